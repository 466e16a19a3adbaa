"""The record nobody can alter, and who read what."""
