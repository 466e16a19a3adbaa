"""What an entry makes of the decision it rests on: whether that paper still stands, and until when it is shown."""
from office.models import DocumentStatus
from sanctions.states import EntryState

ENDED = {
    EntryState.REVOKED: DocumentStatus.REVOKED,
    EntryState.REMOVED: DocumentStatus.WITHDRAWN,
    EntryState.EXPIRED: DocumentStatus.WITHDRAWN,
}


def decision_status(entry) -> DocumentStatus:
    """已撤销 or 不再公示 once it ended; otherwise 已变更 where a part fell or an error was mended, and 有效 (a stay leaves it as it is)."""
    changed = entry.supports.fallen().exists() or entry.decision.is_mended
    return ENDED.get(entry.state, DocumentStatus.CHANGED if changed else DocumentStatus.VALID)
