"""D7 送达地址及电子送达确认书 (民诉解释136; 处罚法61): printed with blanks, filled in and signed by the recipient."""
from dataclasses import replace

from office.documents import Cell, Paper, Style, Table
from office.workflow.letters import Letter, paper_of
from subjects.letters.wording import number_label

CONFIRMED = (
    "上述地址和方式准确、有效，适用于本案各阶段。送达地址或者方式变更的，应当及时书面告知本机关。"
    "因提供的地址不准确、变更后未及时告知或者拒绝签收，致使文书未能实际接收的，文书退回之日或者留置之日视为送达之日；"
    "同意电子送达的，以文书到达上述电子地址的日期为送达日期，受送达人可以另行请求提供纸质文书。"
)
WRITTEN = ("纸质文书送达地址", "受送达人签名或者盖章、日期")  # rows with room for a hand


class AddressConfirmation(Letter):
    kind = "D7"
    title = "送达地址及电子送达确认书"

    def compose(self, number, code) -> Paper:
        """One page, so that what is signed stands on the sheet with the signature."""
        paper = paper_of(self, number="" if code else None, code=code, numbered=False, style=Style.FORM, blocks=())
        subject = self.case.recipient
        rows = (
            ("受送达人", f"{subject.name}（{number_label(subject)}{subject.masked_number}）"),
            ("所涉文书", f"《{self.case.document.title}》{self.case.document.number}"),
            ("纸质文书送达地址", ""), ("收件人及联系电话", ""), ("是否同意电子送达", "□同意　　□不同意"),
            ("电子邮箱、系统账号等电子送达地址", ""), ("同意电子送达的文书范围", "□本案的全部文书　　□仅限："),
            ("确认事项", CONFIRMED), ("受送达人签名或者盖章、日期", ""),
            ("经办人签名和日期", ""), ("本机关联系方式", paper.contact),
        )
        return replace(paper, contact="", blocks=(
            Table(tuple((Cell(label, label=True), Cell(text, lines=2 if label in WRITTEN else 1)) for label, text in rows),
                  widths=(30, 70), header=False),
        ))
