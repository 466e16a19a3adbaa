"""告知承诺 and its verification: the procedure before the fact (the room is laid out, nobody works in it yet)."""
