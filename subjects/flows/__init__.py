"""The machines of floor 2."""
