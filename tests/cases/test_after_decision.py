"""A statement posted in time that comes when the decision is signed: it is heard all the same (DES-10, DES-13, CAL-05)."""
from datetime import date

from cases.actions.decide import decide
from cases.actions.recall import recall_decision
from cases.actions.statement import answer, file_afterwards
from cases.states import CaseState as S
from office.models import CaseFile, Message
from tests.cases.letters.reading import is_well_written
from tests.cases.letters.walked import words
from tests.cases.test_refusals import refusal
from tests.cases.walk import deliver, do, fresh, items, proposed, review

POSTED = {"received_on": date(2026, 5, 7), "postmark_on": date(2026, 4, 27), "channel": "mail", "text": "不服。", "grounds": ["已经整改"]}


def where(case) -> tuple[str, str]:
    return CaseFile.objects.values_list("awaits", "next_verb").get(pk=case.file_id)


def answered(case, convincing: bool):
    statement = case.open_statements[0]
    found = [{"ground": each, "finding": "已经核实", "adopted": convincing, "reason": "有材料为证"} for each in statement.grounds.all()]
    return do(answer, case, "jingban", statement=statement, answers=found, convincing=convincing)


def test_before_its_service_the_decision_is_taken_back_and_the_statement_answered(case_decided, clock):
    """DES-13: nobody is listed unheard who spoke in time; the approver finds it in his queue."""
    case = case_decided
    clock.at("2026-05-07 10:00")
    late = {**POSTED, "postmark_on": date(2026, 4, 28)}
    assert "的陈述申辩期已于2026年4月27日届满 · DES-10" in refusal(file_afterwards, case, "jingban", recipient=case.organisation, **late)
    case = do(file_afterwards, case, "jingban", recipient=case.organisation, **POSTED)
    assert where(case) == ("signature", "recall_decision")
    assert Message.objects.filter(to__username="shenpi", effect="signature", text__contains="收回决定书").exists()
    case = do(recall_decision, case, "shenpi", reason="期限内寄出的陈述申辩尚未核实。")
    assert case.state == S.STATEMENT_REVIEW and where(case) == ("office", "answer")
    case = answered(case, convincing=False)
    deliver(items(case, "D2")[0], date(2026, 5, 7))
    do(review.submit_review, fresh(case), "jingban", **proposed())
    do(review.pass_legal, fresh(case), "fazhi", reason="同意")
    assert do(decide, fresh(case), "shenpi", **proposed()).state == S.DECIDED


def test_after_its_effect_it_is_answered_and_the_file_is_open_until_then(case_effective, clock):
    """DES-11: the answer says what stands and where the party may turn; a sound reason is mended by the unit itself."""
    case = case_effective
    assert where(case) == ("", "")
    clock.at("2026-05-07 10:00")
    case = do(file_afterwards, case, "jingban", recipient=case.organisation, hearing=True, **POSTED)
    assert where(case) == ("office", "answer")
    case = answered(case, convincing=True)
    assert where(case) == ("", "")
    text = words(case.file.documents.get(kind="D2").blob.open())
    assert "认定决定已经作出，本机关将依法自行撤销或者变更该决定" in text and is_well_written(text)
