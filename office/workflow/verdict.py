"""A condition's answer: allowed, or refused with a reason and its rule."""
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """True when allowed; otherwise `reason` is a sentence for the officer and `rule` its number.

    `never` marks a step that does not belong to this case at all: it is not shown, instead of shown disabled.
    """

    allowed: bool
    reason: str = ""
    rule: str = ""
    never: bool = False

    def __bool__(self) -> bool:
        return self.allowed

    def __str__(self) -> str:
        return f"{self.reason} · {self.rule}" if self.rule else self.reason


def allow() -> Verdict:
    return Verdict(True)


def refuse(reason: str, rule: str) -> Verdict:
    return Verdict(False, reason, rule)


def not_here(reason: str, rule: str) -> Verdict:
    return Verdict(False, reason, rule, never=True)


# A condition is asked of a case and an attempt (who, when, with what data) and says why not.
Condition = Callable[..., Verdict]


def keeps_out(*roles, beside: str = ""):
    """Marks a condition of four eyes: it refuses whoever acted in the file in one of these roles, and the queue offers him
    nothing to sign there (AUD-08).

    `beside` is the path from the case to a further file in which he may have acted, such as that of its decision."""

    def mark(condition):
        condition.keeps_out, condition.beside = roles, beside
        return condition

    return mark
