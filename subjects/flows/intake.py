"""An intake: a sheet taken in whole, once, and never changed after (REC-05; 条例20, 28)."""
from office.flows.handling import passing_on
from office.workflow.fsm import Flow, States, opening


class IntakeState(States):
    TAKEN_IN = "taken_in", "已入库", "done", "已入库"


class IntakeFlow(Flow):
    """Opened and closed by one act: what was taken in is corrected by its own procedure, not by a second intake."""

    machine = "intake"
    states = IntakeState
    called = "导入批次"
    at_rest = frozenset(IntakeState)
    file_series = "信息导"

    state = IntakeState.field(initial=IntakeState.TAKEN_IN)

    take_in = opening(IntakeState.TAKEN_IN, rules="REC-05 SUB-01 SUB-02")
    pass_on = passing_on(IntakeState)

    class Meta:
        abstract = True
