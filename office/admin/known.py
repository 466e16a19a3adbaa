"""What a page has loaded already, by model and key: it need not be asked for again."""


def known(*rows) -> dict[tuple[type, int], object]:
    """These rows and whatever was loaded with them, however far away it hangs."""
    found, waiting = {}, list(rows)
    while waiting:
        row = waiting.pop()
        if (type(row), row.pk) in found:
            continue
        found[type(row), row.pk] = row
        waiting += [each for each in row._state.fields_cache.values() if each is not None]
        waiting += [each for there in getattr(row, "_prefetched_objects_cache", {}).values() for each in there]
    return found


def rows(manager, keys: set[int], here) -> list:
    """The rows with these keys; only those that are not here are asked for."""
    elsewhere = {key for key in keys if (manager.model, key) not in here}
    return [*(here[manager.model, key] for key in keys - elsewhere), *(manager.filter(pk__in=elsewhere) if elsewhere else ())]
