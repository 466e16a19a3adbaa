"""The first hour is done by following the texts on the screen, and ticks itself off from the ledger."""
import re

import pytest

from cases.models import Ground
from office.calendar import today
from tests.stories.officers import Officer
from tests.world import scan

pytestmark = pytest.mark.usefixtures("db")

TASK = re.compile(r"(未完成|已完成) (找到一件案件|从一条处罚记录立案|登记一次送达|答复一份陈述申辩|把告知书送去签发)")
LINK = re.compile(r'<a href="([^"]+)">打开 ')


def links(officer) -> list[str]:
    return LINK.findall(officer._html("/admin/"))


def done(officer) -> list[bool]:
    return [mark == "已完成" for mark, _ in TASK.findall(officer.reads("/admin/"))]


def test_five_tasks_are_done_one_after_the_other():
    officer = Officer("jingban")
    assert done(officer) == [False] * 5, "the stories were not told at a browser"
    look, record, item, statement, draft = links(officer)
    assert "陈述申辩期至" in officer.waits_for(look, "送法制审核")
    assert done(officer) == [True] + [False] * 4
    domain = officer.choices(record, "据此立案", "domain")["市场监管（训练）"]
    officer.presses(record, "据此立案", domain=domain)
    assert done(officer) == [True, True] + [False] * 3
    officer.presses(item, "登记直接送达", served_on=_today(), signer="虚构签收人", capacity="representative", proof=scan())
    officer.presses(statement, "反馈陈述申辩", convincing="no", **_answers())
    assert done(officer) == [True] * 4 + [False]
    officer.presses(draft, "提交告知书审签")
    assert done(officer) == [True] * 5 and "五件事都办过了" in officer.reads("/admin/")
    assert done(Officer("jingban-fjyj")) == [False] * 5, "each officer has his own hour"


def test_only_those_who_handle_cases_have_a_first_hour():
    for username in ("shenpi", "huizong", "jiandu", "anquan"):
        assert "第一个小时 已完成" not in Officer(username).reads("/admin/")


def _today() -> str:
    return today().isoformat()


def _answers() -> dict[str, str]:
    answers = {}
    for ground in Ground.objects.filter(statement__answered_on=None, statement__hearing_asked=False):
        answers |= {f"finding_{ground.pk}": "经核实不属实", f"adopted_{ground.pk}": "no", f"reason_{ground.pk}": "无证据支持"}
    return answers
