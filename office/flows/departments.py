"""A change to the departments of the house, from what one administrator proposed to what another put in force (AUD-03, AUD-08)."""
from office.conditions import closing, drafts as unless
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

    @property
    def next_step(self) -> str:
        return "close" if self.closes_id else "put_in_force"

    bring_in = opening(S.DRAFT, rules="AUD-03 DES-05")
    propose_change = opening(S.DRAFT, rules="AUD-03 DES-19")
    propose_closing = opening(S.DRAFT, rules="AUD-03 DES-05", unless=[closing.closes_the_hub])
    put_in_force = arrow(
        S.DRAFT, S.IN_FORCE, rules="AUD-03 AUD-08 DES-15 DES-19",
        unless=[closing.is_a_closing, unless.checks_his_own, unless.rows_overtaken],
    )
    close = arrow(
        S.DRAFT, S.IN_FORCE, rules="AUD-03 AUD-08 AUD-09 DES-05 DES-15",
        unless=[closing.is_no_closing, unless.checks_his_own, closing.closed_already, closing.still_superior,
                closing.nobody_succeeds, closing.something_hangs_on_it],
    )
    discard = arrow(S.DRAFT, S.DISCARDED, rules="AUD-03")

    class Meta(Flow.Meta):
        abstract = True
