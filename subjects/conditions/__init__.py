"""Why a service may not be made, or does not count (domain.md B.5); and why a penalty may not be put down as fallen."""
from .announcing import (
    already_deemed, announcement_runs, not_all_ways_tried, not_proposed, posted_at_no_time, proposer_signs,
)
from .annulling import confirms_his_own_annulment, fallen_already, fell_on_no_day, penalty_of_another_organ
from .correcting import confirms_his_own, corrected_to_no_day, no_correction_proposed, undoes_his_own
from .delivery import (
    failed_at_no_time, neither_witness_nor_recording, out_of_turn, served_before_issue, signer_not_entitled,
)
from .dispatching import (
    consent_lapsed, no_mail_route, no_mailbox, not_arrived, not_failed, not_sealed, nothing_to_confirm, on_its_way,
    report_agrees,
)
from .ending import (
    ended_already, ended_on_no_day, ends_in_another_way, judges_his_own_ending, succeeds_itself, successor_gone_meanwhile,
)
from .papers import (
    announcement_not_stamped, mends_his_own, not_stamped, original_in_use, paper_stands_no_more, sealed_electronically,
)
from .restoring import (
    confirms_his_own_restoring, nothing_to_restore, overtaken_by_another, restored_on_no_day, restoring_already,
)
from .ways import (
    consent_incomplete, method_incomplete, no_electronic_address, no_paper_asked, no_review_channel, not_by_mail,
    not_electronic, not_through_others, paper_asked_before,
)

__all__ = [
    "already_deemed", "announcement_not_stamped", "announcement_runs", "confirms_his_own", "confirms_his_own_annulment",
    "consent_incomplete", "consent_lapsed", "corrected_to_no_day", "ended_already", "ended_on_no_day",
    "ends_in_another_way", "failed_at_no_time", "fallen_already", "fell_on_no_day", "judges_his_own_ending",
    "mends_his_own", "method_incomplete", "neither_witness_nor_recording", "no_correction_proposed",
    "no_electronic_address", "no_mail_route", "no_mailbox", "no_paper_asked", "no_review_channel", "not_all_ways_tried",
    "not_arrived", "not_by_mail", "not_electronic", "not_failed", "not_proposed", "not_sealed", "not_stamped",
    "not_through_others", "nothing_to_confirm", "on_its_way", "original_in_use", "out_of_turn", "paper_asked_before",
    "paper_stands_no_more", "penalty_of_another_organ", "posted_at_no_time", "proposer_signs", "report_agrees",
    "sealed_electronically", "served_before_issue", "signer_not_entitled", "succeeds_itself", "successor_gone_meanwhile",
    "undoes_his_own",
]
