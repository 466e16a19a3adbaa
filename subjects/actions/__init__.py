"""The verbs of floor 2."""
