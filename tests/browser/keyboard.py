"""A hand that has no mouse: every step is a key, and at every step it must see where it is."""
from config.training.people import PASSWORD
from tests.browser.hands import FIELDS, MAIN, SCAN_FILE, Hands

FAR = 160  # keys; a page on which a thing lies farther away than this cannot be worked with
# Where the focus is must be seen; of a control that is drawn by the element beside it (a file), there.
UNSEEN = """() => {
  const here = document.activeElement;
  if (here === document.body) return "";  // past the last element, before the first
  const shown = getComputedStyle(here).opacity === "0" ? here.nextElementSibling : here;
  const {outlineStyle, outlineWidth} = getComputedStyle(shown), box = shown.getBoundingClientRect();
  const seen = outlineStyle === "solid" && parseFloat(outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight && box.width > 0;
  return seen ? "" : here.outerHTML.slice(0, 160);
}"""
LEADS_AWAY = "(each) => each.localName !== 'summary' && !(each.getAttribute('href') || '').startsWith('#')"
IS_HERE = "(each) => each === document.activeElement"


class KeyboardAlone(Hands):
    def __init__(self, seat):
        """Listens for the dialog from the beginning: whoever starts when it opens comes too late."""
        super().__init__(seat)
        self.page.on("filechooser", lambda dialog: dialog.set_files(SCAN_FILE))

    def sign_in(self, username: str) -> None:
        """The cursor stands in the first field already."""
        assert self.page.evaluate("document.activeElement.id") == "id_username"
        self.type(username)
        self.tab()
        self.type(PASSWORD)
        self.key("Enter")

    def press(self, place: str) -> None:
        """Forward with Tab until it is reached, then Enter."""
        there = self.page.locator(place).first
        self.reach(there)
        self.enter(leads_away=there.evaluate(LEADS_AWAY))

    def opens(self, words: str) -> None:
        """Down the rows with j, then Enter."""
        row = self.page.locator(".rows tbody tr, #result_list tbody tr").filter(has_text=words).first
        link = row.locator("th a").first
        for _ in range(FAR):
            self.key("j")
            self.look()
            if link.evaluate(IS_HERE):
                break
        self.enter()

    def fill(self, answers: dict[str, str]) -> None:
        """Field by field in the order the Tab key goes; what is sent last is the first button after the fields."""
        self.key("v") if self.page.locator(FIELDS).count() == 0 else self.reach(self.page.locator(FIELDS).first)
        passed = []
        while not self.page.locator(MAIN).first.evaluate(IS_HERE):
            here = self.page.evaluate_handle("document.activeElement").as_element()
            if here.evaluate("(each) => Boolean(each.form) && each.matches('input, select, textarea')"):
                asked, taken = self.asked(here)
                passed.append(asked.name)
                text = asked.answer(answers, taken)
                if text is not None:
                    self._give(here, asked.kind, text)
            self.tab()
        standing = dict.fromkeys(each.get_attribute("name") for each in self.page.locator(FIELDS).all())
        assert list(dict.fromkeys(passed)) == list(standing), "the Tab key goes through the fields as they stand"
        self.enter()

    def _give(self, here, kind: str, text: str) -> None:
        if kind in ("checkbox", "radio"):
            self.key("Space")
        elif kind == "select":
            for _ in range(here.evaluate("(each) => each.options.length")):
                if text and here.evaluate("(each) => each.selectedOptions[0]?.text") == text:
                    break
                self.key("ArrowDown")
        elif kind == "file":
            self.key("Enter")
            self.page.locator(".file", has_text=SCAN_FILE.name).wait_for()
        else:
            self.key("Control+a")
            self.type(text)

    def reach(self, target) -> None:
        there = target.element_handle()
        if there.evaluate("(each) => document.activeElement === document.body && Boolean(each.closest('main'))"):
            self.tab()
            self.key("Enter")  # 跳到正文
        for _ in range(FAR):
            if there.evaluate(IS_HERE):
                return
            self.tab()
        raise AssertionError(f"not reached with the Tab key: {target}")

    def tab(self) -> None:
        self.key("Tab")
        self.look()

    def look(self) -> None:
        unseen = self.page.evaluate(UNSEEN)
        assert not unseen, f"the focus is on something nobody sees: {unseen}"

    def enter(self, leads_away: bool = True) -> None:
        if leads_away:
            with self.page.expect_navigation():
                self.key("Enter")
        else:
            self.key("Enter")

    def key(self, key: str) -> None:
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.insert_text(text)
