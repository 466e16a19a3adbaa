"""电子送达系统回执: what our system and the receiving one said of a paper sent by mail; the evidence in the file (民诉解释135)."""
from office.calendar.clock import SHANGHAI
from office.calendar.words import plain_date
from office.documents import Cell, Paper, Style, Table, unprintable
from office.workflow.letters import Letter, paper_of
from subjects.dispatch_states import FAILED, StepKind
from subjects.letters.wording import number_label

SHOWN = (StepKind.BEGUN, StepKind.LATER, StepKind.UNCERTAIN, StepKind.HANDED_OVER, StepKind.RELAYED,
         StepKind.ARRIVED, StepKind.CONFIRMED, *FAILED)
ARRIVED = "收件系统接收邮件的日期为到达日期，受送达人证明另有到达日期的，以其证明的日期为准（民诉法第九十条，民诉解释第一百三十五条）。"
CONFIRMED = "收件系统没有回报到达时间，以受送达人在回执页确认收到的日期为到达日期。"
FAILED_NOTE = "邮件未能到达，不产生送达效力。"
UNCERTAIN = "其中有发送中断的，对方是否已经收到无从得知；再次发送使用同一邮件编号，收件人可以辨认为同一邮件。"


class MailReceipt(Letter):
    kind = "HZ"
    title = "电子送达系统回执"

    @classmethod
    def drafts(cls, case, act):
        return [cls(case, act)] if case.sending else []

    def __init__(self, case, act, about: str = ""):
        super().__init__(case, act, about)
        self.sent = case.sending  # the body of the act settles it; the paper still speaks of this one

    def compose(self, number, code) -> Paper:
        return paper_of(self, number="" if code else None, code=code, numbered=False, style=Style.FORM, blocks=(
            Table(tuple((Cell(label, label=True), Cell(text)) for label, text in self.rows()), widths=(26, 74), header=False),
        ))

    def rows(self):
        sent, item = self.sent, self.case
        address, subject = sent.to_address, item.recipient
        consent = f"同意的范围：{address.consent_scope}" if address.consent_scope else "视为同意电子送达"
        yield "送达文书", f"《{item.document.title}》{item.document.number}"
        yield "文书散列（SHA-256）", sent.paper_sha256
        yield "受送达人", f"{subject.name}（{item.capacity_of_recipient}，{number_label(subject)}{subject.masked_number}）"
        yield "收件地址及其来源", f"{sent.to}（{address.get_source_display()}，{address.from_date:%Y-%m-%d}采集，{consent}）"
        yield "发件地址", f"{sent.sender_name}（{sent.sender}）"
        yield "邮件编号", sent.mail().message_id
        yield "邮件散列（SHA-256）", sent.mail_sha256
        yield "交付发送", f"{_moment(sent.queued_at)}，{sent.queued_by}"
        yield "发送经过", "\n".join(_line(each) for each in sent.course if each.kind in SHOWN)
        yield "结果", self.outcome()

    def outcome(self) -> str:
        proof = self.sent.proof
        if proof is None:
            said = FAILED_NOTE
        else:
            said = f"{plain_date(proof.at.astimezone(SHANGHAI).date())}到达。" + (
                ARRIVED if proof.kind == StepKind.ARRIVED else CONFIRMED)
        return said + (UNCERTAIN if self.sent.step(StepKind.UNCERTAIN) else "")


def _printable(text: str) -> str:
    """A foreign server may say anything; what no font shows must not keep its answer from being filed."""
    bad = {char for char, _ in unprintable(text)}
    return "".join("？" if char in bad else char for char in text)


def _moment(at) -> str:
    return f"{at.astimezone(SHANGHAI):%Y-%m-%d %H:%M:%S}"


def _line(step) -> str:
    said = _printable("：".join(filter(None, (step.host, step.text))))
    return f"{_moment(step.at)}　{step.get_kind_display()}" + (f"（{said}）" if said else "")
