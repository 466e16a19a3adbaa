"""The machines of the designation procedure."""
