"""Service by mail, through a body entrusted with it, or through one that forwards it (SRV-10…12)."""
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.verbs import verb
from subjects.actions.serve import complete, settle
from subjects.flows.service import ServiceFlow
from subjects.forms import FailureForm, MailServiceForm, ThroughOthersForm
from subjects.letters import Periods, ProofOfService
from subjects.models import ServiceAttempt

SERVERS = [Role.SERVER, Role.HANDLER]
BY_SIGNATURE = "签收日期即为送达日期，受送达人的各项期限自次日起算"


@verb(
    ServiceFlow.record_mail, label="登记邮件回执", by=SERVERS, form=MailServiceForm, letters=[ProofOfService, Periods],
    public="文书已送达", effects=["回执上的收件日期即为送达日期，受送达人的各项期限自次日起算", "邮件回执入卷"],
)
def record_mail(item, act, *, served_on, signer, capacity, proof, served_time=None, remarks="", **_):
    """The receipt came back: its date is the date of service (民诉法91)."""
    _signed(item, act, signer, capacity, proof, remarks)
    complete(item, act, served_on, served_time)


@verb(
    ServiceFlow.record_through, label="登记委托或者转交送达", by=SERVERS, form=ThroughOthersForm,
    letters=[ProofOfService, Periods], public="文书已送达", effects=[BY_SIGNATURE, "退回的送达回证入卷"],
)
def record_through(item, act, *, served_on, signer, capacity, proof, served_time=None, remarks="", **_):
    """The proof came back from the entrusted or forwarding body, signed by the recipient (民诉法91—94)."""
    _signed(item, act, signer, capacity, proof, remarks)
    complete(item, act, served_on, served_time)


@verb(
    ServiceFlow.record_failure, label="登记未能送达", by=SERVERS, form=FailureForm,
    effects=["本次送达未成，不产生送达效力", "证明材料入卷，可以改用其他方式；穷尽其他方式的，可以提请公告送达"],
)
def record_failure(item, act, *, failed_on, reason, evidence):
    """Returned, undeliverable or nobody there: an attempt, not a service (SRV-11)."""
    kept = attach(act, AttachmentKind.EVIDENCE, evidence, note="未能送达的证明", about=item.clock_about)
    ServiceAttempt.objects.create(
        item=item, method=item.method, place=item.address, source=item.address_source,
        tracking_number=item.tracking_number, failed_on=failed_on, reason=reason, evidence=kept,
    )
    settle(item)
    act.clocks.stop("srv.entrust", about=item.clock_about)
    act.note(送达方式=item.get_method_display(), 未能送达日期=failed_on.isoformat())


def _signed(item, act, signer, capacity, proof, remarks) -> None:
    item.signer, item.signer_capacity, item.remarks = signer, capacity, remarks
    attach(act, AttachmentKind.PROOF_OF_SERVICE, proof, about=item.clock_about)
