"""Addresses that enterprises filed in 国家企业信用信息公示系统（重庆）, from the sheet to where papers may be served (SRV-07)."""
from office.conditions import drafts
from office.states import DraftState as S
from office.flows.handling import passing_on
from office.workflow.fsm import Flow, arrow, opening
from subjects.conditions.addresses import brought_in_by_his_side


class AddressSheetFlow(Flow):
    machine = "addresses"
    states = S
    at_rest = frozenset({S.IN_FORCE, S.DISCARDED})
    file_series = "址"
    called = "送达地址表"

    state = S.field(initial=S.DRAFT)

    bring_in = opening(S.DRAFT, rules="SRV-07")
    put_in_force = arrow(
        S.DRAFT, S.IN_FORCE, rules="SRV-07 AUD-08", unless=[brought_in_by_his_side, drafts.rows_overtaken],
    )
    discard = arrow(S.DRAFT, S.DISCARDED, rules="SRV-07")
    pass_on = passing_on(S)

    class Meta(Flow.Meta):
        abstract = True
