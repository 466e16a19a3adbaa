"""The superior's own account and act: it sees the case while it waits for its consent, answers, and keeps its answer (DES-15)."""
from datetime import date

import pytest
from django.db import transaction
from django.urls import reverse

from cases.actions.consent import decline, give, record_consent, refuse_consent
from cases.actions.decide import decide, drop
from cases.actions.review import pass_to_consent
from cases.actions.suspend import go_on, suspend
from cases.models import ConsentRequest
from cases.states import CaseState as S
from cases.states import ConsentState
from office.actions.people import dismiss
from office.admin.queue import files_in, tabs_of
from office.models import Event, Message, Post, Role, User
from office.workflow.clocks import Clocks
from office.workflow.errors import Refused
from office.workflow.scope import is_visible
from tests.appointments import give_posts
from tests.cases.letters.reading import is_well_written
from tests.cases.letters.walked import words
from tests.cases.test_refusals import refusal, undone
from tests.cases.walk import do, fresh, in_review, proposed, resettle, statement
from tests.stored import new_officer
from tests.world import market, officer, scan

LETTER = {"document": "渝市监函〔2026〕1号", "upload": scan()}


@pytest.fixture
def superior(clock) -> User:
    clock.at("2026-04-20 09:00")
    return new_officer("shangji", "虚构上官审", Role.APPROVER, department=market().line_superior)


def asked(clock) -> ConsentRequest:
    """Put before the superior on 2026-05-06."""
    case = in_review(clock)
    resettle(case.domain, superior_consent_required=True)
    do(pass_to_consent, fresh(case), "fazhi", reason="同意报送")
    return ConsentRequest.objects.get()


def again(request) -> ConsentRequest:
    return ConsentRequest.objects.select_related("file", "designation").get(pk=request.pk)


def not_given(request, by: str) -> str:
    with pytest.raises(Refused) as why, transaction.atomic():
        do(give, again(request), by, reason="同意。")
    return str(why.value)


def signing(user: User) -> list:
    user.__dict__.pop("_posts_today", None)
    return list(files_in(user, tabs_of(user)["signing"]))


def test_the_superior_answers_by_its_own_officer(superior, clock):
    """DES-15: in its own queue with its own time; the record of both files says who, and the decision by which letter."""
    request = asked(clock)
    case = request.designation
    assert (request.file.department, request.file.next_due) == (market().line_superior, date(2026, 5, 19))
    assert signing(superior) == [request.file] and not is_visible(superior, case.file)
    assert Message.objects.filter(to=superior, effect="signature", text__contains="同意认定").exists()
    clock.at("2026-05-12 09:00")
    request = do(give, request, "shangji", reason="事实清楚，同意。")
    assert request.state == ConsentState.GIVEN and not signing(superior)
    case = fresh(case)
    assert case.state == S.APPROVAL and "des.total" in {each.key for each in Clocks(case.file, date(2026, 5, 12)).running()}
    given, taken = (Event.objects.filter(file=file).last() for file in (request.file, case.file))
    assert given.actor == superior and (taken.label, taken.facts["答复人"]) == ("上级同意", "虚构上官审")
    text = words(request.letter.blob.open())
    assert "同意你单位认定重庆市潼南区虚构长青1020商贸有限公司为严重失信主体" in text and is_well_written(text)
    case = do(decide, case, "shenpi", **proposed())
    said = words(case.file.documents.get(kind="D3").blob.open())
    assert f"并经{request.file.department.name}《{request.letter.title}》（{request.letter.number}）同意" in said


def test_what_the_superior_has_declined_is_dropped(superior, clock):
    """DES-15, DES-37: the unit's approver finds it in his queue, and nobody enters another answer."""
    request = asked(clock)
    do(decline, request, "shangji", reason="情节尚不严重。")
    case = fresh(request.designation)
    assert (case.state, case.file.next_verb, case.file.awaits) == (S.CONSENT, "drop", "signature")
    assert case.file in signing(officer("shenpi"))
    assert "已经答复不同意，应当不予认定 · DES-15" in refusal(record_consent, case, "jingban", **LETTER)
    assert do(drop, fresh(case), "shenpi", reason="上级不同意认定。").state == S.DROPPED


def test_the_unit_answers_for_nobody_who_can_answer_himself(superior, clock):
    """DES-15: one way to do each thing; the paper way is open once the superior has nobody here who could."""
    request = asked(clock)
    case = fresh(request.designation)
    nobody = "已在本系统办理，由其审批人答复，不得代为登记 · DES-15"
    assert nobody in refusal(record_consent, case, "jingban", **LETTER)
    assert nobody in refusal(refuse_consent, case, "shenpi", reason="情节尚不严重", **LETTER)
    do(dismiss, Post.objects.get(user=superior), "anquan", reason="调离")
    assert do(record_consent, fresh(case), "jingban", **LETTER).state == S.APPROVAL
    assert again(request).state == ConsentState.WITHDRAWN and again(request).file.next_due is None


def test_what_is_called_back_or_stands_still_is_not_answered(superior, clock):
    """DES-15, DES-10: a statement takes the request with it; a suspended case is answered when it goes on."""
    request = asked(clock)
    with undone():
        do(suspend, fresh(request.designation), "jingban", reason="当事人注销", document="注销通知书", proof=scan())
        assert "报请机关的案件现为“程序中止”，暂不能答复 · DES-15" in not_given(request, "shangji")
        assert again(request).file.next_due is None, "nobody is late meanwhile"
        clock.at("2026-05-11 09:00")
        do(go_on, fresh(request.designation), "shenpi", reason="注销已撤回", document="撤回通知书", proof=scan())
        assert again(request).file.next_due == fresh(request.designation).file.next_due == date(2026, 5, 25)
    do(statement.file_late, fresh(request.designation), "shenpi", recipient=request.designation.organisation,
       received_on=date(2026, 5, 6), channel="counter", text="住院", grounds=["住院期间不能提出"], because="住院")
    assert again(request).state == ConsentState.WITHDRAWN and not signing(superior)


def test_nobody_is_the_superior_of_his_own_work(superior, clock):
    """AUD-08: neither answers above who has worked below, nor signs below who has answered above."""
    request = asked(clock)
    with undone():
        give_posts(officer("fazhi"), market().line_superior, Role.APPROVER)
        assert "在报请机关办理过本案的人员不得代表上级答复 · AUD-08" in not_given(request, "fazhi")
    give_posts(superior, market(), Role.APPROVER)
    do(give, again(request), "shangji", reason="同意。")
    case = fresh(request.designation)
    assert "代表上级答复过本案的人员不得签发决定 · AUD-08" in refusal(decide, case, "shangji", **proposed())


def test_the_case_is_open_to_the_superior_exactly_while_it_waits(superior, clock, client):
    """DES-15, PER-1: facts, notice, proposed decision; afterwards the answer, no more. The unit reads the letter."""
    request = asked(clock)
    case = request.designation
    page = reverse("admin:cases_consentrequest_change", args=[request.pk])
    own = reverse("admin:cases_designation_change", args=[case.pk])
    notice = case.file.documents.get(kind="D1")
    paper = reverse("admin:cases_consentrequest_document", args=[request.pk, notice.pk])

    def reads(who: User, url: str) -> str | int:
        client.force_login(who, backend="django.contrib.auth.backends.ModelBackend")
        answer = client.get(url)
        return answer.content.decode() if answer.status_code == 200 and url in (page, own) else answer.status_code

    told = reads(superior, page)
    for said in ("当事人拒不整改，情节严重。", "拟作的决定", "理由充分。", notice.number, "同意认定", "不同意认定"):
        assert said in told, said
    assert reads(superior, paper) == 200 and reads(superior, own) == 404
    do(give, again(request), "shangji", reason="事实清楚，同意。")
    told = reads(superior, page)
    assert "事实清楚，同意。" in told and "当事人拒不整改" not in told and notice.number not in told
    assert reads(superior, paper) == 404 and reads(superior, own) == 404
    letter = again(request).letter
    assert reads(superior, reverse("admin:cases_consentrequest_document", args=[request.pk, letter.pk])) == 200
    told = reads(officer("jingban"), own)
    assert letter.number in told and reverse("admin:cases_consentrequest_changelist") not in told
    assert reads(officer("jingban"), reverse("admin:cases_designation_document", args=[case.pk, letter.pk])) == 200
