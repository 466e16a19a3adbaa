"""What an upper floor adds to a lower floor's page, without being imported by it."""
from collections.abc import Callable

_tables: dict[type, list[Callable]] = {}


def adds_table_to(model: type):
    """Declare `f(row) -> {"title", "headings", "lines"}` as a table on the page of this model's rows."""

    def declare(table: Callable) -> Callable:
        _tables.setdefault(model, []).append(table)
        return table

    return declare


def added_tables(row) -> list[dict]:
    return [table(row) for table in _tables.get(type(row), ())]
