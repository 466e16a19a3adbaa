"""A penalty decision loses its effect: put on record by one person, confirmed by another (REC-14; 处罚法48, 条例44)."""
from office.flows.handling import passing_on
from office.workflow.fsm import Flow, States, arrow, opening
from subjects import conditions as unless


class AnnulmentState(States):
    PROPOSED = "proposed", "", "waiting", "待确认"
    CONFIRMED = "confirmed", "", "done", "已确认失效"
    DISCARDED = "discarded", "", "closed", "未予确认"
    RESTORED = "restored", "", "done", "已恢复效力"


S = AnnulmentState


class AnnulmentFlow(Flow):
    machine = "annulment"
    states = S
    at_rest = frozenset({S.CONFIRMED, S.DISCARDED, S.RESTORED})
    file_series = "失效"
    led_on_by = {S.PROPOSED: "confirm"}
    called = "文书失效登记"

    state = S.field(initial=S.PROPOSED)

    @property
    def rests(self) -> bool:
        """Not while its undoing waits for a signature."""
        return super().rests and not (self.state == S.CONFIRMED and self.restored_on)

    @property
    def next_step(self) -> str:
        return "confirm_restoring" if self.state == S.CONFIRMED and self.restored_on else super().next_step

    register = opening(
        S.PROPOSED, rules="REC-14 AUD-08",
        unless=[unless.penalty_of_another_organ, unless.fallen_already, unless.fell_on_no_day],
    )
    confirm = arrow(
        S.PROPOSED, S.CONFIRMED, rules="REC-14 DES-31 AUD-08", unless=[unless.confirms_his_own_annulment]
    )
    discard = arrow(S.PROPOSED, S.DISCARDED, rules="REC-14 AUD-08", unless=[unless.confirms_his_own_annulment])
    propose_restoring = arrow(
        S.CONFIRMED, None, rules="REC-14 AUD-08",
        unless=[unless.restoring_already, unless.overtaken_by_another, unless.restored_on_no_day],
    )
    confirm_restoring = arrow(
        S.CONFIRMED, S.RESTORED, rules="REC-14 DES-31 AUD-08",
        unless=[unless.nothing_to_restore, unless.overtaken_by_another, unless.confirms_his_own_restoring],
    )
    refuse_restoring = arrow(
        S.CONFIRMED, None, rules="REC-14 AUD-08", unless=[unless.nothing_to_restore, unless.confirms_his_own_restoring]
    )
    pass_on = passing_on(S)

    class Meta(Flow.Meta):
        abstract = True
