"""One settings file per place the system runs in: local, production, test; base is common to all."""
