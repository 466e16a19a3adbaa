"""Which model runs which machine."""
from functools import cache

from django.apps import apps

from .fsm import Flow


@cache
def machines() -> dict[str, type]:
    """Machine name → concrete model, in the order of the house's floors."""
    return {model.machine: model for model in apps.get_models() if issubclass(model, Flow)}


def model_of(flow: type) -> type:
    return machines()[flow.machine]


def is_the_files_own(case) -> bool:
    """True for the procedure the file is about, False for what merely lies in it (a service item)."""
    return case._meta.pk.name == "file"
