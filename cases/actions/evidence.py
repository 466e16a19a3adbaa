"""An item of evidence that was filed by mistake, or may not be used: struck, never deleted (处罚法46; 条例28)."""
from django import forms

from cases.actions.asking import no_longer_asked
from cases.flows.designation import DesignationFlow
from cases.models import Evidence, Strike
from cases.models.evidence import StrikeGround
from office.models import Role
from office.workflow.forms import VerbForm
from office.workflow.verbs import verb


class StrikeForm(VerbForm):
    evidence = forms.ModelChoiceField(label="剔除的证据", queryset=Evidence.objects.none())
    ground = forms.ChoiceField(label="剔除原因", choices=StrikeGround.choices)
    reason = forms.CharField(label="理由", widget=forms.Textarea(attrs={"rows": 3}), max_length=300)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["evidence"].queryset = self.case.evidence.standing()


@verb(
    DesignationFlow.strike_evidence, label="剔除证据", by=[Role.HANDLER, Role.LEGAL], form=StrikeForm, handler_only=True, tone="danger",
    effects=["该证据留在案卷并注明已剔除，不再作为认定的根据，不再印入文书", "影响已经告知的事实的，应当重新告知"],
)
def strike_evidence(case, act, *, evidence, ground, reason):
    """By the handler who filed it; the facts that rested on it need another ground (DES-07)."""
    _strike(case, act, evidence, ground, reason)


@verb(
    DesignationFlow.strike_in_review, label="剔除证据，退回核实", by=[Role.HANDLER, Role.LEGAL], form=StrikeForm, handler_only=True,
    tone="danger", effects=["该证据留在案卷并注明已剔除，不再作为认定的根据，不再印入文书", "退回经办人，拟作的决定须重新送法制审核"],
)
def strike_in_review(case, act, *, evidence, ground, reason):
    """What was reviewed, or consented to, rested on it too: the proposed decision is reviewed anew (DES-14, DES-15)."""
    no_longer_asked(act)
    _strike(case, act, evidence, ground, reason)
    act.tell(case.file.handler, "returned", f"{case.file.number}的证据“{evidence.name}”已剔除，请核实后重新送审：{reason}")


def _strike(case, act, evidence, ground, reason) -> None:
    Strike.objects.create(evidence=evidence, ground=ground, reason=reason, by=act.actor, on=act.today)
    act.note(剔除的证据=evidence.name, 剔除原因=StrikeGround(ground).label)
