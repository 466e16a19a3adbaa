"""A party that exists no longer, or in another: put on record with its evidence, confirmed by a second person (SUB-07)."""
from office.flows.handling import passing_on
from office.workflow.fsm import Flow, States, arrow, opening
from subjects import conditions as unless


class EndingState(States):
    PROPOSED = "proposed", "", "waiting", "待确认"
    RECORDED = "recorded", "", "done", "已登记"
    DISCARDED = "discarded", "", "closed", "未予确认"
    WITHDRAWN = "withdrawn", "", "closed", "已撤回"


S = EndingState


class EndingFlow(Flow):
    machine = "ending"
    states = S
    at_rest = frozenset({S.RECORDED, S.DISCARDED, S.WITHDRAWN})
    file_series = "终止"
    led_on_by = {S.PROPOSED: "confirm_end"}
    called = "主体终止登记"

    state = S.field(initial=S.PROPOSED)

    record_end = opening(
        S.PROPOSED, rules="SUB-07 AUD-08",
        unless=[unless.ended_already, unless.ends_in_another_way, unless.ended_on_no_day, unless.succeeds_itself],
    )
    confirm_end = arrow(
        S.PROPOSED, S.RECORDED, rules="SUB-07 AUD-08",
        unless=[unless.judges_his_own_ending, unless.successor_gone_meanwhile],
    )
    discard_end = arrow(S.PROPOSED, S.DISCARDED, rules="SUB-07 AUD-08", unless=[unless.judges_his_own_ending])
    withdraw_end = arrow(S.RECORDED, S.WITHDRAWN, rules="SUB-07 AUD-08", unless=[unless.judges_his_own_ending])
    pass_on = passing_on(S)

    class Meta(Flow.Meta):
        abstract = True
