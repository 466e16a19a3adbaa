"""What follows on an upper floor: declared in each app's consequences.py, run in the same transaction, in floor order."""
from collections.abc import Callable
from dataclasses import dataclass

from django.apps import apps

_expected: dict[str, str] = {}
_answers: list["Consequence"] = []


@dataclass(frozen=True)
class Consequence:
    event: str
    app: str
    do: Callable

    @property
    def meaning(self) -> str:
        return (self.do.__doc__ or "").strip().splitlines()[0]


def expects(event: str, meaning: str) -> str:
    """A lower floor names an event that somebody above must answer."""
    _expected[event] = meaning
    return event


def on(event: str, *, do: Callable) -> None:
    """An upper floor says what it does about an event; `do(act, about)` runs after the reporting act."""
    _answers.append(Consequence(event, do.__module__.split(".")[0], do))


def expected() -> dict[str, str]:
    return dict(_expected)


def answers_to(event: str) -> list[Consequence]:
    """In the order of the floors, lowest first."""
    floors = [config.name for config in apps.get_app_configs()]
    return sorted((each for each in _answers if each.event == event), key=lambda each: floors.index(each.app))


def unanswered() -> list[str]:
    return sorted(event for event in _expected if not answers_to(event))


def answers() -> list[Consequence]:
    return list(_answers)
