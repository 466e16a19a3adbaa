"""A list entry, from effect to its end (domain.md C.1 from EFFECTIVE on; DES-21…34)."""
from office.flows.handling import handling, looking_on, passing_on
from office.workflow.fsm import Flow, arrow, opening
from sanctions import conditions as unless
from sanctions.conditions.basis import examination_due
from sanctions.states import EntryState as S

ON_LIST = [S.LISTED, S.STAYED]
SIGNED = [unless.unproposed, unless.signer_handled_it]


class EntryFlow(Flow):
    machine = "entry"
    states = S
    at_rest = frozenset(S)
    file_series = "册"
    called = "名单条目"

    state = S.field(initial=S.LISTED)

    @property
    def rests(self) -> bool:
        """Nothing waits for anybody: no signature, no withdrawal of what has lost its ground, no look at what was changed."""
        answered = self.basis.is_effective and not examination_due(self) or self.state == S.REVOKED
        return answered and self.proposal is None

    @property
    def next_step(self) -> str:
        """What was proposed is signed; a ground that was changed is looked at; one that fell is answered by a proposal."""
        if self.proposal is not None:
            return self.proposal.kind
        return "keep_listed" if examination_due(self) else "propose_end"

    enter = opening(S.LISTED, rules="DES-21")
    correct_effect = arrow(list(S), None, rules="SRV-15 DES-21")
    amend_entry = arrow(ON_LIST, None, rules="DES-12 DES-31 DES-34", unless=[unless.already_over])
    record_person = arrow(ON_LIST, None, rules="SUB-09 DES-22")
    record_restriction = arrow(
        ON_LIST, None, rules="DES-25 AUD-08",
        unless=[unless.already_over, unless.restriction_too_short, unless.signer_handled_it],
    )
    propose_end = arrow([*ON_LIST, S.REMOVED, S.EXPIRED], None, rules="AUD-08", unless=[unless.kind_out_of_place])
    refuse_end = arrow(
        [*ON_LIST, S.REMOVED, S.EXPIRED], None, rules="AUD-08", unless=[unless.nothing_proposed, unless.signer_handled_it]
    )
    stay = arrow(
        S.LISTED, S.STAYED, rules="DES-33 SAN-11 AUD-08",
        unless=[*SIGNED, unless.already_over, unless.stay_date_impossible],
    )
    resume = arrow(
        S.STAYED, S.LISTED, rules="DES-33 SAN-11 DES-31 AUD-08", unless=[*SIGNED, unless.already_over, unless.ground_lost]
    )
    revoke_part = arrow(
        ON_LIST, None, rules="DES-31 DES-34 AUD-08",
        unless=[*SIGNED, unless.already_over, unless.falling_date_impossible, unless.no_such_measure],
    )
    remove_early = arrow(
        S.LISTED, S.REMOVED, rules="DES-27 DES-28 DES-30 AUD-08",
        unless=[*SIGNED, unless.already_over, unless.minimum_not_over, unless.restriction_runs],
    )
    reinstate = arrow(
        S.REMOVED, S.LISTED, rules="DES-32 DES-31 AUD-08", unless=[*SIGNED, unless.ground_lost, unless.return_unheard]
    )
    keep_listed = arrow(
        [*ON_LIST, S.REMOVED, S.EXPIRED], None, rules="REC-14 AUD-08",
        unless=[unless.nothing_to_examine, unless.ground_lost, unless.signer_handled_it],
    )
    hear_basis_restored = arrow([*ON_LIST, S.REMOVED, S.EXPIRED, S.REVOKED], None, rules="REC-14 DES-31")
    hold_back = arrow(S.LISTED, S.STAYED, rules="REC-14 DES-33", unless=[unless.already_over])
    hear_basis_fell = arrow([*ON_LIST, S.REMOVED, S.EXPIRED], None, rules="REC-14 DES-31")
    reckon_anew = arrow(list(S), None, rules="CAL-12")
    expire = arrow(ON_LIST, S.EXPIRED, rules="DES-26", unless=[unless.term_still_runs])
    revoke = arrow(
        [*ON_LIST, S.REMOVED, S.EXPIRED], S.REVOKED, rules="DES-31 PUB-11 AUD-08",
        unless=[*SIGNED, unless.falling_date_impossible],
    )

    claim, hand_over, give_back, recuse = handling(each for each in S if each != S.REVOKED)
    add_note, share, unshare = looking_on(S)
    pass_on = passing_on(S)

    class Meta(Flow.Meta):
        abstract = True
