"""The verbs of floor 3."""
