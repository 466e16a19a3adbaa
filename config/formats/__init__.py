"""How the desk writes days: everywhere alike, so that columns can be compared; papers write them out in words."""
