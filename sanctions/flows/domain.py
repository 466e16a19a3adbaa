"""A list domain, from imported draft to use and repeal (DES-01…04; design §3)."""
from office.flows.handling import passing_on
from office.workflow.fsm import Flow, arrow, opening
from sanctions import conditions as unless
from sanctions.states import DomainState as S


class DomainFlow(Flow):
    machine = "domain"
    states = S
    called = "领域"
    at_rest = frozenset({S.ACTIVE, S.REPEALED})
    file_series = "域"

    state = S.field(initial=S.DRAFT)

    load = opening(S.DRAFT, rules="DES-03")
    confirm_parameter = arrow(S.DRAFT, None, rules="DES-03")
    make_competent = arrow([S.DRAFT, S.ACTIVE], None, rules="DES-05")
    activate = arrow(S.DRAFT, S.ACTIVE, rules="DES-01 DES-03", unless=[unless.parameters_unconfirmed, unless.rule_missing])
    repeal = arrow(S.ACTIVE, S.REPEALED, rules="DES-03")
    pass_on = passing_on(S)

    class Meta(Flow.Meta):
        abstract = True
