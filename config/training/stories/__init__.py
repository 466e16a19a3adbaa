"""What happened in the training office before anybody came: cases walked by their officers, day by day."""
from config.training.stories import ended, underway  # noqa: F401  (whoever asks for a story finds them all)
