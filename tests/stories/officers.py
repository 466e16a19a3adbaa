"""Officers at their browsers: they sign in, read what the page offers, press what it is called, and fill what it asks."""
import html
import re

from django.test import Client

from config.training.people import PASSWORD

LINK = re.compile(r'<a class="button[^"]*" href="([^"]+)"[^>]*>\s*([^<]+?)\s*</a>')
HIDDEN = re.compile(r'<input type="hidden" name="(version|once|department)" value="([^"]*)"')
CHECKED = re.compile(r'<input type="checkbox" name="([^"]+)" value="([^"]*)"[^>]*>\s*([^<]*)')
OPTION = re.compile(r'<option value="([^"]*)"[^>]*>([^<]*)</option>')


class Officer:
    """One person, one session; every word he presses is a word on the page."""

    def __init__(self, username: str):
        self.web = Client()
        answer = self.web.post("/admin/login/", {"username": username, "password": PASSWORD, "next": "/admin/"})
        assert answer.status_code == 302, text_of(answer)

    def reads(self, url: str) -> str:
        answer = self.web.get(url)
        assert answer.status_code == 200, f"{url}: {answer.status_code}"
        return text_of(answer)

    def opens(self, url: str, label: str) -> str:
        """The address behind a button of this page."""
        links = {name: address for address, name in LINK.findall(self._html(url))}
        assert label in links, f"“{label}”不在页面上；页面上有：{'、'.join(links)}"
        return html.unescape(links[label])

    def presses(self, url: str, label: str, **fields):
        """Open the verb's page, fill it in, send it once; the answer is the page that follows."""
        form = self.opens(url, label)
        page = self._html(form)
        answer = self.web.post(form, {**dict(HIDDEN.findall(page)), **fields}, follow=True)
        assert answer.status_code == 200 and answer.redirect_chain, text_of(answer)
        return answer

    def is_refused(self, url: str, label: str, because: str, **fields) -> str:
        """The button works, the form is sent, and the page says why not."""
        form = self.opens(url, label)
        answer = self.web.post(form, {**dict(HIDDEN.findall(self._html(form))), **fields})
        text = text_of(answer)
        assert answer.status_code in (200, 409) and because in text, text
        return text

    def waits_for(self, url: str, label: str) -> str:
        """The sentence under a button that cannot be pressed yet."""
        text = self.reads(url)
        found = re.search(rf"{label}\s*暂不能办理：(.*?)(?=暂不能办理|事实 )", text)
        assert found, f"“{label}”没有显示为暂不能办理：{text[:1500]}"
        return found[1]

    def choices(self, url: str, label: str, name: str) -> dict[str, str]:
        """What a field of the verb's page offers: text → value."""
        page = self._html(self.opens(url, label))
        boxes = {text.strip(): value for field, value, text in CHECKED.findall(page) if field == name}
        return boxes or {text: value for value, text in OPTION.findall(page) if value}

    def _html(self, url: str) -> str:
        answer = self.web.get(url)
        assert answer.status_code == 200, f"{url}: {answer.status_code}"
        return answer.content.decode()


def text_of(answer) -> str:
    """The page as a person reads it."""
    if not hasattr(answer, "content"):
        return ""
    body = re.sub(r"(?s)<(script|style|head)\b.*?</\1>", " ", answer.content.decode())
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", body))).strip()
