"""文书收回通知书: whoever got a paper with an error of substance is told in writing that it counts no more (edge case 38)."""
from cases.letters import party, phrases
from cases.letters.wording import PENDING, paragraphs, sections, who
from office.calendar.words import plain_date
from office.documents import KeyValues, Para
from office.workflow.letters import Letter, paper_of


class Recall(Letter):
    """Subclasses say which papers of the case are taken back, and what follows; nobody is told of what never reached him."""

    kind = "DR"
    title = "文书收回通知书"
    series = "收"
    is_notice = True
    taken_back: tuple[str, ...] = ()  # kinds of papers

    @classmethod
    def drafts(cls, case, act):
        made = cls(case, act)
        return [made] if made.reached else []

    def __init__(self, case, act, about=""):
        """What is taken back, and from whom, is fixed before the act takes it out of the case."""
        super().__init__(case, act, about)
        self.papers = list(self.recalled())
        served = {item.recipient_id for paper in self.papers for item in paper.service_items.all() if item.served_on}
        self.reached = [each for each in case.all_recipients if each.subject_id in served]

    def recalled(self):
        return self.case.standing_papers(*self.taken_back)

    def compose(self, number, code):
        return paper_of(
            self, number=number, code=code, addressee=party.addressees(self.case, self.reached), blocks=tuple(self.blocks())
        )

    def blocks(self):
        alone = self.reached[0] if len(self.reached) == 1 else None
        yield KeyValues(who(alone.subject, alone.role)) if alone else party.block(self.case)
        named = "、".join(f"{plain_date(each.issued_on)}制发的{phrases.named(each)}" for each in self.papers)
        yield Para(f"本机关{named}，内容有误。现予收回，自即日起失去效力，经核验二维码显示为“已撤销”。")
        yield from sections(
            ("收回的理由", paragraphs(self.act.data.get("reason") or PENDING)),
            ("收回以后", [Para(self.afterwards())]),
            ("联系方式", [Para(f"{phrases.contact(self.organ)}。文书有误给{self.you}带来不便，本机关致歉。")]),
        )

    @property
    def you(self) -> str:
        return party.you(self.reached[0].subject) if len(self.reached) == 1 else "各受送达人"

    def afterwards(self) -> str:
        raise TypeError(f"{type(self).__name__} says nothing")


class NoticeRecall(Recall):
    taken_back = ("D1",)

    def afterwards(self) -> str:
        return (
            "自上述告知书送达之日起计算的陈述、申辩期限一并作废。本机关将重新告知或者终止程序，并另行书面送达；重新告知的，陈述、申辩期限自"
            "新的告知书送达之日起重新计算。此前已经提出的陈述、申辩继续有效，无须重复提出；收回期间也可以继续提出。"
        )


class AnswerRecall(Recall):
    def recalled(self):
        statement = self.act.data.get("statement")
        return [statement.answer] if statement and statement.answer_id else []

    def afterwards(self) -> str:
        limit = self.case.domain.limit("des.feedback", self.case.file.rules_on)
        return f"本机关对{self.you}提出的陈述、申辩重新核实，{limit.in_words(since='收回')}另行书面反馈。反馈送达之前，本机关不作出决定。"


class DecisionRecall(Recall):
    taken_back = ("D3", "D9")

    def afterwards(self) -> str:
        return (
            "上述决定书尚未送达当事人，没有发生效力，自其送达起计算的期限一并作废。本机关将重新审核，依法作出决定并另行送达；"
            "重新作出的决定不重于已经告知的内容。"
        )
