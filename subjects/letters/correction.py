"""补正通知书 (design §5): a clerical error in an issued paper, mended by a further paper and never in the old one."""
from office.calendar.words import plain_date
from office.documents import KeyValues, Para, Table
from office.workflow.letters import Letter, paper_of
from subjects.letters.wording import PENDING, clause, named, who


class Correction(Letter):
    """One paper for everybody who has, or was to have, the paper it mends."""

    kind = "DC"
    title = "补正通知书"
    series = "补"
    is_notice = True

    def compose(self, number, code):
        everybody = tuple(each.recipient.name for each in self.items)
        return paper_of(self, number=number, code=code, addressee=everybody, blocks=tuple(self.blocks()))

    @property
    def items(self):
        return self.case.document.service_items.standing().select_related("recipient").order_by("id")

    def blocks(self):
        paper, said = self.case.document, self.act.data
        yield KeyValues(tuple(row for each in self.items for row in who(each.recipient, each.capacity_of_recipient)))
        yield Para(f"本机关{plain_date(paper.issued_on)}制发的{named(paper)}有文字错误，现补正如下：")
        yield Table(
            rows=(("原文", "补正为"), (said.get("wrong") or PENDING, said.get("right") or PENDING)), widths=(50, 50),
        )
        yield Para(f"补正的原因：{clause(said.get('reason') or PENDING)}。原文书其余内容不变。本通知书与原文书一并使用，具有同等效力。")
