"""Every page in both appearances, on a desk and on a phone: no policy violation, no barrier, no sideways scrolling."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.proof

CASE = "/admin/sanctions/listdomain/{pk}/"
PAGES = {
    "工作台": "/admin/?tab=department",
    "列表": "/admin/sanctions/listdomain/",
    "筛选": "/admin/sanctions/listdomain/?state__exact=draft",
    "没有结果": "/admin/sanctions/listdomain/?q=nothing",
    "案件": CASE + "change/",
    "事项": CASE + "verb/confirm_parameter/",
    "暂不能办理": CASE + "verb/activate/",
    "修改密码": "/admin/password_change/",
    "没有此页": "/admin/nothing/",
}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1366, 390])
def test_no_page_has_a_violation_or_a_barrier(seat, domain, width, dark):
    """A11Y-1; CSP script-src 'self'; style-src 'self'."""
    here = seat(width=width, dark=dark)
    here.go("/admin/login/")
    found = {"登录": faults(here)}
    here.sign_in("shenhe")
    for name, address in PAGES.items():
        here.go(address.format(pk=domain.pk))
        found[name] = faults(here)
        here.complaints.clear()
    assert {name: each for name, each in found.items() if each} == {}


def faults(here) -> list[str]:
    """What a page does wrong, in words."""
    overflow = here.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    barriers = [f"{each['id']}: {[node['html'][:120] for node in each['nodes']]}"
                for each in Axe().run(here.page).response["violations"] if each["impact"] in ("serious", "critical")]
    expected = "404 (Not Found)"
    complaints = [each for each in here.troubles() if expected not in each]
    return [*complaints, *barriers, *([f"{overflow}px  too wide"] if overflow > 0 else [])]


def test_no_english_is_left_on_any_page(seat, domain):
    """The browser asks for English and gets Chinese."""


    here = seat()
    here.sign_in("shenhe")
    allowed = re.compile(r"[A-Z]{2,4}-\d+|SHA|PDF|\b\d+wd\b|[a-z0-9]{1,2}\b")
    for name, address in PAGES.items():
        here.go(address.format(pk=domain.pk))
        words = re.findall(r"[A-Za-z]{3,}", allowed.sub("", here.page.inner_text("body")))
        assert words == [], f"{name}：{words}"
