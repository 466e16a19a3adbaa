"""Rule tests reckon with the shipped notices and real time, too."""

from tests.office.calendar.conftest import shipped_notices_and_real_time

__all__ = ["shipped_notices_and_real_time"]
