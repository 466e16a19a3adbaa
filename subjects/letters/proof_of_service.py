"""D5 送达回证: the form signed on delivery, and the completed form that goes into the file (民诉法87–89)."""
from office.documents import Cell, Paper, Style, Table
from office.models.attachment import AttachmentKind
from office.workflow.letters import Letter, paper_of
from subjects.service_states import SignerCapacity

BLANK = ""


class ProofOfService(Letter):
    """The completed proof: what was recorded, by whom, with what evidence."""

    kind = "D5"
    title = "送达回证"

    def compose(self, number, code) -> Paper:
        return paper_of(
            self, number="" if code else None, code=code, numbered=False, style=Style.FORM,
            blocks=(Table(self.rows(), widths=(22, 28, 22, 28), header=False),),
            footnote="受送达人在送达回证上的签收日期为送达日期。",
        )

    def rows(self):
        item, document = self.case, self.case.document
        return (
            _row("送达文书名称及文号", f"《{document.title}》{self.document_number()}"),
            _row("受送达人", f"{item.recipient.name}（{item.capacity_of_recipient}）"),
            _row("受送达人代码或者证件号码", item.recipient.masked_number),
            _row("送达地点", self.said("place", item.address)),
            _pair("送达方式", self.method(), "送达日期及时间", self.moment()),
            _pair("签收人签名或者盖章", self.said("signer"), "签收人与受送达人关系或者职务", self.relation()),
            _row("代收理由", self.proxy_reason()),
            _row("拒收事由", self.said("refusal_reason")),
            _pair("见证人姓名及单位", self.witness(), "见证人签名", self.witness_signature()),
            _pair("送达人", self.servers(), "共同送达人", self.said("second_server", item.second_server)),
            _row("音像记录等证据清单", self.evidence()),
            _row("备注", self.said("remarks")),
        )

    def said(self, name: str, otherwise: str = "") -> str:
        return str(self.act.data.get(name) or otherwise)

    def document_number(self) -> str:
        return self.case.document.number

    def method(self) -> str:
        return {"record_direct": "直接送达", "record_left": "留置送达"}.get(self.act.verb.name, "")

    def moment(self) -> str:
        day, time = self.act.data.get("served_on"), self.act.data.get("served_time")
        return f"{day.year}年{day.month}月{day.day}日" + (f"{time:%H时%M分}" if time else "") if day else BLANK

    def relation(self) -> str:
        capacity = self.act.data.get("capacity")
        return SignerCapacity(capacity).label if capacity else BLANK

    def proxy_reason(self) -> str:
        return "受送达人不在，由同住成年家属代收" if self.act.data.get("capacity") == "family" else BLANK

    def witness(self) -> str:
        return "，".join(filter(None, (self.said("witness_name"), self.said("witness_unit"))))

    def witness_signature(self) -> str:
        return "见附件" if self.act.data.get("witness_signature") else BLANK

    def servers(self) -> str:
        return str(self.case.server or self.act.actor or "")

    def evidence(self) -> str:
        names = {"proof": AttachmentKind.PROOF_OF_SERVICE, "recording": AttachmentKind.AUDIO_VIDEO,
                 "witness_signature": AttachmentKind.WITNESS}
        handed = [f"{kind.label}：{self.act.data[name].name}" for name, kind in names.items() if self.act.data.get(name)]
        return "；".join(handed)


class BlankProof(ProofOfService):
    """The form as it goes out with the server: what is known is printed, the rest is left to be written."""

    title = "送达回证"

    def method(self) -> str:
        return "直接送达（当场拒收的，留置送达）"

    def evidence(self) -> str:
        return BLANK


def _row(label: str, text: str):
    return (Cell(label, label=True), Cell(text, span=3, lines=1 if text else 2))


def _pair(label: str, text: str, second: str, other: str):
    return (Cell(label, label=True), Cell(text, lines=1 if text else 2), Cell(second, label=True), Cell(other))
