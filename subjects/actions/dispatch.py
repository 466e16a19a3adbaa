"""The system itself sends a paper by mail, and writes down what came of it (SRV-06…09; domain.md C.2)."""
from datetime import datetime, time

from django_q.tasks import async_task

from office.calendar.clock import SHANGHAI, legal_date
from office.models import Role
from office.workflow.verbs import verb
from subjects.actions.serve import complete, settle
from subjects.cover_mail import compose
from subjects.dispatch_states import StepKind
from subjects.flows.service import ServiceFlow
from subjects.forms import DispatchForm
from subjects.letters import MailReceipt, Periods, ProofOfService
from subjects.models import ServiceAttempt
from subjects.service_states import ServiceMethod

DELIVER = "subjects.dispatching.deliver"


def as_it_will_be_sent(item, act):
    """For the page that asks; nothing is stored, and the link does not exist yet."""
    return compose(item, act, act.data.get("note", "")) if item.electronic_address else None


@verb(
    ServiceFlow.send, label="发送电子送达", by=[Role.SERVER, Role.HANDLER], form=DispatchForm, mail=as_it_will_be_sent,
    effects=[
        "邮件排队后由系统发送，暂未接收的隔一段时间再发，每次结果都写在本页",
        "收件系统接收之日为送达日期，系统据此制作送达回证；本机关邮件网关接收的，尚不是到达",
        "被退回或者多次未成的，记为送达未成，并告知您",
    ],
)
def send(item, act, *, note=""):
    """Queued in this transaction: taken back with it, and sent by the worker once it stands (design §2)."""
    dispatch = compose(item, act, note)
    dispatch.stamp()
    dispatch.save()
    act.note(邮件编号=dispatch.uid, 文书散列=dispatch.paper_sha256, 邮件散列=dispatch.mail_sha256)
    async_task(DELIVER, dispatch.pk)


@verb(
    ServiceFlow.arrive, label="登记邮件到达", by=Role.SYSTEM, letters=[MailReceipt, ProofOfService, Periods], public="文书已送达",
    effects=["到达日期即为送达日期，受送达人的各项期限自次日起算", "制作系统回执和送达回证"],
)
def arrive(item, act):
    """On the day our system showed it as received (民诉解释135); the recipient's confirmation proves the same, later."""
    sent = item.sending
    proof = sent.proof
    act.note(邮件编号=sent.uid, 凭据=proof.get_kind_display(), 应答系统=proof.host)
    complete(item, act, legal_date(proof.at), _time(proof.at))
    _tell(item, act, "arrived", f"{item.file.number}的《{item.document.title}》已以电子邮件送达{item.recipient.masked_name}")


@verb(
    ServiceFlow.bounce, label="登记邮件未能到达", by=Role.SYSTEM, letters=[MailReceipt],
    effects=["本次送达未成，不产生送达效力", "制作系统回执，可以改用其他方式"],
)
def bounce(item, act):
    """The answer, or the last of many, is the evidence; it lies in the file as a paper (SRV-11, SRV-13)."""
    sent = item.sending
    failure = sent.failure
    ServiceAttempt.objects.create(
        item=item, method=ServiceMethod.ELECTRONIC, place=item.address, source=item.address_source,
        failed_on=legal_date(failure.at), reason=f"{failure.get_kind_display()}：{failure.text}"[:200], receipt=act.issued(MailReceipt),
    )
    settle(item)
    act.note(邮件编号=sent.uid, 结果=failure.get_kind_display())
    _tell(item, act, "bounced", f"{item.file.number}的《{item.document.title}》电子送达未成，请改用其他方式")


@verb(ServiceFlow.confirm_receipt, label="受送达人确认收到", by=Role.SYSTEM, effects=["确认的时间入卷，作为到达的佐证"])
def confirm_receipt(item, act, *, dispatch):
    """From the page behind the link in the mail: it strengthens an arrival, and is never required (SRV-06)."""
    confirmed = dispatch.log(StepKind.CONFIRMED, address=act.passage.address)
    act.note(邮件编号=dispatch.uid, 确认时间=f"{confirmed.at:%Y-%m-%d %H:%M:%S}")
    if dispatch.settled and not item.is_served:
        _tell(item, act, "confirmed", f"{item.file.number}的《{item.document.title}》登记为未送达，但受送达人已确认收到邮件，请核对")


@verb(ServiceFlow.note_report, label="登记与记录不符的投递回报", by=Role.SYSTEM, effects=["送达记录不变，由送达人核对后更正或者重新送达"])
def note_report(item, act, *, dispatch):
    """What came back after the matter was settled changes nothing by itself; it must not lie there unread (SRV-15)."""
    act.note(邮件编号=dispatch.uid, 回报=_last(dispatch))
    _tell(item, act, "report", f"{item.file.number}的《{item.document.title}》收到与送达记录不符的投递回报，请核对：{_last(dispatch)}")


def _tell(item, act, effect: str, text: str) -> None:
    """Whoever sent it, and whose case it is."""
    for user in {item.server, item.file.handler}:
        act.tell(user, effect, text)


def _last(dispatch) -> str:
    return "受送达人的邮件系统退回" if dispatch.step(StepKind.REFUSED) else "邮件已经到达"


def _time(moment: datetime) -> time:
    return moment.astimezone(SHANGHAI).time().replace(second=0, microsecond=0)
