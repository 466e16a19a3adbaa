"""Mail to strangers: one message in the same bytes however often it is sent, the ways it leaves by, and what came back."""
from .answers import LONGEST, Answer, Came
from .mailbox import read_reports
from .message import Enclosure, Mail
from .reports import Report
from .routes import hand_over, is_set_up

__all__ = ["LONGEST", "Answer", "Came", "Enclosure", "Mail", "Report", "hand_over", "is_set_up", "read_reports"]
