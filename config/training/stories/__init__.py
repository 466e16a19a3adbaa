"""What happened in the training office before anybody came: cases walked by their officers, day by day."""
