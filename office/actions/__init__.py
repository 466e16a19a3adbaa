"""The verbs of the office itself."""
