"""A deputy in the place of an officer: what he may do, how the record names him, and where four eyes count him (AUD-03, AUD-08)."""
from datetime import date

import pytest
from django.db import transaction
from django.urls import reverse

from cases.actions.decide import decide, drop
from cases.actions.handling import claim, give_back, recuse
from cases.actions.notice import return_notice, sign_notice, submit_notice
from cases.actions.open import add_evidence, open_designation
from cases.actions.review import pass_legal
from office.actions.deputies import appoint_deputy
from office.actions.people import dismiss
from office.models import Event, Post, Role, User
from office.workflow.errors import NotPermitted
from office.workflow.perform import open_case
from sanctions.models import ListDomain
from tests.appointments import give_posts
from tests.cases.test_refusals import refusal, undone
from tests.cases.walk import do, drafted, fresh, proposed, record
from tests.stories.officers import Officer
from tests.world import market, officer

FIRST, LAST = date(2026, 4, 20), date(2026, 5, 10)
EVIDENCE = {"name": "现场照片", "proves": "违法事实", "source": "本机关拍摄"}


@pytest.fixture
def colleague(clock) -> User:
    """Works in the department as a server, and beside that in nobody's place."""
    clock.at("2026-04-20 10:00")
    return officer("songda")


def deputised(person: User, whose: str, role: Role = Role.HANDLER, since=FIRST, until=LAST) -> Post:
    post = officer(whose).posts.get(role=role)
    made = open_case(
        appoint_deputy, department=market(), actor=officer("anquan"), post=post, person=person, since=since, until=until,
        reason="虚构休假〔2026〕1号",
    ).case
    person.__dict__.pop("_posts_today", None)
    return made


def test_he_acts_in_the_others_cases_and_the_record_says_in_whose_place(colleague):
    case = drafted()
    with undone(), pytest.raises(NotPermitted, match="须由经办岗位办理"):
        do(add_evidence, case, "songda", **EVIDENCE)
    deputised(colleague, "jingban")
    do(add_evidence, fresh(case), "songda", **EVIDENCE)
    event = Event.objects.filter(file=case.file).last()
    assert (event.actor, event.role, event.facts["代"]) == (colleague, "handler", "虚构周经办（jingban）")
    page = Officer("jingban").reads(reverse("admin:cases_designation_change", args=[case.pk]))
    assert "虚构周经办（由虚构王送达代理，至2026-05-10）" in page
    assert "虚构王送达 （经办，代虚构周经办）添加证据" in page


def test_it_ends_by_its_date_without_a_job(colleague, clock):
    """AUD-03: the last day counts."""
    case = drafted()
    deputised(colleague, "jingban")
    clock.at("2026-05-10 23:59")
    with undone():
        do(add_evidence, fresh(case), "songda", **EVIDENCE)
    clock.at("2026-05-11 00:00")
    assert "须由经办岗位办理" in refusal(add_evidence, case, "songda", **EVIDENCE)


def test_without_the_others_post_there_is_nothing_to_act_in(colleague, clock):
    case = drafted()
    deputised(colleague, "jingban")
    post = officer("jingban").posts.get(role=Role.HANDLER)
    do(dismiss, post, "anquan", reason="调离")
    assert "须由经办岗位办理" in refusal(add_evidence, case, "songda", **EVIDENCE)


def test_a_handlers_deputy_neither_reviews_nor_signs(colleague, clock):
    """AUD-08, design §4: one side while it runs, and for ever in what he did."""
    case = do(submit_notice, drafted(), "jingban")
    deputised(officer("shenpi"), "jingban")
    assert "承办过本案的人员不得签批本案 · AUD-08" in refusal(sign_notice, case, "shenpi")
    clock.at("2026-05-11 09:00")
    with undone():
        do(sign_notice, fresh(case), "shenpi")
    with undone():
        do(return_notice, fresh(case), "shenpi", reason="补充证据")
        deputised(officer("shenpi"), "jingban", since=date(2026, 5, 11), until=date(2026, 5, 12))
        do(add_evidence, fresh(case), "shenpi", **EVIDENCE)
        clock.at("2026-05-13 09:00")
        assert "承办过本案的人员不得签批本案 · AUD-08" in refusal(drop, case, "shenpi", reason="证据不足")


def test_what_the_deputy_did_the_other_did(case_in_review):
    """AUD-08: who reviewed by his deputy does not decide by himself."""
    case = case_in_review
    give_posts(officer("fazhi"), market(), Role.APPROVER)
    deputised(officer("songda"), "fazhi", Role.LEGAL, since=date(2026, 5, 6))
    case = do(pass_legal, case, "songda", reason="同意")
    assert Event.objects.filter(file=case.file).last().facts["代"] == officer("fazhi").named
    assert "法制审核人不得签发决定 · AUD-08" in refusal(decide, case, "fazhi", **proposed())


def test_who_recused_himself_does_not_act_by_a_deputy(colleague):
    """AUD-09: nor does he act as one."""
    case = drafted()
    deputised(colleague, "jingban")
    case = do(recuse, case, "jingban", reason="与当事人有亲属关系")
    assert "虚构周经办已回避本案，不得由其代理人办理 · AUD-09" in refusal(claim, case, "songda")
    give_posts(officer("gongshi"), market(), Role.HANDLER)
    case = do(claim, fresh(case), "gongshi")
    deputised(officer("jingban"), "gongshi", until=date(2026, 5, 1))
    assert "您已回避本案 · AUD-09" in refusal(add_evidence, case, "jingban", **EVIDENCE)


def test_what_he_opens_or_claims_is_the_others_case(colleague):
    """AUD-03: it stays with him when the deputy has gone; one's own post comes first."""
    deputised(colleague, "jingban")
    domain = ListDomain.objects.get(code="training-market-regulation")
    case = open_case(open_designation, department=market(), actor=colleague, basis=record(), domain=domain).case
    assert case.file.handler == officer("jingban")
    case = do(give_back, case, "songda", reason="另有任务")
    assert do(claim, case, "songda").file.handler == officer("jingban")
    with transaction.atomic():
        do(give_back, fresh(case), "jingban", reason="另有任务")
        give_posts(colleague, market(), Role.HANDLER)
        assert do(claim, fresh(case), "songda").file.handler == colleague
        transaction.set_rollback(True)
