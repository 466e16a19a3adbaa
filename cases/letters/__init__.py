"""The papers of a designation (domain.md D1–D4, D9)."""
from .amended_decision import AmendedDecision
from .answer import Answer
from .consent import Consent
from .decision import Decision
from .hearing_notice import HearingNotice
from .no_designation import NoDesignation
from .notice import Notice
from .recall import AnswerRecall, DecisionRecall, NoticeRecall
from .repair_notice import RepairNotice
from .severed import PersonDecision, PersonNotice

__all__ = ["AmendedDecision", "Answer", "AnswerRecall", "Consent", "Decision", "DecisionRecall", "HearingNotice", "NoDesignation",
           "Notice", "NoticeRecall", "PersonDecision", "PersonNotice", "RepairNotice"]
