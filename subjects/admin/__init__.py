"""The desks of this floor: subjects, penalty records, and the intake of sheets."""
from . import address_sheet, annulment, ending, intake, queue, record, service_item, subject  # noqa: F401  (each registers itself)
