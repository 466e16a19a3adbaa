"""A sheet of people, from what the system administrator listed to the posts the security administrator gives (AUD-03, AUD-05)."""
from office.conditions import drafts as unless
from office.states import DraftState as S
from office.workflow.fsm import Flow, arrow, opening


class PeopleFlow(Flow):
    machine = "people"
    states = S
    at_rest = frozenset({S.IN_FORCE, S.DISCARDED})
    file_series = "员"
    called = "人员任命表"

    state = S.field(initial=S.DRAFT)

    bring_in = opening(S.DRAFT, rules="AUD-03 AUD-05")
    put_in_force = arrow(
        S.DRAFT, S.IN_FORCE, rules="AUD-03 AUD-05 AUD-08", unless=[unless.checks_his_own, unless.rows_overtaken],
    )
    discard = arrow(S.DRAFT, S.DISCARDED, rules="AUD-03")

    class Meta(Flow.Meta):
        abstract = True
