"""Brings the verbs and consequences of all floors into the house at start-up."""
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from django.apps import apps

FLOORS = ("office", "subjects", "sanctions", "commitments", "cases", "repair")


def load() -> None:
    """Import every `actions` module and every `consequences` module, floor by floor."""
    for floor in FLOORS:
        if not apps.is_installed(floor):
            continue
        if find_spec(f"{floor}.actions"):
            actions = import_module(f"{floor}.actions")
            for module in iter_modules(actions.__path__):
                import_module(f"{floor}.actions.{module.name}")
        if find_spec(f"{floor}.consequences"):
            import_module(f"{floor}.consequences")
