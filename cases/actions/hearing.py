"""A hearing: asked for with a statement, granted or refused, held and recorded (DES-16; 处罚法63, 64)."""
from cases import letters
from cases.flows.designation import DesignationFlow
from cases.forms import HearingForm, HearingRecordForm
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.forms import ReasonForm
from office.workflow.verbs import verb
from subjects.actions.serve import serve

from .recall import take_back


@verb(
    DesignationFlow.grant_hearing, label="准予听证", by=Role.HANDLER, form=HearingForm, handler_only=True,
    letters=[letters.HearingNotice], public="准予听证", effects=["听证通知书送达申请人", "核实反馈期限中止，听证后续计"],
)
def grant_hearing(case, act, *, held_on, held_time, place, chair):
    """The oldest request; its answer's time stands still until the hearing was held (CAL-10)."""
    statement = case.hearings_asked[0]
    act.clocks.pause("des.feedback", about=statement.clock_about)
    _tell(act, statement, held_on, place, chair)


@verb(
    DesignationFlow.move_hearing, label="变更听证时间", by=Role.HANDLER, form=HearingForm, handler_only=True,
    letters=[letters.HearingNotice], public="听证时间已变更", effects=["新的听证通知书送达申请人，此前的通知书不再有效"],
)
def move_hearing(case, act, *, held_on, held_time, place, chair):
    """Told too late, or hindered: the earliest hearing ahead is held on another day, seven working days told before."""
    statement = case.hearings_ahead[0]
    earlier = case.standing_papers("DH").filter(service_items__recipient=statement.recipient.subject)
    for paper in earlier.exclude(pk__in=[each.pk for each in act.documents]):
        take_back(act, paper, because="听证时间变更")
    _tell(act, statement, held_on, place, chair)


def _tell(act, statement, held_on, place, chair) -> None:
    statement.hearing_on = held_on
    statement.save()
    recipient = statement.recipient
    serve(act, act.issued(letters.HearingNotice), to=recipient.subject, as_what=recipient.role)
    act.note(听证日期=held_on.isoformat(), 地点=place, 主持人=chair)


@verb(DesignationFlow.refuse_hearing, label="不予听证", by=Role.APPROVER, form=ReasonForm, tone="danger")
def refuse_hearing(case, act, *, reason):
    """With a reason, on record; the statement is answered all the same."""
    statement = case.hearings_asked[0]
    statement.hearing_refused = reason
    statement.save()


@verb(
    DesignationFlow.record_hearing, label="登记听证笔录", by=Role.HANDLER, form=HearingRecordForm, handler_only=True,
    effects=["核实反馈期限恢复计算"],
)
def record_hearing(case, act, *, held_on, record):
    """From now on the statement can be answered, with what was said at the hearing."""
    statement = next(each for each in case.hearings_ahead if each.hearing_on <= act.today)
    statement.hearing_held_on = held_on
    statement.save()
    attach(act, AttachmentKind.HEARING, record, about=statement.clock_about)
    act.clocks.resume(
        "des.feedback", about=statement.clock_about, own=case.domain.limit("des.feedback", case.file.rules_on)
    )
