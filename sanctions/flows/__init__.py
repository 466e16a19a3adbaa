"""The machines of floor 3."""
