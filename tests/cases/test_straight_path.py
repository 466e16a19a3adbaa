"""The straight path through the verbs, from notice to entry."""
from datetime import date

from cases.states import CaseState as S
from sanctions.models import ListEntry, Measure
from tests.cases.walk import decide, deliver, do, fresh, items, notice_signed, review


def test_a_designation_walks_to_effect(clock):
    """DES-09…21: notice, window, review, decision, service, effect."""
    clock.at("2026-04-20 10:00")
    case = notice_signed()
    for item in items(case, "D1"):
        deliver(item, date(2026, 4, 20))
    clock.at("2026-05-06 09:00")
    case = do(review.submit_review, fresh(case), "jingban", reasons="理由充分。", measures=list(Measure.objects.all()[:2]))
    case = do(review.pass_legal, case, "fazhi", reason="同意")
    case = do(decide.decide, case, "shenpi", reasons="理由充分。", measures=list(Measure.objects.all()[:2]))
    assert case.state == S.DECIDED
    for item in items(case, "D3"):
        deliver(item, date(2026, 5, 6))
    case = fresh(case)
    assert case.state == S.EFFECTIVE
    entry = ListEntry.objects.get(subject=case.subject)
    assert (entry.effective_on, entry.term_ends) == (date(2026, 5, 6), date(2029, 5, 6))
    assert entry.responsible.get().effective_on == date(2026, 5, 6)
