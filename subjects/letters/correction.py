"""补正通知书 (design §5): a clerical error in an issued paper, mended by a further paper and never in the old one."""
from office.calendar.words import plain_date
from office.documents import Para, Table
from office.workflow.letters import Letter, paper_of
from subjects.letters.wording import PENDING, clause


class Correction(Letter):
    """One paper for everybody who has, or was to have, the paper it mends."""

    kind = "DC"
    title = "补正通知书"
    series = "补"
    is_notice = True

    def compose(self, number, code):
        items = self.case.document.service_items.standing().select_related("recipient").order_by("id")
        everybody = tuple(each.recipient.name for each in items)
        return paper_of(self, number=number, code=code, addressee=everybody, blocks=tuple(self.blocks()))

    def blocks(self):
        paper, said = self.case.document, self.act.data
        yield Para(f"本机关{plain_date(paper.issued_on)}制发的《{paper.title}》（{paper.number}）有文字错误，现补正如下：")
        yield Table(
            rows=(("原文", "补正为"), (said.get("wrong") or PENDING, said.get("right") or PENDING)), widths=(50, 50),
        )
        yield Para(f"{clause(said.get('reason') or PENDING)}。其余内容不变。本通知书与原文书一并使用，具有同等效力。")
