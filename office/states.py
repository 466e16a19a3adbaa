"""The words of the office's own machines: how a post stands, and what counts once a second person has put it in force."""
from office.workflow.fsm import States


class PostState(States):
    HELD = "held", "", "done", "在任"
    ENDED = "ended", "", "quiet", "已卸任"


class DraftState(States):
    DRAFT = "draft", "", "waiting", "待核对"
    IN_FORCE = "in_force", "", "done", "已施行"
    DISCARDED = "discarded", "", "closed", "已作废"
