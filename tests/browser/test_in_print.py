"""What an officer prints: black on white in either appearance, with number, date and page, without navigation."""

import re
import subprocess

import pytest

pytestmark = pytest.mark.proof

COLOURS = """[...document.querySelectorAll("main *")].filter((e) => e.checkVisibility() && e.innerText?.trim())
  .map((e) => [getComputedStyle(e).color, e.outerHTML.slice(0, 80)])
  .filter(([colour]) => !/^rgb\\((\\d\\d?), \\1, \\1\\)$/.test(colour))"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_case_page_is_printed_with_number_date_and_page(seat, domain, tmp_path, dark):
    """lessons.md 8.10."""
    here = seat(dark=dark)
    here.sign_in("shenhe")
    here.go(f"/admin/sanctions/listdomain/{domain.pk}/change/")
    here.page.emulate_media(media="print")
    assert here.page.evaluate(COLOURS) == []
    paper = tmp_path / "case.pdf"
    here.page.pdf(path=paper, prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True).stdout
    said = re.sub(r"\s", "", text)
    assert domain.file.number in said and "虚构王芳打印于" in said and "第1页" in said
    assert "退出登录" not in said and "跳到正文" not in said and "启用领域" not in said.split("办理过程")[0]


@pytest.mark.parametrize("address", ["/admin/", "/admin/deadlines/", "/admin/sanctions/listdomain/"])
def test_lists_are_printed_without_what_is_only_pressed(seat, domain, address):
    here = seat()
    here.sign_in("shenhe")
    here.go(address)
    here.page.emulate_media(media="print")
    assert here.page.is_visible(".printed")
    for pressed in ("header.bar", "nav.tabs", ".list-bar", ".skip"):
        assert here.page.locator(pressed).first.is_hidden(), pressed
