"""A list entry, from effect to its end (domain.md C.1 from EFFECTIVE on; DES-21…31)."""
from office.workflow.fsm import Flow, arrow, opening
from sanctions import conditions as unless
from sanctions.states import EntryState as S


class EntryFlow(Flow):
    machine = "entry"
    states = S
    at_rest = frozenset(S)
    file_series = "册"

    state = S.field(initial=S.LISTED)

    enter = opening(S.LISTED, rules="DES-21")
    record_person = arrow(S.LISTED, None, rules="SUB-09 DES-22")
    expire = arrow(S.LISTED, S.EXPIRED, rules="DES-26", unless=[unless.term_still_runs])
    revoke = arrow(S.LISTED, S.REVOKED, rules="DES-31", unless=[unless.falling_date_impossible])

    class Meta(Flow.Meta):
        abstract = True
