"""A party that exists no longer, or in another: put on record with its evidence, mended by a second person (SUB-07)."""
from office.workflow.fsm import Flow, States, arrow, opening
from subjects import conditions as unless


class EndingState(States):
    RECORDED = "recorded", "", "done", "已登记"
    WITHDRAWN = "withdrawn", "", "closed", "已撤回"


S = EndingState


class EndingFlow(Flow):
    machine = "ending"
    states = S
    at_rest = frozenset(S)
    file_series = "终止"
    called = "主体终止登记"

    state = S.field(initial=S.RECORDED)

    record_end = opening(
        S.RECORDED, rules="SUB-07",
        unless=[unless.ended_already, unless.ends_in_another_way, unless.ended_on_no_day, unless.succeeds_itself],
    )
    withdraw_end = arrow(S.RECORDED, S.WITHDRAWN, rules="SUB-07 AUD-08", unless=[unless.withdraws_his_own_ending])

    class Meta(Flow.Meta):
        abstract = True
