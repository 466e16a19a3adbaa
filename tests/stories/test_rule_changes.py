"""The law changes while a case is under way: it keeps the version it began under, a new case has the new one (edge case 28)."""
import shutil
from datetime import date

import pytest
from django.urls import reverse

from office.rules import register
from tests.cases import walk
from tests.cases.letters.walked import words
from tests.stored import NUMBER
from tests.stories.officers import Officer


@pytest.fixture
def amended_law(tmp_path, monkeypatch):
    """From 2026-05-01 on, an invented amendment gives forty days for reconsideration instead of sixty."""
    shutil.copytree(register.TABLES, tmp_path / "rules")
    table = tmp_path / "rules" / "remedy.toml"
    text = table.read_text("utf-8")
    begins = text.index('[["remedy.review"]]')
    first = text[begins:text.index("[[", begins + 3)]
    second = first.replace("n = 60", "n = 40").replace("in_force = 2024-01-01", "in_force = 2026-05-01")
    ended = first.replace("in_force = 2024-01-01", "in_force = 2024-01-01\nuntil = 2026-04-30")
    table.write_text(text.replace(first, ended + second), "utf-8")
    monkeypatch.setattr(register, "TABLES", tmp_path / "rules")
    register._register.cache_clear()
    yield
    register._register.cache_clear()


def decided(clock, case) -> str:
    """Decided and served; the decision as it was printed."""
    case = walk.fresh(case)
    for item in walk.items(case, "D3"):
        walk.deliver(item, item.document.issued_on)
    return words(walk.fresh(case).decision.blob.open())


def test_a_case_keeps_the_law_it_began_under(clock, amended_law):
    """Edge case 28: paper, limit and page of the old case say sixty days, those of the new one forty."""
    old = walk.in_approval(clock, CF_WSH=NUMBER.format(1))
    old = walk.do(walk.decide.decide, old, "shenpi", **walk.proposed())
    assert old.file.rules_on == date(2026, 4, 20) and "六十日内" in decided(clock, old)
    assert old.file.clock_entries.get(key="remedy.review").due == date(2026, 7, 6)
    assert "2026-07-06" in Officer("jingban").reads(reverse("admin:cases_designation_change", args=[old.pk]))

    clock.at("2026-05-06 10:00")
    new = walk.notice_signed(CF_WSH=NUMBER.format(2))
    for item in walk.items(new, "D1"):
        walk.deliver(item, date(2026, 5, 6))
    clock.at("2026-05-20 09:00")
    new = walk.do(walk.review.submit_review, walk.fresh(new), "jingban", **walk.proposed())
    new = walk.do(walk.review.pass_legal, new, "fazhi", reason="同意")
    new = walk.do(walk.decide.decide, new, "shenpi", **walk.proposed())
    text = decided(clock, new)
    assert "四十日内" in text and "六十日内" not in text
    assert new.file.clock_entries.get(key="remedy.review").due == date(2026, 6, 29)
    assert "2026-06-29" in Officer("jingban").reads(reverse("admin:cases_designation_change", args=[new.pk]))
