"""The desk works with JavaScript switched off: look, search, filter, act, be refused, read why."""

import pytest

pytestmark = pytest.mark.proof


@pytest.fixture
def plain(seat, domain):
    here = seat(script=False)
    here.sign_in("shenhe")
    return here


def test_a_case_is_found_opened_and_acted_on(plain, domain):
    page = plain.page
    plain.go("/admin/sanctions/listdomain/")
    page.fill("#searchbar", domain.name)
    page.keyboard.press("Enter")
    page.click(f"text={domain.file.number}")
    assert "待启用" in page.inner_text("header.case-head")
    page.click("text=确认参数")
    page.select_option("#id_parameter", index=1)
    page.fill("#id_value", "5wd")
    page.fill("#id_source_title", "虚构办法")
    page.fill("#id_source_article", "第八条")
    page.click("form.verb-form button.button-main")
    assert "已办理“确认参数”" in page.inner_text(".messages")
    page.click("text=启用领域")
    page.click("form.verb-form button.button-main")
    assert "领域现为“已启用”" in page.inner_text(".messages")


def test_a_refused_form_keeps_its_text_and_says_what_to_mend(plain, domain):
    page = plain.page
    plain.go(f"/admin/sanctions/listdomain/{domain.pk}/verb/confirm_parameter/")
    page.fill("#id_value", "六个工作日")
    page.click("form.verb-form button.button-main")
    assert "需要更正" in page.inner_text("#trouble") and page.input_value("#id_value") == "六个工作日"
    assert page.evaluate("document.activeElement.id") == "trouble"


def test_filters_unfold_and_the_reckoning_is_readable(plain, domain):
    page = plain.page
    plain.go("/admin/sanctions/listdomain/")
    page.click("details.filters summary")
    page.click(".filter-choice >> text=已启用")
    assert "没有符合条件的记录" in page.inner_text("main")


def test_the_phone_opens_its_navigation_without_script(seat, domain):
    here = seat(width=390, script=False)
    here.sign_in("shenhe")
    assert not here.page.is_visible("nav.sidebar")
    here.page.click(".nav-button")
    here.page.click("nav.sidebar >> text=设列领域")
    assert here.page.inner_text("h1") == "设列领域"
