"""A post, from appointment to dismissal (AUD-03, AUD-05; edge case 71)."""
from office.conditions import posts as unless
from office.states import PostState as S
from office.workflow.fsm import Flow, arrow, opening


class PostFlow(Flow):
    machine = "post"
    states = S
    at_rest = frozenset(S)
    file_series = "岗"
    called = "任职"

    state = S.field(initial=S.HELD)

    appoint = opening(
        S.HELD, rules="AUD-03 AUD-05",
        unless=[unless.appoints_himself, unless.username_taken, unless.ends_before_it_begins, unless.held_already,
                unless.administrator_and_more],
    )
    appoint_deputy = opening(
        S.HELD, rules="AUD-03 AUD-08",
        unless=[unless.appoints_himself, unless.deputises_for_himself, unless.ends_before_it_begins, unless.deputised_already],
    )
    reset_password = arrow(S.HELD, None, rules="AUD-02", unless=[unless.resets_his_own])
    dismiss = arrow(
        S.HELD, S.ENDED, rules="AUD-03", unless=[unless.dismisses_himself, unless.last_security_administrator],
    )

    class Meta(Flow.Meta):
        abstract = True
