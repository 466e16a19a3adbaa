"""What an entry makes of the decision it rests on: whether that paper still stands, and until when it is shown."""
from office.models import DocumentStatus
from sanctions.states import EntryState

ENDED = {
    EntryState.REVOKED: DocumentStatus.REVOKED,
    EntryState.REMOVED: DocumentStatus.WITHDRAWN,
    EntryState.EXPIRED: DocumentStatus.WITHDRAWN,
}


def decision_status(entry) -> DocumentStatus:
    """已撤销 or 不再公示 once it ended; otherwise 已变更 where a part fell, and 有效 (a stay leaves the paper as it is)."""
    return ENDED.get(entry.state, DocumentStatus.CHANGED if entry.supports.fallen().exists() else DocumentStatus.VALID)
