"""D5 送达回证: the form signed on delivery, and the completed form that goes into the file (民诉法87–89)."""
from dataclasses import replace

from office.calendar.words import plain_date
from office.documents import Cell, Paper, Style, Table
from office.models.attachment import AttachmentKind
from office.workflow.letters import Letter, paper_of
from subjects.letters.wording import number_label
from subjects.service_states import ServiceMethod, SignerCapacity

NOTHING = "／"  # struck out, so that nothing can be added to a completed form
METHODS = {
    "record_direct": ServiceMethod.DIRECT, "record_left": ServiceMethod.LEFT, "deem_served": ServiceMethod.ANNOUNCEMENT,
}
PROXIES = {
    SignerCapacity.FAMILY: "受送达人不在，由其同住成年家属代收",
    SignerCapacity.AGENT: "由受送达人的代理人代收",
    SignerCapacity.DESIGNATED: "由受送达人指定的代收人代收",
}
EVIDENCE = {
    "proof": AttachmentKind.PROOF_OF_SERVICE, "recording": AttachmentKind.AUDIO_VIDEO,
    "witness_signature": AttachmentKind.WITNESS,
}
RECEIPTS = {ServiceMethod.MAIL: "邮件回执", ServiceMethod.ELECTRONIC: "系统回执"}
NOTE = "签收人注明收到日期并签名或者盖章，签收日期为送达日期。"
SAID_OF = {
    ServiceMethod.LEFT: "留置送达的，留置之日为送达日期。", ServiceMethod.MAIL: "邮寄送达的，回执上注明的收件日期为送达日期。",
    ServiceMethod.ELECTRONIC: "电子送达的，文书到达受送达人电子地址的日期为送达日期。",
    ServiceMethod.ENTRUSTED: "委托送达的，受送达人签收的日期为送达日期。",
    ServiceMethod.FORWARDED: "转交送达的，受送达人签收的日期为送达日期。",
    ServiceMethod.ANNOUNCEMENT: "公告送达的，自最后一次发布之日起经过三十日，视为送达。",
}


class ProofOfService(Letter):
    """The completed proof: what was recorded, by whom, with what evidence."""

    kind = "D5"
    title = "送达回证"
    empty = NOTHING

    def compose(self, number, code) -> Paper:
        """One page: what the form says of itself and whom to ask stand in its last row."""
        paper = paper_of(self, number="" if code else None, code=code, numbered=False, style=Style.FORM, blocks=())
        rows = (*self.rows(), self.row("说明", f"{self.note()}{paper.contact}。"))
        return replace(paper, contact="", blocks=(Table(rows, widths=(24, 26, 24, 26), header=False),))

    def rows(self):
        item = self.case
        return (
            self.row("送达文书及文号", f"《{item.document.title}》{item.document.number}"),
            self.row("受送达人", self.recipient()),
            self.row("送达地点", self.place()),
            self.row("送达方式", self.method()),
            self.row("送达日期和时间", self.moment()),
            self.pair("签收人签名盖章", self.signer(), "与受送达人的关系或者职务", self.relation()),
            self.row("代收理由", PROXIES.get(self.capacity, ""), room=2),
            self.row("拒收事由", self.said("refusal_reason", item.refusal_reason), room=2),
            self.pair("见证人及其单位", self.witness(), "见证人签名", self.witness_signature()),
            self.pair("送达人签名", self.server(), "共同送达人签名", self.said("second_server", item.second_server)),
            self.row("音像等证据清单", self.evidence(), room=2),
            self.row("备注", self.remark()),
        )

    def recipient(self) -> str:
        """In full, for he is the addressee; his number masked (PRI-04)."""
        subject = self.case.recipient
        return f"{subject.name}（{self.case.capacity_of_recipient}，{number_label(subject)}{subject.masked_number}）"

    def place(self) -> str:
        """Where it was handed over; of an electronic service the system it arrived at, of an announcement none."""
        if self.way == ServiceMethod.ANNOUNCEMENT:
            return ""
        arrived = self.way == ServiceMethod.ELECTRONIC and self.case.electronic_address
        return arrived.text if arrived else self.said("place", self.case.address)

    def row(self, label: str, text: str, room: int = 1):
        """`room` in lines, where something longer may have to be written by hand."""
        return (Cell(label, label=True), Cell(text or self.empty, span=3, lines=1 if text or self.empty else room))

    def pair(self, label: str, text: str, second: str, other: str):
        return (
            Cell(label, label=True), Cell(text or self.empty, lines=1 if self.empty else 2), Cell(second, label=True),
            Cell(other or self.empty),
        )

    def said(self, name: str, otherwise: str = "") -> str:
        """As typed in this act, else as recorded before."""
        return str(self.act.data.get(name) or otherwise)

    def remark(self) -> str:
        """A corrected proof says that it is one (SRV-15), that of an announced paper how it came to that (SRV-13)."""
        corrected = "送达日期经审批更正，代替此前的送达回证" if self.act.verb.name == "confirm_correction" else ""
        return "；".join(filter(None, (corrected, *self.course(), self.said("remarks", self.case.remarks))))

    def course(self):
        """Of an announced paper: the announcement by number, and what had failed before."""
        if self.way != ServiceMethod.ANNOUNCEMENT:
            return
        yield f"送达公告：{self.case.announced.document.number}"
        for each in self.case.hanging("attempts"):
            yield f"{plain_date(each.failed_on)}{each.get_method_display()}未成（{each.get_source_display()}）：{each.reason}"

    @property
    def capacity(self) -> str:
        return self.said("capacity", self.case.signer_capacity)

    @property
    def way(self) -> str:
        return METHODS.get(self.act.verb.name) or self.case.method

    def note(self) -> str:
        return NOTE if self.way in ("", ServiceMethod.DIRECT) else SAID_OF[ServiceMethod(self.way)]

    def method(self) -> str:
        """With the number of the letter, the body in between, or where it was announced."""
        if not self.way:
            return ""
        beside = {
            ServiceMethod.MAIL: f"邮件单号{self.case.tracking_number}", ServiceMethod.ENTRUSTED: self.case.through,
            ServiceMethod.FORWARDED: self.case.through, ServiceMethod.ANNOUNCEMENT: self.posted(),
        }.get(self.way)
        return ServiceMethod(self.way).label + (f"：{beside}" if beside else "")

    def posted(self) -> str:
        announced = self.case.announced
        return "；".join(map(_posting, announced.postings.all())) if announced else ""

    def moment(self) -> str:
        announced = self.case.announcement
        day = (
            self.act.data.get("served_on") or self.case.proposed_on or self.case.served_on
            or (announced and announced.deemed_on)
        )
        time = self.act.data.get("served_time") or self.case.served_time
        return plain_date(day) + (f"{time.hour}时{time.minute:02}分" if time else "") if day else ""

    def signer(self) -> str:
        name = self.said("signer", self.case.signer)
        return f"{name}（签名见附卷的签收原件）" if name else ""

    def relation(self) -> str:
        return SignerCapacity(self.capacity).label if self.capacity else ""

    def witness(self) -> str:
        typed = "，".join(filter(None, (self.said("witness_name"), self.said("witness_unit"))))
        return typed or self.case.witness

    def witness_signature(self) -> str:
        return "见附卷的见证材料" if self.evidence_of("witness_signature") else ""

    def server(self) -> str:
        return str(self.case.server or self.act.actor or "")

    def evidence(self) -> str:
        called = {AttachmentKind.PROOF_OF_SERVICE: RECEIPTS.get(self.way)}
        handed = (
            f"{called.get(kind) or kind.label}：{name}" for field, kind in EVIDENCE.items() if (name := self.evidence_of(field))
        )
        sent = next(reversed(self.case.hanging("dispatches")), None) if self.way == ServiceMethod.ELECTRONIC else None
        own = [f"《电子送达系统回执》（邮件编号{sent.uid}）"] if sent and sent.proof else []
        return "；".join((*handed, *own))

    def evidence_of(self, field: str) -> str:
        """The name of what is handed in with this act, else of what lies in the file for this service."""
        if upload := self.act.data.get(field):
            return upload.name
        of_this = (self.case.clock_about, EVIDENCE[field])
        kept = [each for each in self.case.file.attachments.all() if (each.about, each.kind) == of_this]
        return max(kept, key=lambda each: each.pk).name if kept else ""


def _posting(each) -> str:
    return f"{plain_date(each.on)}{each.get_place_display()}（{each.where}）"


class BlankProof(ProofOfService):
    """The form as it goes out with the server: what is known is printed, the rest is left to be written by hand."""

    empty = ""

    @classmethod
    def drafts(cls, case, act):
        """Only where somebody will sign it."""
        unsigned = (ServiceMethod.MAIL, ServiceMethod.ELECTRONIC)
        return [] if act.data.get("method") in unsigned else [cls(case, act)]

    def remark(self) -> str:
        return ""

    def note(self) -> str:
        return f"{NOTE}{SAID_OF[ServiceMethod.LEFT]}"

    def method(self) -> str:
        """What the server may tick; what was entrusted or forwarded is known."""
        chosen = self.act.data.get("method")
        if chosen in (ServiceMethod.ENTRUSTED, ServiceMethod.FORWARDED):
            return f"{ServiceMethod(chosen).label}：{self.act.data.get('through') or ''}"
        return "□直接送达　　□留置送达"

    def moment(self) -> str:
        return "　　　　年　　月　　日　　时　　分"

    def server(self) -> str:
        return ""

    def said(self, name: str, otherwise: str = "") -> str:
        """The address alone is known before anybody went out."""
        return super().said(name, otherwise) if name == "place" else ""

    def witness(self) -> str:
        return ""

    def evidence_of(self, field: str) -> str:
        return ""
