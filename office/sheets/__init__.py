"""How a sheet comes in, whatever it is about: a template to fill, read, checked whole, shown, taken whole or not at all (IMP-1…IMP-5)."""
