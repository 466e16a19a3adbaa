"""Why not, in a designation: each reason is a sentence with its rule (domain.md B.4)."""
from .opening import (
    domain_inactive, department_not_competent, basis_fallen, basis_of_another_organ, subject_gone, subject_is_minor,
    conduct_exempt, already_listed_for_this,
)
from .amending import amended_heavier, amended_nothing, amended_on_no_day, listing_over, no_amendment_to_refuse, no_amendment_waits
from .combined import (
    combined_case_waits, domain_decides_apart, not_combined, penalty_case_known, penalty_decided, penalty_ended_at_no_time,
    penalty_filed_later, penalty_for_other_conduct, penalty_notice_at_no_time, penalty_of_another, penalty_served_at_no_time,
    penalty_undecided, penalty_unfit, penalty_untold,
)
from .hearing import (
    domain_holds_none, hearing_is_due, hearing_not_held, hearing_notice_late, hearing_open, hearing_too_soon, hearing_undecided,
    no_hearing_ahead, no_hearing_asked,
)
from .evidence import evidence_missing, found_on_struck, nothing_to_strike
from .notice import facts_incomplete, person_gone, person_is_minor, persons_unsettled, signer_is_handler, removes_who_spoke
from .recalling import no_repair_notice, nothing_to_recall
from .severing import about_him_alone, hearing_of_the_severed, main_case_undecided, nobody_beside, severed_before
from .succession import end_unproved, nobody_succeeds
from .speaking import (
    handed_in_at_no_time, handed_in_unproved, hindered_at_no_time, never_notified, not_later, recipient_unserved,
    statement_too_late, still_in_time, window_over,
)
from .superior import superior_answers_itself
from .windows import (
    nobody_notified, notice_unserved, recipient_unsettled, windows_still_open, nothing_to_answer, grounds_unanswered,
    statement_unanswered, answer_unserved,
)
from .decision import (
    factor_empty, consent_needed, consent_not_needed, reviewer_is_handler, decider_took_part, heavier_than_noticed,
    remedies_incomplete, domain_unconfirmed, decision_unserved,
)
