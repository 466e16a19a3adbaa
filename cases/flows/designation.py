"""A designation, from draft to effect (条例32; domain.md C.1; design §9.1)."""
from cases import conditions as unless
from cases.states import CaseState as S
from office.flows.handling import handling, looking_on, passing_on
from office.models.case_file import Awaited
from office.workflow.fsm import Back, Flow, arrow, opening


RUNNING = S.before(S.DECIDED)
SPEAKING = [S.STATEMENT_WINDOW, S.STATEMENT_REVIEW]
PREPARED_BY = {
    S.DRAFT: {
        "draft": unless.facts_incomplete, "add_evidence": unless.evidence_missing, "weigh": unless.factor_empty,
        "name_persons": unless.persons_unsettled,
    },
    S.STATEMENT_REVIEW: {
        "grant_hearing": unless.hearing_undecided, "record_hearing": unless.hearing_open, "answer": unless.statement_unanswered,
    },
    S.DECIDED: {"recall_decision": unless.statement_unanswered},
    S.EFFECTIVE: {"answer": unless.statement_unanswered},
}
HANDED_IN = [unless.handed_in_at_no_time, unless.handed_in_unproved]


class DesignationFlow(Flow):
    machine = "designation"
    states = S
    at_rest = frozenset({S.EFFECTIVE, S.DROPPED})
    file_series = "案"
    awaits = {
        S.NOTICE_SIGNED: Awaited.SERVICE, S.STATEMENT_WINDOW: Awaited.PARTY, S.CONSENT: Awaited.OTHERS,
        S.DECIDED: Awaited.SERVICE, S.SUSPENDED: Awaited.OTHERS,
    }

    state = S.field(initial=S.DRAFT)

    @property
    def rests(self) -> bool:
        """In effect it rests, but not while a change of the decision waits for its signature, or a statement for its answer."""
        return super().rests and not self.amendment_waits and not (self.state == S.EFFECTIVE and self.open_statements)

    @property
    def next_step(self) -> str:
        """The first thing of a draft, or of what was said against it, that is still to be done; a change that waits is signed."""
        if self.amendment_waits:
            return "amend"
        steps = PREPARED_BY.get(self.state, {}).items()
        return next((verb for verb, lacking in steps if not lacking(self, None)), "")

    @property
    def amendment_waits(self) -> bool:
        return self.state == S.EFFECTIVE and self.amendment is not None

    open = opening(
        S.DRAFT, rules="DES-01 DES-05 DES-06 DES-35 SUB-12",
        unless=[
            unless.domain_inactive, unless.department_not_competent, unless.basis_fallen, unless.basis_of_another_organ,
            unless.subject_gone, unless.subject_is_minor, unless.conduct_exempt, unless.already_listed_for_this,
            unless.combined_case_waits,
        ],
    )
    open_combined = opening(
        S.DRAFT, rules="DES-16 DES-17 DES-01 DES-05 DES-35 SUB-12",
        unless=[
            unless.domain_inactive, unless.department_not_competent, unless.domain_decides_apart, unless.penalty_filed_later,
            unless.subject_gone, unless.subject_is_minor, unless.penalty_case_known,
        ],
    )
    open_severed = opening(S.DRAFT, rules="DES-22 SUB-09")
    submit_notice = arrow(
        S.DRAFT, S.NOTICE_REVIEW, rules="DES-09",
        unless=[
            unless.facts_incomplete, unless.penalty_untold, unless.evidence_missing, unless.persons_unsettled,
            unless.basis_fallen, unless.subject_gone, unless.person_gone,
        ],
    )
    draft = arrow(S.DRAFT, None, rules="DES-09 DES-16", unless=[unless.penalty_notice_at_no_time])
    add_evidence = arrow([S.DRAFT, S.STATEMENT_WINDOW, S.STATEMENT_REVIEW], None, rules="DES-09 AUD-07")
    strike_evidence = arrow(
        [S.DRAFT, S.NOTICE_SIGNED, S.STATEMENT_WINDOW, S.STATEMENT_REVIEW], None, rules="DES-09 AUD-07",
        unless=[unless.nothing_to_strike],
    )
    strike_in_review = arrow(
        [S.LEGAL_REVIEW, S.CONSENT, S.APPROVAL], S.STATEMENT_REVIEW, rules="DES-14 DES-09 AUD-07",
        unless=[unless.nothing_to_strike],
    )
    weigh = arrow([S.DRAFT, S.STATEMENT_WINDOW, S.STATEMENT_REVIEW], None, rules="DES-07 DES-08")
    name_persons = arrow(
        S.DRAFT, None, rules="SUB-09 SUB-10 SUB-12 DES-22",
        unless=[unless.about_him_alone, unless.removes_who_spoke, unless.severed_before, unless.person_is_minor],
    )
    sign_notice = arrow(
        S.NOTICE_REVIEW, S.NOTICE_SIGNED, rules="DES-09 SUB-07 AUD-08",
        unless=[unless.signer_is_handler, unless.evidence_missing, unless.basis_fallen, unless.subject_gone, unless.person_gone],
    )
    return_notice = arrow(S.NOTICE_REVIEW, S.DRAFT, rules="DES-09 AUD-08", unless=[unless.signer_is_handler])
    open_windows = arrow(S.NOTICE_SIGNED, S.STATEMENT_WINDOW, rules="DES-10", unless=[unless.nobody_notified])
    answer = arrow(
        [*SPEAKING, S.EFFECTIVE], None, rules="DES-11", unless=[unless.nothing_to_answer, unless.hearing_open, unless.grounds_unanswered]
    )
    recall_notice = arrow(
        [S.NOTICE_SIGNED, S.STATEMENT_WINDOW, S.STATEMENT_REVIEW, S.LEGAL_REVIEW, S.CONSENT, S.APPROVAL], S.DRAFT,
        rules="DES-09 SRV-15 AUD-08", unless=[unless.signer_is_handler],
    )
    recall_answer = arrow(
        [S.STATEMENT_WINDOW, S.STATEMENT_REVIEW, S.LEGAL_REVIEW, S.CONSENT, S.APPROVAL], S.STATEMENT_REVIEW,
        rules="DES-11 SRV-15 AUD-08", unless=[unless.signer_is_handler, unless.nothing_to_recall],
    )
    submit_review = arrow(
        [S.STATEMENT_WINDOW, S.STATEMENT_REVIEW], S.LEGAL_REVIEW, rules="DES-13 DES-14",
        unless=[
            unless.notice_unserved, unless.recipient_unsettled, unless.statement_unanswered, unless.hearing_open,
            unless.evidence_missing, unless.factor_empty, unless.found_on_struck, unless.basis_fallen,
        ],
    )
    file_statement = arrow(
        [S.STATEMENT_WINDOW, S.STATEMENT_REVIEW, S.LEGAL_REVIEW, S.CONSENT, S.APPROVAL], S.STATEMENT_REVIEW,
        rules="DES-10 CAL-05", unless=[*HANDED_IN, unless.recipient_unserved, unless.statement_too_late],
    )
    file_meanwhile = arrow(
        [S.DRAFT, S.NOTICE_REVIEW, S.NOTICE_SIGNED], None, rules="DES-10 CAL-05", unless=[*HANDED_IN, unless.never_notified]
    )
    file_afterwards = arrow(
        [S.DECIDED, S.EFFECTIVE], None, rules="DES-10 DES-13 CAL-05",
        unless=[*HANDED_IN, unless.recipient_unserved, unless.statement_too_late],
    )
    file_late = arrow(
        [S.STATEMENT_WINDOW, S.STATEMENT_REVIEW, S.LEGAL_REVIEW, S.CONSENT, S.APPROVAL], S.STATEMENT_REVIEW,
        rules="DES-10 CAL-11", unless=[*HANDED_IN, unless.recipient_unserved, unless.still_in_time],
    )
    extend_window = arrow(
        [S.STATEMENT_WINDOW, S.STATEMENT_REVIEW], None, rules="CAL-11",
        unless=[unless.recipient_unserved, unless.hindered_at_no_time, unless.not_later],
    )
    grant_hearing = arrow(
        S.STATEMENT_REVIEW, None, rules="DES-16",
        unless=[unless.no_hearing_asked, unless.domain_holds_none, unless.hearing_too_soon],
    )
    refuse_hearing = arrow(S.STATEMENT_REVIEW, None, rules="DES-16", unless=[unless.no_hearing_asked, unless.hearing_is_due])
    move_hearing = arrow(S.STATEMENT_REVIEW, None, rules="DES-16", unless=[unless.no_hearing_ahead, unless.hearing_too_soon])
    record_hearing = arrow(
        S.STATEMENT_REVIEW, None, rules="DES-16",
        unless=[unless.no_hearing_ahead, unless.hearing_not_held, unless.hearing_notice_late],
    )
    renotify = arrow(
        [S.NOTICE_SIGNED, S.STATEMENT_WINDOW, S.STATEMENT_REVIEW, S.LEGAL_REVIEW, S.CONSENT, S.APPROVAL], S.DRAFT, rules="DES-12 DES-09"
    )
    sever = arrow(
        [S.DRAFT, S.NOTICE_SIGNED, *SPEAKING], None, rules="DES-22 SUB-09 AUD-08",
        unless=[unless.nobody_beside, unless.signer_is_handler, unless.hearing_of_the_severed],
    )
    waive = arrow(
        [S.STATEMENT_WINDOW, S.STATEMENT_REVIEW], None, rules="DES-13",
        unless=[unless.recipient_unserved, unless.window_over],
    )
    pass_legal = arrow(
        S.LEGAL_REVIEW, S.APPROVAL, rules="DES-14 AUD-08",
        unless=[unless.consent_needed, unless.reviewer_is_handler, unless.basis_fallen],
    )
    pass_to_consent = arrow(
        S.LEGAL_REVIEW, S.CONSENT, rules="DES-14 DES-15",
        unless=[unless.consent_not_needed, unless.reviewer_is_handler, unless.basis_fallen],
    )
    fail_legal = arrow(S.LEGAL_REVIEW, S.DRAFT, rules="DES-14 AUD-08", unless=[unless.reviewer_is_handler])
    take_consent = arrow(S.CONSENT, S.APPROVAL, rules="DES-15")
    hear_refusal = arrow(S.CONSENT, None, rules="DES-15 DES-37")
    record_consent = arrow(S.CONSENT, S.APPROVAL, rules="DES-15", unless=[unless.superior_answers_itself])
    refuse_consent = arrow(
        S.CONSENT, S.DROPPED, rules="DES-15 DES-37", unless=[unless.superior_answers_itself, unless.signer_is_handler]
    )
    attach_basis = arrow(
        RUNNING, None, rules="DES-06 DES-16 DES-35",
        unless=[
            unless.not_combined, unless.basis_fallen, unless.penalty_of_another, unless.penalty_for_other_conduct, unless.penalty_unfit,
        ],
    )
    rest_on_main = arrow([*RUNNING, S.SUSPENDED], None, rules="DES-06 DES-22")
    record_penalty_end = arrow(
        RUNNING, None, rules="DES-06 DES-16", unless=[unless.not_combined, unless.penalty_decided, unless.penalty_ended_at_no_time]
    )
    decide = arrow(
        S.APPROVAL, S.DECIDED, rules="DES-13 DES-16 DES-18 DES-19 DES-20 AUD-08",
        unless=[
            unless.penalty_undecided,
            unless.decider_took_part, unless.windows_still_open, unless.notice_unserved, unless.statement_unanswered,
            unless.answer_unserved, unless.hearing_open, unless.factor_empty, unless.heavier_than_noticed, unless.remedies_incomplete,
            unless.domain_unconfirmed, unless.basis_fallen, unless.department_not_competent, unless.main_case_undecided,
        ],
    )
    record_penalty_service = arrow(
        [*RUNNING, S.DECIDED], None, rules="DES-16 SRV-02", unless=[unless.not_combined, unless.penalty_served_at_no_time]
    )
    drop = arrow(RUNNING, S.DROPPED, rules="DES-37 AUD-08", unless=[unless.signer_is_handler])
    take_effect = arrow(
        S.DECIDED, S.EFFECTIVE, rules="DES-21 REC-14", unless=[unless.decision_unserved, unless.basis_fallen]
    )
    withdraw_decision = arrow(
        S.DECIDED, S.DROPPED, rules="DES-31 DES-37 AUD-08", unless=[unless.signer_is_handler]
    )
    recall_decision = arrow(
        S.DECIDED, S.STATEMENT_REVIEW, rules="DES-12 DES-21 SRV-15 AUD-08", unless=[unless.signer_is_handler]
    )
    renew_repair_notice = arrow(
        [S.DECIDED, S.EFFECTIVE], None, rules="DES-36 SRV-15", unless=[unless.no_repair_notice, unless.signer_is_handler]
    )
    hear_basis_fell = arrow([*RUNNING, S.DECIDED, S.SUSPENDED], None, rules="DES-06 REC-14")
    propose_amendment = arrow(
        S.EFFECTIVE, None, rules="DES-12 DES-18 AUD-08",
        unless=[
            unless.listing_over, unless.basis_fallen, unless.amended_heavier, unless.amended_nothing, unless.amended_on_no_day,
        ],
    )
    amend = arrow(
        S.EFFECTIVE, None, rules="DES-12 DES-18 DES-19 AUD-08",
        unless=[
            unless.no_amendment_waits, unless.listing_over, unless.basis_fallen, unless.decider_took_part,
            unless.remedies_incomplete,
        ],
    )
    refuse_amendment = arrow(
        S.EFFECTIVE, None, rules="AUD-08", unless=[unless.no_amendment_to_refuse, unless.decider_took_part]
    )
    follow_entry = arrow(S.EFFECTIVE, None, rules="DES-30 DES-31 DES-33")

    suspend = arrow(RUNNING, S.SUSPENDED, rules="SUB-07", unless=[unless.end_unproved])
    go_on = arrow(S.SUSPENDED, Back(RUNNING, kept_in="suspended_from"), rules="SUB-07", unless=[unless.signer_is_handler])
    succeed = arrow(
        S.SUSPENDED, S.DRAFT, rules="SUB-07 DES-09 AUD-08", unless=[unless.signer_is_handler, unless.nobody_succeeds]
    )
    end_suspended = arrow(S.SUSPENDED, S.DROPPED, rules="SUB-07 DES-37", unless=[unless.signer_is_handler])
    claim, hand_over, give_back, recuse = handling(each for each in S if each != S.DROPPED)
    add_note, share, unshare = looking_on(S)
    pass_on = passing_on(S)
    reckon_anew = arrow(list(S), None, rules="CAL-12")

    class Meta(Flow.Meta):
        abstract = True
