"""The desks of the ground floor, registered from the roof: the site itself is built out of office.admin."""
from office.admin import departments, holidays, people, record, roll, seals  # noqa: F401  (each registers itself)
