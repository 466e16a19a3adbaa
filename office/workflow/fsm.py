"""State machines that read like the regulation; the only module that imports django_fsm."""
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count

from django.db import models
from django.db.models.signals import class_prepared
from django.utils.functional import cached_property
from django_fsm import GET_STATE, FSMField, TransitionNotAllowed, transition

from office.together import path_of, read_together

from .verdict import Condition

__all__ = ["START", "Arrow", "Back", "Flow", "States", "TransitionNotAllowed", "arrow", "opening"]

START = ""  # the state of a case before it is opened


class StateField(FSMField):
    """The library's field; but a model as migrations remember it has no transitions, so it does not listen to every class that
    comes after it. It would be asked ten thousand times while a database is made."""

    def contribute_to_class(self, cls, name, private_only=False, **kwargs):
        super().contribute_to_class(cls, name, private_only=private_only, **kwargs)
        if cls.__module__ == "__fake__":
            class_prepared.disconnect(self._collect_transitions)


class States(models.TextChoices):
    """The words of a machine: value, what applicants read, tone (colour and icon), what officers read."""

    def __new__(cls, value, public="", tone="quiet"):
        member = str.__new__(cls, value)
        member._value_ = value
        member.public = public
        member.tone = tone
        return member

    @classmethod
    def field(cls, initial: "States") -> StateField:
        return StateField("状态", max_length=30, default=initial, choices=cls.choices, protected=True)

    @classmethod
    def before(cls, end: "States") -> tuple["States", ...]:
        """The states written above `end`, in order."""
        members = list(cls)
        return tuple(members[: members.index(end)])


@dataclass(frozen=True)
class Back:
    """Back to where the case came from: one of `states`, kept by the case in the column `kept_in`."""

    states: tuple[str, ...]
    kept_in: str

    def of_library(self) -> GET_STATE:
        return GET_STATE(lambda case: getattr(case, self.kept_in), states=list(self.states))


@dataclass(eq=False)
class Arrow:
    """One row of a state table: from where, to where, by which rules, unless what."""

    sources: tuple[str, ...]
    target: "str | Back | None"
    rules: tuple[str, ...]
    unless: tuple[Condition, ...]
    name: str = ""
    place: int = field(default_factory=count().__next__)  # the order in which the regulation is read

    @property
    def opens(self) -> bool:
        return self.sources == (START,)

    def pairs(self) -> list[tuple[str, str]]:
        targets = self.target.states if isinstance(self.target, Back) else (self.target,)
        return [(source, target or source) for source in self.sources for target in targets]

    def leads(self, case) -> str | None:
        """The state it would bring this case to; None where it changes none."""
        return (getattr(case, self.target.kept_in) or None) if isinstance(self.target, Back) else self.target

    def __set_name__(self, owner, name):
        """Become a django-fsm transition of the machine, open only to the door."""
        self.name = name

        def step(case):
            """The change of state itself; everything around it is the door's work."""

        step.__name__ = name
        if not self.opens:
            target = self.target.of_library() if isinstance(self.target, Back) else self.target
            step = transition("state", list(self.sources), target, conditions=[_door_is_open])(step)
        step.arrow = self
        step.flow = owner
        setattr(owner, name, step)


def arrow(sources, target, *, rules: str, unless: Iterable[Condition] = ()) -> Arrow:
    """An arrow from one or several states; target None leaves the state as it is."""
    sources = (sources,) if isinstance(sources, str) else tuple(sources)
    return Arrow(sources, target, tuple(rules.split()), tuple(unless))


def opening(target, *, rules: str, unless: Iterable[Condition] = ()) -> Arrow:
    """The arrow by which a case comes into being."""
    return arrow(START, target, rules=rules, unless=unless)


def _door_is_open(case) -> bool:
    """django-fsm does not know who asks; only perform() opens a case, after every condition was put."""
    return getattr(case, "_door_open", False)


class Flow(models.Model):
    """A machine as an abstract model: a state and its arrows.

    `machine` is its name in the ledger, `states` its words, `at_rest` the states in which nothing waits for the office, `file_series` the word in the
    numbers of its files (empty for what lies in another procedure's file), `called` what officers call it; `awaits` tells of states
    in which somebody outside is waited for, `led_on_by` of states whose next verb is not the first that goes forward.
    """

    machine: str = ""
    states: type[States] = States
    at_rest: frozenset = frozenset()
    file_series: str = ""
    called: str = "案件"
    awaits: dict = {}
    led_on_by: dict = {}

    class Meta:
        abstract = True

    @property
    def rests(self) -> bool:
        """Does nothing in this case wait for the office? Then its file is closed, until something happens to it again."""
        return self.state in self.at_rest

    @property
    def next_step(self) -> str:
        """The name of the verb that leads on from here, where the graph does not say it by itself."""
        return self.led_on_by.get(self.state, "")

    @property
    def parties(self) -> list:
        """Whom it is about (office.workflow.parties.Party), the main party first; nobody where it is about the house."""
        return []

    @property
    def papers_named(self) -> list[str]:
        """Numbers of papers from elsewhere that it rests on and is looked for by."""
        return []

    @classmethod
    def reads(cls) -> tuple:
        """What hangs on a case, as paths of office.together: a page reads all of it in one breath."""
        return ()

    def read(self, *further, beside=()) -> None:
        """Read it, and what else a page wants to know with it."""
        read_together(self, *self.reads(), *further, beside=beside)

    def hanging(self, name: str) -> list:
        """What hangs here under this name, read once and kept until something is written."""
        if name not in getattr(self, "_prefetched_objects_cache", ()):
            read_together(self, *(each for each in self.reads() if path_of(each).split("__")[0] == name))
        return list(getattr(self, name).all())

    def forget(self) -> None:
        """Something was written: what hangs here is read anew."""
        self.__dict__.pop("_prefetched_objects_cache", None)
        for name in [name for name in self.__dict__ if isinstance(getattr(type(self), name, None), cached_property)]:
            del self.__dict__[name]

    @classmethod
    def arrows(cls) -> list[Arrow]:
        """In the order in which they are written down."""
        steps = (vars(base).get(name) for base in cls.__mro__ for name in vars(base))
        found = {step.arrow.name: step.arrow for step in steps if hasattr(step, "arrow")}
        return sorted(found.values(), key=lambda each: each.place)

    @classmethod
    def pairs(cls) -> set[tuple[str, str]]:
        return {pair for each in cls.arrows() for pair in each.pairs()}

    def refresh_from_db(self, using=None, fields=None, from_queryset=None):
        """Drop the protected state first: the field refuses a second write to the same instance."""
        self.__dict__.pop("state", None)
        if fields is not None and "state" not in fields:
            fields = [*fields, "state"]
        super().refresh_from_db(using=using, fields=fields, from_queryset=from_queryset)

    def clean_fields(self, exclude=None):
        super().clean_fields(exclude={*(exclude or ()), "state"})
