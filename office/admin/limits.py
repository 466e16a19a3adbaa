"""A running limit as every page shows it: its name, its rule and article, its reckoning, and how pressing it is."""

from office.rules import UnknownRule, rule

from .due import due_date


def limit(entry, rules_on) -> dict:
    """One line of the clock log; a key that has left the register still shows itself."""
    shown = {"rule": entry.rule_id, "explanation": entry.explanation,
             "due": due_date(entry.due, provisional=entry.provisional, partys=entry.is_partys)}
    try:
        found = rule(entry.key, on=rules_on)
    except UnknownRule:
        return shown | {"label": entry.key, "basis": ""}
    return shown | {"label": found.label, "basis": found.article}
