"""Serving a document: create the item, plan it, record how it was handed over or left (SRV-01…09)."""
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.consequences import expects
from office.workflow.forms import ReasonForm
from office.workflow.steps import follow_opening
from office.workflow.verbs import verb
from subjects.dispatch_states import StepKind
from subjects.flows.service import ServiceFlow
from subjects.forms import DirectServiceForm, LeftServiceForm, PlanServiceForm
from subjects.letters import BlankProof, Entrustment, Periods, ProofOfService
from subjects.models import ServiceItem
from subjects.service_states import ServiceMethod

COMPLETED = expects("service.completed", "一件文书已送达一名受送达人")


def serve(act, document, *, to, as_what: str) -> None:
    """Hand a document of this act to the service room: one item for this recipient, with its own clock."""
    follow_opening(act, create, document=document, recipient=to, capacity_of_recipient=as_what)


@verb(ServiceFlow.create, label="交付送达", by=Role.SYSTEM)
def create(file, act, **what):
    """One service item per recipient and document; the seven working days run from today (SRV-01)."""
    item = ServiceItem.objects.create(file=file, **what)
    act.case = item
    act.clocks.start("srv.decision", about=item.clock_about)
    return item


@verb(
    ServiceFlow.plan, label="安排送达", by=[Role.SERVER, Role.HANDLER], form=PlanServiceForm,
    letters=[BlankProof, Entrustment],
    effects=["记录送达方式、送达地址及其来源", "须由受送达人签收的，生成供当场填写的送达回证；委托送达的，制发委托送达函"],
)
def plan(
    item, act, *, place, address_source, address_dated, method=ServiceMethod.DIRECT, electronic_address=None,
    tracking_number="", through="", second_server="",
):
    """How, where to, on which source, and who goes; the form to be signed is printed from here."""
    item.method, item.tracking_number, item.through = method, tracking_number.strip(), through.strip()
    item.electronic_address = electronic_address if method == ServiceMethod.ELECTRONIC else None
    item.address, item.address_source, item.address_dated = place, address_source, address_dated
    item.server, item.second_server = act.actor, second_server
    settle(item)
    act.clocks.stop("srv.entrust", about=item.clock_about)
    if method == ServiceMethod.ENTRUSTED:
        act.clocks.start("srv.entrust", about=item.clock_about)


@verb(
    ServiceFlow.record_direct, label="登记直接送达", by=[Role.SERVER, Role.HANDLER], form=DirectServiceForm,
    letters=[ProofOfService, Periods], public="文书已送达",
    effects=["签收日期即为送达日期，受送达人的各项期限自次日起算", "送达回证入卷"],
)
def record_direct(item, act, *, served_on, signer, capacity, proof, served_time=None, remarks="", **_):
    """Signed for by somebody entitled to sign (民诉法88)."""
    item.method = ServiceMethod.DIRECT
    item.signer, item.signer_capacity, item.remarks = signer, capacity, remarks
    attach(act, AttachmentKind.PROOF_OF_SERVICE, proof, about=item.clock_about)
    complete(item, act, served_on, served_time)


@verb(
    ServiceFlow.record_left, label="登记留置送达", by=[Role.SERVER, Role.HANDLER], form=LeftServiceForm,
    letters=[ProofOfService, Periods], public="文书已送达",
    effects=["留置日期即为送达日期，受送达人的各项期限自次日起算", "送达回证、见证或者音像材料入卷"],
)
def record_left(
    item, act, *, served_on, refusal_reason, served_time=None, witness_name="", witness_unit="",
    witness_signature=None, recording=None, remarks="", **_,
):
    """Refused, and left before a witness or on record (民诉法89)."""
    item.method = ServiceMethod.LEFT
    item.refusal_reason, item.remarks = refusal_reason, remarks
    item.witness = "，".join(filter(None, (witness_name, witness_unit)))
    attach(act, AttachmentKind.WITNESS, witness_signature, about=item.clock_about)
    attach(act, AttachmentKind.AUDIO_VIDEO, recording, about=item.clock_about)
    complete(item, act, served_on, served_time)


@verb(
    ServiceFlow.void, label="不再送达", by=[Role.APPROVER, Role.SYSTEM], form=ReasonForm, tone="danger",
    effects=["该文书不再送达此人"],
)
def void(item, act, *, reason):
    """The paper was withdrawn before it reached this recipient (C.2)."""
    item.remarks = reason
    put_down(item, act)


def complete(item, act, served_on, served_time=None) -> None:
    """Served: the proof lies in the file, the office's limits stop, and the floors above begin theirs."""
    item.served_on, item.served_time = served_on, served_time
    item.proof = act.issued(ProofOfService)
    put_down(item, act)
    act.note(送达日期=served_on.isoformat())
    act.report(COMPLETED, item)


def settle(item) -> None:
    """No mail of this item is waited for any longer: what has not gone out stays here, what comes back late is not acted on."""
    for sent in item.dispatches.unsettled():
        sent.log(StepKind.SETTLED)


def put_down(item, act) -> None:
    """Nothing of this service waits any longer: its limits stop, its announcement ends, its mail is settled."""
    settle(item)
    for key in ("srv.decision", "srv.announce", "srv.entrust"):
        act.clocks.stop(key, about=item.clock_about)
    item.announcements.filter(closed_on__isnull=True).update(closed_on=act.today)
