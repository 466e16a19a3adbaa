"""The service of one document on one recipient (domain.md C.2; SRV-01…16)."""
from office.workflow.fsm import Flow, arrow, opening
from subjects import conditions as unless
from subjects.service_states import ServiceState as S

OPEN = S.before(S.SERVED)
STANDING = [each for each in S if each != S.VOID]


class ServiceFlow(Flow):
    machine = "service"
    states = S
    at_rest = frozenset({S.SERVED, S.VOID})

    state = S.field(initial=S.PENDING)

    create = opening(S.PENDING, rules="SRV-16")
    plan = arrow(
        [S.PENDING, S.IN_PROGRESS, S.ATTEMPT_FAILED], S.IN_PROGRESS, rules="SRV-01 SRV-02 SRV-06 SRV-07 SRV-09",
        unless=[unless.not_stamped, unless.method_incomplete, unless.no_electronic_address, unless.no_review_channel],
    )
    bind_stamped = arrow(
        STANDING, None, rules="SRV-02 AUD-07", unless=[unless.sealed_electronically, unless.original_in_use]
    )
    correct_paper = arrow(STANDING, None, rules="SRV-16 AUD-08", unless=[unless.mends_his_own, unless.paper_stands_no_more])
    print_confirmation = arrow(OPEN, None, rules="SRV-06")
    record_address = arrow(OPEN, None, rules="SRV-06 SRV-07", unless=[unless.consent_incomplete])
    record_direct = arrow(
        [S.IN_PROGRESS, S.ANNOUNCED], S.SERVED, rules="SRV-02 SRV-03",
        unless=[unless.served_before_issue, unless.out_of_turn, unless.signer_not_entitled, unless.already_deemed],
    )
    record_left = arrow(
        S.IN_PROGRESS, S.SERVED, rules="SRV-04",
        unless=[unless.served_before_issue, unless.out_of_turn, unless.neither_witness_nor_recording],
    )
    record_mail = arrow(
        S.IN_PROGRESS, S.SERVED, rules="SRV-11",
        unless=[unless.not_by_mail, unless.served_before_issue, unless.out_of_turn, unless.signer_not_entitled],
    )
    record_through = arrow(
        S.IN_PROGRESS, S.SERVED, rules="SRV-10 SRV-12",
        unless=[unless.not_through_others, unless.served_before_issue, unless.out_of_turn, unless.signer_not_entitled],
    )
    record_arrival = arrow(
        S.IN_PROGRESS, S.SERVED, rules="SRV-06 SRV-07 SRV-09",
        unless=[unless.not_electronic, unless.served_before_issue, unless.out_of_turn, unless.no_review_channel],
    )
    send = arrow(
        S.IN_PROGRESS, None, rules="SRV-06 SRV-07 SRV-09",
        unless=[unless.not_electronic, unless.no_mail_route, unless.no_mailbox, unless.consent_lapsed, unless.not_stamped,
                unless.not_sealed, unless.out_of_turn, unless.no_review_channel, unless.on_its_way],
    )
    arrive = arrow(S.IN_PROGRESS, S.SERVED, rules="SRV-06 SRV-07 SRV-09", unless=[unless.not_arrived])
    bounce = arrow(S.IN_PROGRESS, S.ATTEMPT_FAILED, rules="SRV-06 SRV-13", unless=[unless.not_failed])
    confirm_receipt = arrow(
        [S.IN_PROGRESS, S.ATTEMPT_FAILED, S.ANNOUNCED, S.SERVED], None, rules="SRV-06", unless=[unless.nothing_to_confirm]
    )
    note_report = arrow(
        [S.IN_PROGRESS, S.ATTEMPT_FAILED, S.ANNOUNCED, S.SERVED], None, rules="SRV-06 SRV-15", unless=[unless.report_agrees]
    )
    record_failure = arrow(S.IN_PROGRESS, S.ATTEMPT_FAILED, rules="SRV-11 SRV-13", unless=[unless.failed_at_no_time])
    propose_announcement = arrow(S.ATTEMPT_FAILED, None, rules="SRV-13 SRV-14", unless=[unless.not_all_ways_tried])
    announce = arrow(
        S.ATTEMPT_FAILED, S.ANNOUNCED, rules="SRV-13 SRV-14 AUD-08",
        unless=[unless.not_proposed, unless.not_all_ways_tried, unless.proposer_signs],
    )
    record_posting = arrow(
        S.ANNOUNCED, None, rules="SRV-13 SRV-14", unless=[unless.announcement_not_stamped, unless.posted_at_no_time, unless.already_deemed]
    )
    deem_served = arrow(S.ANNOUNCED, S.SERVED, rules="SRV-13 SRV-17", unless=[unless.announcement_runs, unless.out_of_turn])
    ask_for_paper = arrow(S.SERVED, None, rules="SRV-08", unless=[unless.not_electronic, unless.paper_asked_before])
    give_paper = arrow(S.SERVED, None, rules="SRV-08", unless=[unless.no_paper_asked])
    propose_correction = arrow(S.SERVED, None, rules="SRV-06 SRV-15", unless=[unless.corrected_to_no_day, unless.out_of_turn])
    confirm_correction = arrow(
        S.SERVED, None, rules="SRV-15 AUD-08", unless=[unless.no_correction_proposed, unless.out_of_turn, unless.confirms_his_own]
    )
    reject_correction = arrow(S.SERVED, None, rules="SRV-15", unless=[unless.no_correction_proposed])
    serve_again = arrow(S.SERVED, S.PENDING, rules="SRV-15 AUD-08", unless=[unless.undoes_his_own])

    void = arrow(OPEN, S.VOID, rules="SRV-16")

    class Meta(Flow.Meta):
        abstract = True
