"""The machines of the office itself."""
