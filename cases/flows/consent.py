"""The superior department's own answer to a listing in the line below it (DES-15; domain.md C.1, CONSENT)."""
from cases.conditions import superior as unless
from cases.states import ConsentState as S
from office.flows.handling import passing_on
from office.workflow.fsm import Flow, arrow, opening

ANSWERED = [unless.waits_no_longer, unless.took_part_below]


class ConsentFlow(Flow):
    machine = "consent"
    states = S
    at_rest = frozenset({S.GIVEN, S.DECLINED, S.WITHDRAWN})
    file_series = "请"
    called = "请示"

    state = S.field(initial=S.ASKED)

    ask = opening(S.ASKED, rules="DES-15")
    give = arrow(S.ASKED, S.GIVEN, rules="DES-15 AUD-08", unless=ANSWERED)
    decline = arrow(S.ASKED, S.DECLINED, rules="DES-15 AUD-08", unless=ANSWERED)
    stand_still = arrow(S.ASKED, None, rules="DES-15 SUB-07")
    count_on = arrow(S.ASKED, None, rules="DES-15 SUB-07")
    withdraw = arrow(S.ASKED, S.WITHDRAWN, rules="DES-15")
    reckon_anew = arrow(list(S), None, rules="CAL-12")
    pass_on = passing_on(S)

    class Meta(Flow.Meta):
        abstract = True
