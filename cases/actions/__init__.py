"""The verbs of a designation, one file for each stage."""
