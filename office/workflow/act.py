"""An act: one verb tried on one case by one person at one moment, and what it may do while the door is open."""
from dataclasses import dataclass, field
from datetime import date, datetime

from office.calendar import legal_date
from office.models import CaseFile, Document, Role

from .clocks import Clocks


@dataclass
class Passage:
    """One transaction through the door: its moment, its person, its locked files, and every act in order."""

    at: datetime
    actor: object | None
    address: str | None = None
    files: dict[int, CaseFile] = field(default_factory=dict)
    acts: list["Act"] = field(default_factory=list)

    @property
    def today(self) -> date:
        """The day in Shanghai: a moment that was read from a file's record comes in another zone (CAL-01)."""
        return legal_date(self.at)

    def adopt(self, case) -> None:
        """All cases of one file share one instance of it, so that none writes over the other."""
        case.file = self.files.setdefault(case.file_id, case.file)


@dataclass
class Act:
    """What conditions ask of and verbs work with. Before the form is filled `data` is empty.

    `department` is where an opening verb opens; afterwards the file knows it. `behalf` is the person as whose deputy the
    actor acts.
    """

    verb: object
    case: object
    passage: Passage
    data: dict = field(default_factory=dict)
    role: Role = Role.SYSTEM
    department: object | None = None
    behalf: object | None = None
    from_state: str = ""
    to_state: str = ""
    drafts: list = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    reports: list[tuple[str, object]] = field(default_factory=list)
    messages: list[tuple[str, object, str]] = field(default_factory=list)
    facts: dict = field(default_factory=dict)
    changes: dict = field(default_factory=dict)

    @property
    def actor(self):
        return self.passage.actor

    @property
    def responsible(self):
        """Whose act it is: the actor's, or that of the one for whom he stands in."""
        return self.behalf or self.passage.actor

    @property
    def at(self) -> datetime:
        return self.passage.at

    @property
    def today(self) -> date:
        return self.passage.today

    @property
    def file(self) -> CaseFile:
        return self.case.file

    @property
    def clocks(self) -> Clocks:
        return Clocks(self.file, self.today)

    def issued(self, letter: type) -> Document:
        """The document this act issues from a letter; it has its number and bytes when the door closes."""
        return next(doc for draft, doc in zip(self.drafts, self.documents) if isinstance(draft, letter))

    def note(self, **facts) -> None:
        """Write a fact into the record of this act (masked values only)."""
        self.facts.update(facts)

    def report(self, event: str, about) -> None:
        """Tell the upper floors; their consequences run in this transaction, after this act."""
        self.reports.append((event, about))

    def tell(self, user, effect: str, text: str) -> None:
        """A message to an officer, queued with the case and sent after the commit."""
        if user is not None and user != self.actor:
            self.messages.append((effect, user, text))
