"""Why not, in a designation: each reason is a sentence with its rule (domain.md B.4)."""
from .opening import (
    domain_inactive, department_not_competent, basis_fallen, basis_of_another_organ, subject_gone, subject_is_minor,
    conduct_exempt, already_listed_for_this,
)
from .amending import amended_heavier, amended_nothing, amended_on_no_day, listing_over, no_amendment_waits
from .handling import has_handler, has_no_handler, not_his, not_later, still_in_time
from .hearing import (
    domain_holds_none, hearing_is_due, hearing_not_held, hearing_notice_late, hearing_open, hearing_too_soon, no_hearing_ahead,
    no_hearing_asked,
)
from .evidence import evidence_missing, found_on_struck, nothing_to_strike
from .notice import facts_incomplete, person_is_minor, persons_unsettled, signer_is_handler, removes_who_spoke
from .severing import about_him_alone, hearing_of_the_severed, main_case_undecided, nobody_beside, severed_before
from .succession import nobody_succeeds
from .windows import (
    nobody_notified, notice_unserved, recipient_unserved, statement_too_late, recipient_unsettled,
    window_over, windows_still_open, nothing_to_answer, nothing_to_recall, grounds_unanswered, statement_unanswered, answer_unserved,
)
from .decision import (
    factor_empty, consent_needed, consent_not_needed, reviewer_is_handler, decider_took_part, heavier_than_noticed,
    remedies_incomplete, domain_unconfirmed, decision_unserved,
)
from .access import nobody_granted

__all__ = [
    "about_him_alone", "already_listed_for_this", "amended_heavier", "amended_nothing", "amended_on_no_day",
    "answer_unserved", "basis_fallen", "basis_of_another_organ", "conduct_exempt", "consent_needed", "consent_not_needed",
    "decider_took_part", "decision_unserved", "department_not_competent", "domain_holds_none", "domain_inactive",
    "domain_unconfirmed", "evidence_missing", "factor_empty", "facts_incomplete", "found_on_struck", "grounds_unanswered", "has_handler",
    "has_no_handler", "hearing_is_due", "hearing_not_held", "hearing_notice_late", "hearing_of_the_severed", "hearing_open",
    "hearing_too_soon", "heavier_than_noticed", "listing_over", "main_case_undecided", "no_amendment_waits",
    "no_hearing_ahead", "no_hearing_asked", "nobody_beside", "nobody_granted", "nobody_notified", "nobody_succeeds",
    "not_his", "not_later", "nothing_to_answer", "nothing_to_recall", "nothing_to_strike", "notice_unserved", "person_is_minor", "persons_unsettled",
    "recipient_unserved", "recipient_unsettled", "remedies_incomplete", "removes_who_spoke", "reviewer_is_handler",
    "severed_before", "signer_is_handler", "statement_too_late", "statement_unanswered", "still_in_time", "subject_gone",
    "subject_is_minor", "window_over", "windows_still_open",
]
