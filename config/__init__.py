"""The roof: settings, addresses and the admin site that composes the desks."""
