"""A newcomer does the five things of the first hour by clicking what the screen tells him to click."""
import os

import pytest

from config.training.people import PASSWORD

pytestmark = pytest.mark.proof

# Playwright's own loop runs in this thread; the ORM of the test may still be used in it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def page(office_server, browser):
    context = browser.new_context(viewport={"width": 1366, "height": 900})
    page = context.new_page()
    page.goto(office_server.url + "/admin/login/")
    assert "jingban" in page.inner_text("table.accounts") and PASSWORD in page.inner_text("main")
    page.fill("#id_username", "jingban")
    page.fill("#id_password", PASSWORD)
    page.click("form button.button-main")
    page.wait_for_url("**/admin/")
    yield page
    context.close()


def task(page, title: str):
    page.goto(page.url.split("/admin/")[0] + "/admin/")
    return page.locator(".first-hour li", has_text=title)


def opens(page, title: str) -> None:
    line = task(page, title)
    assert "未完成" in line.inner_text()
    line.get_by_role("link", name="打开").click()


def presses(page, label: str) -> None:
    page.locator("a.button", has_text=label).first.click()


def sends(page, label: str) -> None:
    page.locator("form.verb-form button.button-main", has_text=label).click()
    assert "已" in page.inner_text(".messages")


def is_ticked(page, title: str) -> bool:
    return "已完成" in task(page, title).inner_text()


def test_the_first_hour(page, office_server, tmp_path):
    with page.expect_download() as download:
        page.evaluate("document.querySelector('.first-hour a[href$=\".pdf\"]').download = 'scan.pdf'")
        page.click(".first-hour >> text=扫描件（PDF）")
    scan = tmp_path / "scan.pdf"
    download.value.save_as(scan)

    opens(page, "找到一件案件")
    waiting = page.locator(".verbs", has_text="暂不能办理").inner_text()
    assert "送法制审核" in waiting and "陈述申辩期至" in waiting and "DES-13" in waiting
    assert is_ticked(page, "找到一件案件")

    opens(page, "从一条处罚记录立案")
    presses(page, "据此立案")
    page.get_by_label("领域").select_option(label="市场监管（训练）")
    sends(page, "立案")
    assert is_ticked(page, "从一条处罚记录立案")

    opens(page, "登记一次送达")
    presses(page, "登记直接送达")
    page.get_by_label("签收人", exact=True).fill("虚构签收人")
    page.get_by_label("签收人身份").select_option(label="法定代表人")
    page.set_input_files("input[type=file]", scan)
    sends(page, "登记直接送达")
    assert is_ticked(page, "登记一次送达")

    opens(page, "答复一份陈述申辩")
    presses(page, "反馈陈述申辩")
    for box in page.locator("form.verb-form textarea, form.verb-form input[type=text]").all():
        box.fill("经核实，没有证据支持。")
    for name in {each.get_attribute("name") for each in page.locator("form.verb-form input[type=radio]").all()}:
        page.locator(f"input[name={name}]").last.check()
    for choice in page.locator("form.verb-form select").all():
        choice.select_option(index=choice.locator("option").count() - 1)
    sends(page, "反馈陈述申辩")
    assert is_ticked(page, "答复一份陈述申辩")

    opens(page, "把告知书送去签发")
    presses(page, "提交告知书审签")
    sends(page, "提交告知书审签")
    assert is_ticked(page, "把告知书送去签发")
    assert "五件事都办过了" in page.inner_text(".first-hour")
