"""补正通知书 (design §5): a clerical error in an issued paper, mended by a further paper and never in the old one."""
from cases.letters import party, phrases
from cases.letters.wording import PENDING, clause
from office.documents import Para, Table
from office.workflow.letters import Letter, paper_of


class Correction(Letter):
    kind = "DC"
    title = "补正通知书"
    series = "补"
    is_notice = True

    def compose(self, number, code):
        return paper_of(
            self, number=number, code=code, addressee=party.addressees(self.case), blocks=tuple(self.blocks())
        )

    def blocks(self):
        said = self.act.data
        paper = said.get("paper")
        yield Para(f"本机关制发的{phrases.named(paper) if paper else PENDING}有文字错误，现补正如下：")
        yield Table(
            rows=(("原文", "补正为"), (said.get("wrong") or PENDING, said.get("right") or PENDING)), widths=(50, 50),
        )
        yield Para(f"{clause(said.get('reason') or PENDING)}其余内容不变。本通知书与原文书一并使用，具有同等效力。")
