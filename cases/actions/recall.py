"""A paper with an error of substance is taken back: notice, answer, decision; clerical errors are mended by 补正 (edge case 38)."""
from django import forms

from cases import letters
from cases.actions.asking import no_longer_asked
from cases.flows.designation import DesignationFlow
from cases.forms import SHORT, RecallForm
from cases.models import Statement
from office.models import DocumentStatus, Role
from office.workflow.forms import VerbForm
from office.workflow.steps import follow
from office.workflow.verbs import verb
from subjects.actions.serve import serve, void

from .detours import start_round

WRONG = "实体内容有误的才收回；文字错误以补正文书更正"


class WrongPaperForm(VerbForm):
    reason = forms.CharField(label="收回的理由", widget=SHORT, max_length=300, help_text=f"{WRONG}。将印入收回通知书")


@verb(
    DesignationFlow.recall_notice, label="收回告知书", by=Role.APPROVER, form=WrongPaperForm, letters=[letters.NoticeRecall],
    tone="danger", public="告知书已收回",
    effects=["告知书作废，尚未送达的不再送达", "收回通知书送达收到过的人", "陈述申辩期一并作废，退回草拟，重新告知后方可决定"],
)
def recall_notice(case, act, *, reason):
    """The notice itself was wrong: whoever got it is told at once, and is notified anew with a window of his own (DES-09)."""
    _tell(act)
    start_round(case, act, because=f"告知书已收回：{reason}")
    act.tell(act.file.handler, "returned", f"{act.file.number}的告知书已收回：{reason}")


@verb(
    DesignationFlow.recall_answer, label="收回反馈书", by=Role.APPROVER, form=RecallForm, letters=[letters.AnswerRecall], tone="danger",
    effects=["原反馈书作废，尚未送达的不再送达，已经送达的书面告知陈述人", "该陈述申辩重新核实反馈并送达，此前不得决定"],
)
def recall_answer(case, act, *, statement, reason):
    """The answer itself was wrong: it counts no more, and the statement waits for the right one (DES-11)."""
    no_longer_asked(act)
    answer = statement.answer
    _tell(act)
    take_back(act, answer, because="反馈书已收回")
    statement.answer = statement.answered_on = statement.answer_served_on = statement.convincing = None
    statement.save()
    act.clocks.start("des.feedback", about=statement.clock_about, own=case.domain.limit("des.feedback", case.file.rules_on))
    act.note(陈述人=statement.recipient.subject.masked_name)
    act.tell(act.file.handler, "returned", f"{act.file.number}的反馈书（{answer.number}）已收回：{reason}")


@verb(
    DesignationFlow.recall_decision, label="收回决定书，重新办理", by=Role.APPROVER, form=WrongPaperForm,
    letters=[letters.DecisionRecall], tone="danger", public="决定书已收回，正在重新审核",
    effects=["决定书和信用修复告知书作废，尚未送达的不再送达", "收回通知书送达收到过的人", "退回经办人，重新送审、签发，总办理期限续计"],
)
def recall_decision(case, act, *, reason):
    """Not served on the party it binds nobody; the right one is reviewed and signed anew, no heavier than noticed (DES-12, DES-21)."""
    _tell(act)
    for paper in case.standing_papers(*letters.DecisionRecall.taken_back):
        take_back(act, paper, because="决定书已收回")
    case.decision = case.decided_on = None
    case.recipients.update(decision_served_on=None)
    Statement.objects.filter(recipient__designation=case).update(after_decision=False)
    act.clocks.run_on("des.total", because=f"决定书已收回：{reason}")
    act.tell(act.file.handler, "returned", f"{act.file.number}的决定书已收回：{reason}")


@verb(
    DesignationFlow.renew_repair_notice, label="重制信用修复告知书", by=Role.APPROVER, form=WrongPaperForm,
    letters=[letters.RepairNotice], effects=["原信用修复告知书作废", "新的告知书载明代替原告知书，送达当事人"],
)
def renew_repair_notice(case, act, *, reason):
    """It accompanies the decision and decides nothing: the right one takes its place (DES-36)."""
    renewed = act.issued(letters.RepairNotice)
    for paper in case.standing_papers("D9").exclude(pk=renewed.pk):
        take_back(act, paper, because="已重制信用修复告知书")
    serve(act, renewed, to=case.subject, as_what="当事人")


def _tell(act) -> None:
    """The recall is on its way to everybody whom the paper has reached."""
    for draft, document in zip(act.drafts, act.documents):
        for recipient in draft.reached:
            serve(act, document, to=recipient.subject, as_what=recipient.role)


def take_back(act, paper, *, because: str) -> None:
    """It reads 已撤销 from now on, and is served on nobody any more."""
    for item in paper.service_items.open():
        follow(act, void, item, reason=because)
    paper.status = DocumentStatus.REVOKED
    paper.save(update_fields=["status"])
    act.note(收回的文书=paper.number)
