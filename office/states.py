"""The words of the office's own machines: how a post stands."""
from office.workflow.fsm import States


class PostState(States):
    HELD = "held", "", "done", "在任"
    ENDED = "ended", "", "quiet", "已卸任"
