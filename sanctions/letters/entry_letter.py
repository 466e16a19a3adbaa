"""What every paper about a list entry says the same way: to whom, on which decision, and what follows for whom."""
from datetime import date

from office.calendar.words import plain_date
from office.documents import KeyValues, Para
from office.workflow.letters import Letter, paper_of
from sanctions.models import Measure
from subjects.letters.wording import PENDING, clause, named, number_label, numbered, sections

REGULATION = "《重庆市社会信用条例》"


class EntryLetter(Letter):
    """Subclasses write `parts()`: titled sections after the party and the decision."""

    def compose(self, number, code):
        return paper_of(self, number=number, code=code, addressee=self.addressees, blocks=tuple(self.blocks()))

    def blocks(self):
        entry = self.case
        yield self.party()
        yield Para(
            f"本机关{plain_date(entry.decision.issued_on)}制发{named(entry.decision)}，认定{self.you}"
            f"为严重失信主体，列入{entry.domain.list_name}，认定领域为{entry.domain.name}，自{plain_date(entry.effective_on)}起生效。"
            f"{self.opening}"
        )
        yield from sections(*self.parts())

    opening = "现将处理结果通知如下："

    def parts(self):
        raise TypeError(f"{type(self).__name__} says nothing")

    @property
    def you(self) -> str:
        return "你" if self.case.subject.is_person else "你单位"

    @property
    def persons(self) -> list:
        return list(self.case.responsible.select_related("person").order_by("id"))

    @property
    def addressees(self) -> tuple[str, ...]:
        return (self.case.subject.name, *(f"{each.person.name}（{each.role}）" for each in self.persons))

    def party(self) -> KeyValues:
        subject = self.case.subject
        return KeyValues((
            ("当事人", subject.name), (number_label(subject), subject.masked_number), ("名单", self.case.domain.list_name),
        ))

    def said(self, name: str) -> str:
        """As typed, else as the handler proposed it."""
        typed = self.act.data.get(name)
        return clause(typed or getattr(self.case.proposal, name, ""))

    def day(self, name: str) -> str:
        value = self.act.data.get(name)
        return plain_date(value) if isinstance(value, date) else PENDING

    def ended(self, since: str, lifted=None):
        """Display, sharing, measures and persons' records end; what another entry supports goes on (DES-34)."""
        shown = "停止公示和共享" if self.is_shown else "停止共享和使用"
        lines = [f"自{since}起，本机关{shown}{self.you}的列入信息。", f"自{since}起，解除因本次列入对{self.you}采取的失信惩戒措施。"]
        if self.persons:
            names = "、".join(each.person.name for each in self.persons)
            lines.append(f"责任人员{names}与本次列入有关的失信记录自同日起失效。")
        if kept := list(Measure.objects.supported_beside(self.case).select_related("edition")):
            named = "、".join(f"{each.edition.title}{each.item}" for each in kept)
            lines.append(f"{self.you}另有在列的名单，下列措施以其为依据继续执行：{named}。")
        return numbered(lines)

    @property
    def is_shown(self) -> bool:
        """An individual is shown only where the domain cites an article for it (PRI-03)."""
        return not self.case.subject.is_person or bool(self.case.domain.persons_publicity_article)

    @property
    def rulebook(self) -> str:
        domain = self.case.domain
        return f"《{domain.rule_title}》" + (f"（{domain.rule_number}）" if domain.rule_number else "")
