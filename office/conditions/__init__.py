"""Why not, in the office's own procedures."""
