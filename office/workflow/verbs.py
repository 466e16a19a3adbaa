"""Verbs: what an officer can do to a case, each knowing its label, roles, form, arrow, papers and words."""
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from office.models import Role

from .fsm import Arrow
from .verdict import Verdict

_verbs: dict[str, "Verb"] = {}


@dataclass(frozen=True, eq=False)
class Verb:
    """One thing that can be done; `body` runs behind the door after every condition was put.

    `handler_only`: of the handlers only the file's own. `milestone`: shown disabled, with its
    reasons, from the first state on. `anywhere`: the role counts in whichever department it is held. `foresees`: sentences
    about what will come of it in this case, beside the `effects` that are the same in every case. `mail`: the message it would send,
    to be looked at first. `in_bulk`: may be taken for many cases at once, with one reason. `about_file`: concerns whose file it is and
    who sees it, not how the procedure goes on."""

    name: str
    label: str
    by: tuple[Role, ...]
    arrow: Arrow
    flow: type
    body: Callable
    form: type | None = None
    letters: tuple = ()
    tone: str = "normal"
    public: str = ""
    effects: tuple[str, ...] = ()
    unless: tuple = ()
    handler_only: bool = False
    milestone: bool = False
    anywhere: bool = False
    foresees: Callable | None = None
    mail: Callable | None = None
    in_bulk: bool = False
    about_file: bool = False

    @property
    def key(self) -> str:
        return f"{self.flow.machine}.{self.name}"

    @property
    def rules(self) -> tuple[str, ...]:
        return self.arrow.rules

    def verdicts(self, case, act) -> list[Verdict]:
        """Each refusal of each condition; empty when nothing stands against it."""
        answers = (condition(case, act) for condition in (*self.arrow.unless, *self.unless))
        return [answer for answer in answers if not answer]

    def drafts(self, case, act) -> list:
        """The letters this verb would issue, composed without number (nothing is stored)."""
        return [draft for letter in self.letters for draft in letter.drafts(case, act)]


def verb(
    step, *, label, by, form=None, letters=(), tone="normal", public="", effects=(), unless=(), handler_only=False,
    milestone=False, anywhere=False, foresees=None, mail=None, in_bulk=False, about_file=False,
):
    """Declare the function below as the verb that walks this arrow."""

    def declare(body) -> Verb:
        declared = Verb(
            name=body.__name__, label=label, by=(by,) if isinstance(by, Role) else tuple(by), arrow=step.arrow,
            flow=step.flow, body=body, form=form, letters=tuple(letters), tone=tone, public=public,
            effects=tuple(effects), unless=tuple(unless), handler_only=handler_only,
            milestone=milestone, anywhere=anywhere, foresees=foresees, mail=mail, in_bulk=in_bulk,
            about_file=about_file,
        )
        if declared.key in _verbs:
            raise ValueError(f"two verbs are called {declared.key}")
        _verbs[declared.key] = declared
        all_verbs.cache_clear()
        verbs_of.cache_clear()
        return declared

    return declare


@cache
def all_verbs() -> tuple[Verb, ...]:
    """Every declared verb, in the order in which their machines are written down."""
    return tuple(sorted(_verbs.values(), key=lambda each: each.arrow.place))


@cache
def verbs_of(machine: str) -> tuple[Verb, ...]:
    return tuple(each for each in all_verbs() if each.flow.machine == machine)


def verb_named(machine: str, name: str) -> Verb | None:
    return _verbs.get(f"{machine}.{name}")
