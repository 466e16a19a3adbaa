"""The service of one document on one recipient (domain.md C.2; SRV-01…16)."""
from office.workflow.fsm import Flow, arrow, opening
from subjects import conditions as unless
from subjects.service_states import ServiceState as S


class ServiceFlow(Flow):
    machine = "service"
    states = S
    at_rest = frozenset({S.SERVED, S.VOID})

    state = S.field(initial=S.PENDING)

    create = opening(S.PENDING, rules="SRV-16")
    plan = arrow([S.PENDING, S.IN_PROGRESS], S.IN_PROGRESS, rules="SRV-01 SRV-06")
    record_direct = arrow(
        S.IN_PROGRESS, S.SERVED, rules="SRV-02 SRV-03",
        unless=[unless.served_before_issue, unless.signer_not_entitled],
    )
    record_left = arrow(
        S.IN_PROGRESS, S.SERVED, rules="SRV-04",
        unless=[unless.served_before_issue, unless.neither_witness_nor_recording],
    )

    void = arrow([S.PENDING, S.IN_PROGRESS], S.VOID, rules="SRV-16")

    class Meta(Flow.Meta):
        abstract = True
