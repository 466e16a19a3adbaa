"""Legal review, and what is then put before the superior."""
from cases.actions.asking import asked
from cases.flows.designation import DesignationFlow
from cases.forms import OpinionForm, ReviewForm
from cases.models import Opinion
from office.models import Role
from office.workflow.verbs import verb

from .detours import start_round


@verb(
    DesignationFlow.submit_review, label="送法制审核", by=Role.HANDLER, form=ReviewForm, handler_only=True,
    milestone=True, effects=["拟作的决定送法制审核人审核"],
)
def submit_review(case, act, *, reasons, measures):
    """What is proposed to be decided, with the answer to each statement in its reasons (DES-14)."""
    case.decision_reasons = reasons
    case.decision_measures.set(measures)


@verb(DesignationFlow.pass_legal, label="法制审核通过", by=Role.LEGAL, form=OpinionForm)
def pass_legal(case, act, *, reason):
    """By somebody who did not handle the case (DES-14)."""
    _write_opinion(case, act, reason, passed=True)


@verb(DesignationFlow.pass_to_consent, label="审核通过，报请上级同意", by=Role.LEGAL, form=OpinionForm)
def pass_to_consent(case, act, *, reason):
    """The domain wants the next higher body's consent first; the office's own time stands still (DES-15)."""
    _write_opinion(case, act, reason, passed=True)
    asked(act)


@verb(
    DesignationFlow.fail_legal, label="审核不通过，退回", by=Role.LEGAL, form=OpinionForm, tone="danger",
    effects=["退回草拟，重新告知后方可决定"],
)
def fail_legal(case, act, *, reason):
    """Back to the draft; what is changed must be notified anew (edge case 20)."""
    _write_opinion(case, act, reason, passed=False)
    start_round(case, act)
    act.tell(case.file.handler, "returned", f"{case.file.number}法制审核未通过：{reason}")


def _write_opinion(case, act, text: str, *, passed: bool) -> None:
    Opinion.objects.create(designation=case, by=act.actor, on=act.today, passed=passed, text=text)
