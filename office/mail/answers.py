"""What a server answered to one attempt, sorted by what it means for the sender."""
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 500


class Came(StrEnum):
    """ARRIVED: the recipient's own system has it. HANDED_OVER: a relay has it, which is no arrival. LATER: nobody has it, try
    again. UNCERTAIN: the line broke before the answer, so nobody knows. NEVER: refused for good."""

    ARRIVED = "arrived"
    HANDED_OVER = "handed_over"
    LATER = "later"
    UNCERTAIN = "uncertain"
    NEVER = "never"


@dataclass(frozen=True)
class Answer:
    """`text` is the server's own line, its code first where it gave one; `host` is who said it."""

    came: Came
    host: str
    text: str

    @classmethod
    def of(cls, came: Came, host: str, code: int, said: bytes | str) -> "Answer":
        words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
        return cls(came, host, " ".join(f"{code} {words}".split())[:LONGEST])

    @classmethod
    def of_trouble(cls, came: Came, host: str, trouble: Exception) -> "Answer":
        return cls(came, host, f"{type(trouble).__name__}：{trouble}"[:LONGEST])
