"""补正通知书 (design §5): a clerical error in an issued paper, mended by a further paper and never in the old one."""
from office.calendar.words import plain_date
from office.documents import KeyValues, Para, Table
from office.workflow.letters import Letter, paper_of
from subjects.letters.wording import PENDING, clause, named, who
from subjects.papers import ANNOUNCEMENT, ENTRUSTMENT, chosen_paper, reached_by
from subjects.privacy import mask_numbers


class Correction(Letter):
    """One paper for everybody who has, or was to have, the paper it mends."""

    kind = "DC"
    title = "补正通知书"
    series = "补"
    is_notice = True

    def __init__(self, case, act):
        self.paper = chosen_paper(case, act)
        super().__init__(case, act, about=self.paper.clue)

    def compose(self, number, code):
        return paper_of(self, number=number, code=code, addressee=self.addressees, blocks=tuple(self.blocks()))

    @property
    def addressees(self) -> tuple[str, ...]:
        """An announcement is mended as it was posted, by masked name (PRI-04); a letter of entrustment with the organ that has it."""
        if self.paper.kind == ANNOUNCEMENT:
            return (self.case.recipient.masked_name,)
        if self.paper.kind == ENTRUSTMENT:
            return (self.case.through,)
        return tuple(each.recipient.name for each in reached_by(self.case, self.paper))

    def blocks(self):
        paper, said = self.paper, self.act.data
        concerned = [row for each in reached_by(self.case, paper) for row in who(each.recipient, each.capacity_of_recipient)]
        if concerned:
            yield KeyValues(tuple(concerned))
        yield Para(f"本机关{plain_date(paper.issued_on)}制发的{named(paper)}有文字错误，现补正如下：")
        written = tuple(mask_numbers(said.get(name) or PENDING) for name in ("wrong", "right"))
        yield Table(rows=(("原文", "补正为"), written), widths=(50, 50))
        yield Para(
            f"补正的原因：{clause(said.get('reason') or PENDING)}。原文书其余内容不变。本通知书与原文书一并使用，具有同等效力。"
        )
