"""A change to the departments of the house, from what one administrator proposed to what another put in force (AUD-03, AUD-08)."""
from office.conditions import drafts as unless
from office.states import DraftState as S
from office.workflow.fsm import Flow, arrow, opening


class DepartmentFlow(Flow):
    """By sheet for many, by form for one: nothing counts before the second person has looked at it."""

    machine = "departments"
    states = S
    at_rest = frozenset({S.IN_FORCE, S.DISCARDED})
    file_series = "构"
    called = "机构变动"

    state = S.field(initial=S.DRAFT)

    bring_in = opening(S.DRAFT, rules="AUD-03 DES-05")
    propose_change = opening(S.DRAFT, rules="AUD-03 DES-19")
    put_in_force = arrow(
        S.DRAFT, S.IN_FORCE, rules="AUD-03 AUD-08 DES-15 DES-19", unless=[unless.checks_his_own, unless.rows_overtaken],
    )
    discard = arrow(S.DRAFT, S.DISCARDED, rules="AUD-03")

    class Meta(Flow.Meta):
        abstract = True
