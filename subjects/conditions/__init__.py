"""Why a service may not be made, or does not count (domain.md B.5)."""
from .announcing import announcement_runs, already_deemed, not_all_ways_tried, not_proposed, posted_at_no_time, proposer_signs
from .correcting import confirms_his_own, corrected_to_no_day, no_correction_proposed, undoes_his_own
from .delivery import failed_at_no_time, neither_witness_nor_recording, served_before_issue, signer_not_entitled
from .ways import (
    consent_incomplete, method_incomplete, no_electronic_address, no_paper_asked, no_review_channel, not_by_mail, not_electronic,
    not_through_others, paper_asked_before,
)

__all__ = [
    "already_deemed", "announcement_runs", "confirms_his_own", "consent_incomplete", "corrected_to_no_day", "failed_at_no_time",
    "method_incomplete", "neither_witness_nor_recording", "no_correction_proposed", "no_electronic_address",
    "no_paper_asked", "no_review_channel", "not_all_ways_tried", "not_by_mail", "not_electronic", "not_proposed",
    "not_through_others", "paper_asked_before", "posted_at_no_time", "proposer_signs", "served_before_issue",
    "signer_not_entitled", "undoes_his_own",
]
