"""The desks of the office and what every desk is made of."""
