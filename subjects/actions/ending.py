"""A party ended: recorded with evidence, confirmed by another; what becomes of its cases is decided in each (SUB-07)."""
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.consequences import expects
from office.workflow.forms import ReasonForm
from office.workflow.verbs import verb
from subjects.flows.ending import EndingFlow
from subjects.forms import EndingForm
from subjects.models import SubjectEnding, SubjectName
from subjects.states import SubjectStatus

CONFIRMING = (Role.APPROVER, Role.REVIEWER)  # the credit office has reviewers and no approver
SUBJECT_ENDED = expects("subject.ended", "信用主体注销、死亡、合并或者分立")


@verb(
    EndingFlow.record_end, label="登记主体终止", by=Role.HANDLER, form=EndingForm,
    effects=["由登记人以外的人员确认后，该主体才登记为终止", "确认之前也不得再对该主体启动新的告知"],
)
def record_end(file, act, *, subject, way, ended_on, document, scan, successor=None):
    """One officer's word stops new notices and nothing else, until a second person has confirmed it (AUD-08)."""
    if successor is not None and successor.pk is None:
        successor.save()
        SubjectName.objects.create(subject=successor, name=successor.name, from_date=ended_on, evidence=document[:200])
    file.title = f"{subject.masked_name}{SubjectStatus(way).label}"
    act.case = ending = SubjectEnding.objects.create(
        file=file, subject=subject, way=way, ended_on=ended_on, document=document, successor=successor
    )
    attach(act, AttachmentKind.EVIDENCE, scan, note=document[:200])
    act.note(主体=subject.masked_name, 终止方式=SubjectStatus(way).label, 承继主体=successor.name if successor else "无")
    return ending


@verb(
    EndingFlow.confirm_end, label="确认主体终止", by=CONFIRMING, tone="danger",
    effects=["不得再对该主体启动新的告知", "通知各在办案件的经办人，由其决定中止、由承继主体继续或者终止",
             "已有的认定不随之移转、不随之消灭"],
)
def confirm_end(ending, act):
    """Nothing moves by itself: neither a case nor a listing passes to the successor (SUB-07)."""
    subject = ending.subject
    subject.status, subject.ended_on, subject.successor = ending.way, ending.ended_on, ending.successor
    subject.save(update_fields=["status", "ended_on", "successor"])
    act.note(主体=subject.masked_name, 终止方式=ending.get_way_display())
    act.report(SUBJECT_ENDED, subject)


@verb(EndingFlow.discard_end, label="不予确认", by=CONFIRMING, form=ReasonForm, effects=["该主体仍为存续，可以重新登记"])
def discard_end(ending, act, *, reason):
    """What was recorded is not so: notices go out again."""
    act.tell(ending.file.handler, "returned", f"{ending.file.number}未予确认：{reason}")


@verb(EndingFlow.withdraw_end, label="撤回登记", by=CONFIRMING, form=ReasonForm, tone="danger", effects=["该主体恢复为存续"])
def withdraw_end(ending, act, *, reason):
    """It was confirmed wrongly: the party stands as it stood; suspended cases are gone on with one by one."""
    subject = ending.subject
    subject.status, subject.ended_on, subject.successor = SubjectStatus.ACTIVE, None, None
    subject.save(update_fields=["status", "ended_on", "successor"])
    act.tell(ending.file.handler, "returned", f"{ending.file.number}已撤回：{reason}")
