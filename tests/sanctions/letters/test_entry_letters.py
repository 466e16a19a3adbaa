"""The papers of an entry, read from the issued PDF (domain.md D8a–c; DES-26…33)."""
from datetime import date

import pytest

from office.documents import render
from office.workflow.offers import trial
from sanctions.actions import ending, stay as staying
from sanctions.jobs import expire_entries
from tests.cases.letters.reading import is_well_written, unsaid
from tests.cases.letters.walked import words
from tests.sanctions import walk
from tests.world import officer

PARTY = "重庆市潼南区虚构长青1020商贸有限公司"
ALWAYS = (
    ("organ", "重庆市潼南区市场监督管理局"), ("addressee", PARTY), ("code", "统一社会信用代码：91500152000010209K"),
    ("list", "名单：市场监督管理严重违法失信名单"), ("original decision", "《认定严重失信主体决定书》（潼市监信决〔2026〕1号）"),
)


def issued(entry, kind: str) -> str:
    paper = entry.file.documents.get(kind=kind)
    assert paper.number and paper.sha256
    text = words(paper.blob.open())
    assert unsaid(text, ALWAYS) == [] and is_well_written(text), text
    return text


def test_d8a_says_what_ends_when_and_why(entry, clock):
    clock.at("2027-05-10 09:00")
    text = issued(walk.removed(entry), "D8a")
    assert unsaid(text, (
        ("title and number", "潼市监信移〔2027〕1号移出决定书"), ("removal date", "移出日期为2027年5月10日"),
        ("reason", "二、理由事实依据已经变化。"), ("basis", "第四十五条、《市场监督管理严重违法失信名单管理办法》"),
        ("their own basis", walk.BASIS), ("display and sharing", "自2027年5月10日起，本机关停止公示和共享你单位的列入信息"),
        ("measures", "解除因本次列入对你单位采取的失信惩戒措施"), ("persons", "与本次列入有关的失信记录自同日起失效"),
    )) == []


def test_d8b_says_that_the_term_is_over(entry, clock):
    clock.at("2029-05-07 03:00")
    assert expire_entries() == 1
    assert unsaid(issued(entry, "D8b"), (
        ("title and number", "潼市监信满〔2029〕1号期满移出通知书"), ("since", "已自2029年5月7日零时起移出"),
        ("reason", "列入期限至2029年5月6日24时届满"), ("effect", "自2029年5月7日起，本机关停止公示和共享"),
    )) == []


@pytest.mark.parametrize("our_error", [True, False])
def test_d8c_says_by_what_it_fell_and_apologises_where_the_office_erred(entry, clock, our_error):
    """条例44, PUB-11."""
    clock.at("2026-06-15 09:00")
    text = issued(walk.revoked(entry, date(2026, 6, 10), our_error=our_error), "D8c")
    assert unsaid(text, (
        ("title and number", "潼市监信撤〔2026〕1号撤销认定决定书"), ("annulling decision", walk.BASIS),
        ("effect", "撤销自2026年6月10日起生效"), ("measures", "自2026年6月10日起，解除"),
    )) == []
    assert ("向你单位致歉" in text) is our_error and "历史记录的更正" not in text


def test_d8c_after_expiry_corrects_the_history(entry, clock):
    """Edge case 23."""
    clock.at("2029-05-07 00:00")
    expire_entries()
    clock.at("2029-06-01 09:00")
    text = issued(walk.revoked(entry, date(2026, 5, 6)), "D8c")
    assert "本次列入此前已因期限届满（2029年5月6日）移出。本机关据本决定更正历史记录，并注明撤销理由" in text


def test_d8c_in_part_names_the_measures_that_fall(entry, clock):
    clock.at("2026-06-15 09:00")
    text = issued(walk.revoked_in_part(entry, [entry.measures.order_by("pk")[0]], date(2026, 6, 15)), "D8c")
    assert unsaid(text, (
        ("title", "部分撤销认定决定书"), ("rest stands", "其余内容继续有效"), ("measure", "自2026年6月15日起生效，其余内容继续有效：《重庆市社会信用条例》第三十六条第（一）项：约谈。"),
    )) == [] and "第（二）项" not in text


def test_a_stay_and_its_end_are_told(entry, clock):
    """DES-33."""
    clock.at("2026-06-05 20:30")
    entry = walk.stayed(entry, date(2026, 6, 5))
    assert unsaid(issued(entry, "D8d"), (
        ("title and number", "潼市监信停〔2026〕1号中止执行通知书"), ("order", f"根据重庆市潼南区人民法院的{walk.BASIS}"),
        ("since", "自2026年6月5日起中止执行"), ("term", "列入期限继续计算"), ("effect", "暂停公示、共享你单位的列入信息，暂停失信惩戒措施"),
    )) == []
    clock.at("2026-06-15 10:00")
    assert unsaid(issued(walk.resumed(entry), "D8e"), (
        ("title and number", "潼市监信续〔2026〕1号恢复执行通知书"), ("since", "自2026年6月15日起恢复执行"),
        ("term", "列入期限至2029年5月6日24时届满"),
    )) == []


def test_a_return_is_told_with_its_remedies(entry, clock):
    """DES-32, DES-19."""
    clock.at("2027-05-10 09:00")
    walk.removed(entry)
    clock.at("2027-09-01 09:00")
    entry = walk.reinstated(entry, date(2027, 8, 2), date(2027, 8, 3))
    assert unsaid(issued(entry, "D8f"), (
        ("title and number", "潼市监信恢〔2027〕1号恢复列入决定书"), ("what is undone", "撤销2027年5月10日作出的《移出决定书》（潼市监信移〔2027〕1号）"),
        ("term", "列入期限至2030年9月1日24时届满"), ("heard", "2027年8月2日向你单位送达拟恢复列入的告知。你单位2027年8月3日提出陈述、申辩"),
        ("reconsideration", "自收到本决定书之日起六十日内"), ("litigation", "六个月内，依法向重庆市潼南区人民法院"),
    )) == []


def test_what_another_entry_supports_goes_on(entry, clock):
    """DES-34."""
    walk.listed(clock, CF_WSH="潼市监处罚〔2026〕908号")
    clock.at("2026-06-15 09:00")
    text = issued(walk.revoked(entry, date(2026, 6, 15)), "D8c")
    assert "你单位另有在列的名单，下列措施以其为依据继续执行：" in text


def test_every_paper_can_be_looked_at_before_a_word_is_typed(entry, clock):
    """L-PDF-2: gaps are shown, nothing breaks."""
    clock.at("2027-05-10 09:00")
    for verb in (staying.stay, ending.remove_early, ending.revoke, ending.revoke_part):
        act = trial(verb, walk.again(entry), officer("shenpi"))
        for draft in verb.drafts(act.case, act):
            assert "（待填写）" in words(render(draft.preview()))
