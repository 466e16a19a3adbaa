"""Evidence that may not be used is struck with its reason, stays to be seen, and is a ground no more (处罚法46; 条例28)."""
from django.urls import reverse

from cases.actions.decide import decide
from cases.actions.evidence import strike_evidence, strike_in_review
from cases.actions.notice import sign_notice, submit_notice
from cases.actions.open import add_evidence, weigh
from cases.actions.review import pass_legal, submit_review
from cases.models import Evidence
from cases.states import CaseState as S
from office.models import Message
from tests.cases.letters.walked import words
from tests.cases.test_refusals import refusal
from tests.cases.walk import do, drafted, fresh, proposed
from tests.stories.officers import Officer

PHOTO = {"name": "现场照片", "proves": "未整改", "source": "现场检查"}


def struck(case, verb=strike_evidence, by: str = "jingban", name: str = "行政处罚决定书", **why):
    item = Evidence.objects.standing().get(designation=case, name=name)
    return do(verb, fresh(case), by, evidence=item, **{"ground": "mistaken", "reason": "属于另案材料", **why})


def weighed(case, evidence: str):
    findings = {factor.pk: ("经查属实，予以认定。", evidence) for factor in case.factors.all()}
    return do(weigh, fresh(case), "jingban", findings=findings, intent=case.intent)


def test_what_was_struck_is_no_ground_of_the_notice_and_nothing_is_notified_without_any(clock):
    """DES-09, 处罚法46: kept and crossed out on the page; not counted, not printed."""
    clock.at("2026-04-20 10:00")
    case = struck(drafted())
    assert "证据清单为空" in refusal(submit_notice, case, "jingban")
    case = do(add_evidence, fresh(case), "jingban", **PHOTO)
    page = Officer("jingban").reads(reverse("admin:cases_designation_change", args=[case.pk]))
    assert "已剔除，不作为认定的根据。误列入本案：属于另案材料（虚构周经办，2026-04-20剔除）" in page
    case = do(sign_notice, do(submit_notice, fresh(case), "jingban"), "shenpi")
    told = words(case.file.documents.get(kind="D1").blob.open())
    assert "现场照片，证明未整改" in told and "（来源：本机关案卷）" not in told


def test_a_factor_that_rested_on_it_is_weighed_anew(case_noticed, clock):
    """DES-07: named again or not, what does not stand bears no finding; a longer name that stands is another thing."""
    case = case_noticed
    case = do(add_evidence, case, "jingban", **{**PHOTO, "name": "行政处罚决定书送达回证"})
    case = struck(case)
    clock.at("2026-05-06 09:00")
    assert "认定要素所依据的证据已经剔除，请重新填写：" in refusal(submit_review, case, "jingban", **proposed())
    weighed(case, "行政处罚决定书送达回证")
    assert do(submit_review, fresh(case), "jingban", **proposed()).state == S.LEGAL_REVIEW


def test_what_was_reviewed_on_it_is_reviewed_anew(case_noticed, clock):
    """DES-14: struck by the legal reviewer who finds it unlawful; the decision prints it nowhere."""
    case = do(add_evidence, case_noticed, "jingban", **PHOTO)
    clock.at("2026-05-06 09:00")
    case = do(pass_legal, do(submit_review, fresh(case), "jingban", **proposed()), "fazhi", reason="同意")
    case = struck(case, strike_in_review, "fazhi", "现场照片", ground="unlawful", reason="未出示执法证件")
    assert case.state == S.STATEMENT_REVIEW
    assert Message.objects.filter(to__username="jingban", text__contains="证据“现场照片”已剔除").exists()
    case = do(pass_legal, do(submit_review, fresh(case), "jingban", **proposed()), "fazhi", reason="同意")
    decided = words(do(decide, case, "shenpi", **proposed()).file.documents.get(kind="D3").blob.open())
    assert "行政处罚决定书，证明违法事实" in decided and "现场照片" not in decided


def test_after_the_decision_only_review_can_tell(case_effective):
    """条例46: what was decided on it is attacked, not edited; and without evidence there is nothing to strike."""
    case = case_effective
    item = case.evidence.get()
    for verb, by in ((strike_evidence, "jingban"), (strike_in_review, "fazhi")):
        assert "现为“已生效”，此时不能“剔除证据" in refusal(verb, case, by, evidence=item, ground="untrue", reason="不实")


def test_where_none_stands_none_is_struck(clock):
    clock.at("2026-04-20 10:00")
    case = struck(drafted())
    gone = case.evidence.get()
    said = refusal(strike_evidence, case, "jingban", evidence=gone, ground="mistaken", reason="重复")
    assert "本案没有可以剔除的证据" in said and "“剔除的证据”未选择，或者不在可选的范围内" in said


