"""信用修复 and information objections: making good (the room is laid out, nobody works in it yet)."""
