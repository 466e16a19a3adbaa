"""How a provider's penalty sheet comes in: read, checked whole, shown, and taken whole or not at all (IMP-1…IMP-5)."""
