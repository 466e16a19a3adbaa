"""The only way a state changes: machines, verdicts, verbs, and the one door."""
