"""The office's nouns: who works here, what lies on the desk, what was written down."""
from .attachment import Attachment
from .blob import Blob
from .bulk import BulkItem, BulkRun
from .case_file import CaseFile
from .clock import ClockEntry
from .department import Department, SealingWay
from .department_change import DepartmentChange
from .document import Document, DocumentStatus
from .event import Event
from .grant import FileGrant
from .holidays import HolidayDay, HolidayNotice
from .installation import Installation
from .message import Message, MessageKind
from .people_roll import PeopleRoll
from .permitted_arrow import PermittedArrow
from .post import Post
from .recusal import Recusal
from .role import Role
from .seal import AccessEntry, Seal
from .series import Series
from .staged_sheet import StagedSheet
from .user import User

__all__ = [
    "AccessEntry", "Attachment", "Blob", "BulkItem", "BulkRun", "CaseFile", "ClockEntry", "Department", "DepartmentChange", "Document", "DocumentStatus",
    "Event", "FileGrant", "HolidayDay", "HolidayNotice", "Installation", "Message", "MessageKind", "PeopleRoll", "PermittedArrow", "Post", "Recusal", "Role", "Seal",
    "SealingWay", "Series", "StagedSheet", "User",
]
