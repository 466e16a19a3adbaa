"""About whom: identity, records, addresses, the sheets they arrive on, and what is served on them."""
