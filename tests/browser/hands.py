"""Two ways to work at the desk: with the keyboard alone, and with a mouse but without script. Both read the same page."""
from dataclasses import dataclass
from pathlib import Path

from config.training.people import PASSWORD
from tests.browser.conftest import Seat

SCAN_FILE = Path(__file__).parents[2] / "static/xinan/training-scan.pdf"
FIELDS = "form.verb-form :is(input:not([type=hidden], [type=date]), select, textarea)"
MAIN = "form.verb-form button.button-main"
DESCRIBE = """(each) => ({
  kind: each.localName === "select" ? "select" : each.type, name: each.name, grouped: Boolean(each.closest("fieldset")),
  value: /checkbox|radio/.test(each.type) ? each.checked : each.value,
  label: [each.closest("fieldset")?.querySelector("legend"), ...(each.labels || [])].map((l) => l?.textContent || "").join(" "),
})"""
TAKEN = "(each) => document.querySelectorAll(`[name=${CSS.escape(each.name)}]:checked`).length > 0"


@dataclass(frozen=True)
class Asked:
    """A field as it is read aloud: its label, its kind, and what stands in it."""

    kind: str
    name: str
    grouped: bool
    value: str | bool
    label: str

    def answer(self, answers: dict[str, str], taken: bool):
        """What belongs into it, None where nothing has to be done."""
        title = self.label.replace("（可不填）", "").strip()
        told = next((text for words, text in answers.items() if title == words or words[0] == "：" and title.endswith(words)), None)
        if told is not None or "可不填" in self.label:
            return told
        if self.kind in ("checkbox", "radio"):
            return "x" if self.grouped and not taken else None
        if self.value:
            return None
        return {"file": str(SCAN_FILE), "select": ""}.get(self.kind, "经查属实。")


class Hands:
    """What every officer does, whatever he does it with; a case is told in these words (full_case.py)."""

    def __init__(self, seat: Seat):
        self.seat, self.page, self.who = seat, seat.page, ""

    def take_over(self, username: str) -> "Hands":
        """The next officer at this machine: whoever sat there signs out first."""
        if self.who:
            self.press("details.account summary")
            self.press("form[action$='/logout/'] button")
            self.press("a.button-main")
        else:
            self.seat.go("/admin/login/")
        self.sign_in(username)
        self.page.wait_for_selector("nav.sidebar")
        self.who = username
        return self

    def goes(self, place: str) -> None:
        self.press(f"nav.sidebar a:text-is('{place}')")

    def takes(self, verb: str, **answers: str) -> None:
        """Open the verb's page, fill what it asks in the order it asks, and send it."""
        self.press(f".verb-row a:text-is('{verb}')")
        self.fill(answers)
        self.page.wait_for_selector(".notice-success")

    def is_told(self, verb: str, words: str) -> None:
        """Sent as it is, the form comes back, and the way to what is missing begins where the hand now is."""
        self.press(f".verb-row a:text-is('{verb}')")
        self.press(MAIN)
        self.page.wait_for_selector("#trouble")
        assert words in self.page.inner_text("#trouble")
        self.page.wait_for_selector("#trouble:focus")  # given as the page is painted
        self.press("#trouble a >> nth=0")
        wrong = self.page.locator("[aria-invalid=true]").first
        assert wrong.evaluate("(each) => each === document.activeElement"), "the link leads to the field"
        self.press(".verb-actions a.button")

    def reads(self, place: str) -> str:
        return self.page.inner_text(place)

    def asked(self, field) -> tuple[Asked, bool]:
        return Asked(**field.evaluate(DESCRIBE)), field.evaluate(TAKEN)


class WithoutScript(Hands):
    """A mouse and a browser in which nothing but the server works."""

    def sign_in(self, username: str) -> None:
        self.page.fill("#id_username", username)
        self.page.fill("#id_password", PASSWORD)
        self.page.click("form button.button-main")

    def press(self, place: str) -> None:
        self.page.click(place)

    def opens(self, words: str) -> None:
        """The row of a list in which these words stand."""
        row = self.page.locator(".rows tbody tr, #result_list tbody tr").filter(has_text=words).first
        row.locator("th a").first.click()

    def fill(self, answers: dict[str, str]) -> None:
        for field in self.page.locator(FIELDS).all():
            asked, taken = self.asked(field)
            text = asked.answer(answers, taken)
            if text is not None:
                self._give(field, asked.kind, text)
        self.press(MAIN)

    def _give(self, field, kind: str, text: str) -> None:
        if kind in ("checkbox", "radio"):
            field.check()
        elif kind == "select":
            field.select_option(**({"label": text} if text else {"index": field.locator("option").count() - 1}))
        elif kind == "file":
            field.set_input_files(text)
        else:
            field.fill(text)
