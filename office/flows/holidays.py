"""A holiday notice of the State Council, from what somebody typed to what everybody reckons by (CAL-06, CAL-12)."""
from office.conditions.drafts import checks_his_own, not_the_hub
from office.states import DraftState as S
from office.workflow.fsm import Flow, arrow, opening


class HolidayFlow(Flow):
    machine = "holidays"
    states = S
    at_rest = frozenset({S.IN_FORCE, S.DISCARDED})
    file_series = "历"
    called = "放假安排"

    state = S.field(initial=S.DRAFT)

    enter = opening(S.DRAFT, rules="CAL-06 CAL-12", unless=[not_the_hub])
    put_in_force = arrow(S.DRAFT, S.IN_FORCE, rules="CAL-12 CAL-13 AUD-08", unless=[checks_his_own])
    discard = arrow(S.DRAFT, S.DISCARDED, rules="CAL-12")

    class Meta(Flow.Meta):
        abstract = True
