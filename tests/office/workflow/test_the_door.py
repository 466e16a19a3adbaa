"""What a caller could hand the door that it must not take (lessons.md 4.1, 4.2)."""
from datetime import UTC, date, datetime

import pytest
from django.db import connection

from cases.actions import consent
from cases.models import Designation
from cases.states import CaseState as S
from office.models import CaseFile, Document, Event, Role
from office.workflow.act import Passage
from office.workflow.errors import MovedOn, NotPermitted, OutOfScope, Refused
from office.workflow.perform import open_case, perform
from office.workflow.verbs import all_verbs
from subjects.actions import serve
from tests.cases.walk import decide, do, drafted, items, notice, notice_signed, opened, opening, proposed, review
from tests.dump import fingerprint
from tests.stored import new_officer
from tests.world import market, officer


@pytest.fixture
def case(clock) -> Designation:
    clock.at("2026-04-20 10:00")
    return drafted()


def test_an_officer_without_a_version_has_seen_nothing(case):
    """CON-3: only the timer may come without one."""
    with pytest.raises(MovedOn, match="虚构周经办拟写告知内容"):
        perform(notice.submit_notice, case.pk, actor=officer("jingban"), version=None)


@pytest.mark.parametrize("off", [-1, 1, 1000])
def test_a_version_that_is_not_the_files_own_does_not_pass(case, off):
    """CON-3: neither one that is past nor one that is still to come."""
    with pytest.raises(MovedOn):
        perform(notice.submit_notice, case.pk, actor=officer("jingban"), version=case.file.version + off)


def test_who_moved_the_case_is_named_with_the_legal_hour(case):
    """CON-1: not the hour of Greenwich."""
    with pytest.raises(MovedOn, match=r"2026-04-20 10:\d\d"):
        perform(notice.submit_notice, case.pk, actor=officer("jingban"), version=1)


def test_an_act_has_the_day_of_shanghai():
    """CAL-01: after midnight it is the new day here, while the moment as the database tells it still bears the old one."""
    assert Passage(at=datetime(2026, 4, 20, 16, 30, tzinfo=UTC), actor=None).today == date(2026, 4, 21)


def test_an_opening_verb_does_not_open_a_second_time_what_is_open(case):
    with pytest.raises(Refused):
        do(opening.open_designation, case, "jingban", basis=case.basis, domain=case.domain)


def test_a_verb_that_opens_nothing_opens_nothing(case):
    before = CaseFile.objects.count()
    for verb in (consent.record_consent, decide.drop, notice.submit_notice):
        actor = officer("shenpi" if verb is decide.drop else "jingban")
        with pytest.raises(TypeError):
            open_case(verb, department=market(), actor=actor, document="x", upload=None)
    assert CaseFile.objects.count() == before


def test_words_the_verb_does_not_know_change_nothing(case):
    """Not even silently ignored: a state in the data is an error, and everything is taken back."""
    version = case.file.version
    for extra in ({"state": S.EFFECTIVE}, {"handler": officer("fazhi")}, {"decided_on": date(2026, 1, 1)}):
        with pytest.raises(TypeError):
            do(notice.submit_notice, case, "jingban", **extra)
    assert CaseFile.objects.get(pk=case.pk).version == version


def test_the_handler_alone_drafts_and_others_are_told_who_he_is(case):
    """AUD-08: another handler of the same department sees the case and is told whose it is."""
    new_officer("jingban2", "虚构二经办", Role.HANDLER)
    with pytest.raises(NotPermitted, match="本案由虚构周经办经办"):
        do(notice.submit_notice, case, "jingban2")


def test_a_verb_of_another_machine_does_not_reach_the_case(case):
    """Keys of different tables may be equal; each verb looks only in its own."""
    with pytest.raises(OutOfScope):
        perform(serve.plan, 987654, actor=officer("songda"), version=1)


def test_nothing_of_a_refused_step_remains(case):
    """STA-2: no document, number, event, message, clock, blob; the whole database is compared."""
    case = do(notice.submit_notice, case, "jingban")
    with connection.cursor() as cursor:
        session = cursor.connection
        before = fingerprint(session)
        for verb, by in ((notice.sign_notice, "jingban"), (decide.decide, "shenpi"), (review.pass_legal, "fazhi")):
            with pytest.raises((Refused, NotPermitted)):
                do(verb, case, by, **(proposed() if verb is decide.decide else {}))
        assert fingerprint(session) == before


def test_nothing_of_a_step_that_fails_in_its_last_moment_remains(case, clock):
    """STA-2: the paper is numbered last of all; when it cannot be stored, the notice was never signed."""
    case = do(notice.submit_notice, case, "jingban")
    taken = market().number_mark + "告〔2026〕1号"
    Document.objects.create(
        file=case.file, kind="D1", title="占号", number=taken, organ=market(), issued_on="2026-04-20"
    )
    with connection.cursor() as cursor:
        before = fingerprint(cursor.connection)
        with pytest.raises(Exception, match="a_number_is_given_once"):
            do(notice.sign_notice, case, "shenpi")
        assert fingerprint(cursor.connection) == before
    assert Designation.objects.get(pk=case.pk).state == S.NOTICE_REVIEW


def test_a_character_no_font_can_print_stops_the_step_and_is_named(clock):
    """PDF-1: before anything is numbered."""
    clock.at("2026-04-20 10:00")
    case = drafted()
    facts = {"party_address": "重庆市潼南区虚构路1号", "facts": "当事人\U000e0041拒不整改。", "reasons": "恶劣。", "legal_basis": "第一条",
             "measures": proposed()["measures"]}
    do(opening.draft, case, "jingban", **facts)
    case = do(notice.submit_notice, case, "jingban")
    with pytest.raises(Refused, match="PDF-1"):
        do(notice.sign_notice, case, "shenpi")
    assert not Document.objects.filter(file=case.pk).exists()


def test_every_verb_cites_its_rules():
    assert [verb.key for verb in all_verbs() if not verb.rules or not verb.label] == []


def test_each_act_writes_exactly_one_event_that_says_everything(case):
    """AUD-06: who, role, when, from and to, rules, papers by hash; one for the step, one for each item it opened."""
    case = do(notice.submit_notice, case, "jingban")
    before = set(Event.objects.values_list("pk", flat=True))
    do(notice.sign_notice, case, "shenpi")
    written = list(Event.objects.exclude(pk__in=before).order_by("seq"))
    own = [event for event in written if event.machine == "designation"]
    assert len(own) == 1 and len(written) == 1 + len(items(case, "D1"))
    event, paper = own[0], Document.objects.get(file=case.pk, kind="D1")
    assert (event.actor, event.role, event.verb) == (officer("shenpi"), "approver", "sign_notice")
    assert (event.from_state, event.to_state) == (S.NOTICE_REVIEW, S.NOTICE_SIGNED)
    assert event.rules == list(notice.sign_notice.rules) == ["DES-09", "SUB-07", "AUD-08"]
    assert event.documents == [
        {"id": paper.pk, "kind": "D1", "title": paper.title, "number": paper.number, "sha256": paper.sha256}
    ]
    assert [event.seq for event in written] == list(range(written[0].seq, written[0].seq + len(written)))


def test_every_step_of_a_whole_case_has_one_event_of_its_own(clock):
    """AUD-1, AUD-4: the chain read from its first line tells every state the case was in, without a jump."""
    clock.at("2026-04-20 10:00")
    case = notice_signed()
    state = ""
    for event in Event.objects.filter(file=case.pk, machine="designation").order_by("seq"):
        assert event.from_state == state
        state = event.to_state
    assert state == Designation.objects.get(pk=case.pk).state == CaseFile.objects.get(pk=case.pk).state


def test_a_case_opened_by_nobodys_verb_is_not_there(clock):
    case = opened()
    assert Event.objects.filter(file=case.pk, from_state="", to_state=S.DRAFT, verb="open_designation").count() == 1
