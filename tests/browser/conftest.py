"""A real browser at the desk, and a page that notes every complaint."""

import os
from dataclasses import dataclass, field

import pytest
from django.test import Client

from office.models import Role
from tests.office.desk.small_office import PASSWORD, department, food_domain, officer

# Playwright's own loop runs in this thread; the ORM of the test may still be used in it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

LISTEN = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (e) =>
  window.violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile || ""}:${e.lineNumber}`));
"""


REFUSED = "Failed to load resource: the server responded with a status of"


@dataclass
class Seat:
    """One officer's browser at one desk."""

    page: object
    url: str
    complaints: list[str] = field(default_factory=list)

    def go(self, address: str):
        return self.page.goto(self.url + address)

    def sign_in(self, username: str, password: str = PASSWORD) -> None:
        self.go("/admin/login/")
        self.page.fill("#id_username", username)
        self.page.fill("#id_password", password)
        self.page.click("button[type=submit]")
        self.page.wait_for_url("**/admin/")

    def sit_down(self, web: Client) -> None:
        """Go on in the session of a client that has signed in already."""
        self.page.context.add_cookies([{"name": "sessionid", "value": web.cookies["sessionid"].value, "url": self.url}])

    def troubles(self) -> list[str]:
        """Policy violations and script errors so far; that the page itself is a refusal is none."""
        said = [each for each in self.complaints if not (each.startswith(REFUSED) and each.endswith(f" {self.page.url}"))]
        return [*said, *self.page.evaluate("window.violations")]


@pytest.fixture
def domain(office_server):
    """One case to look at: a list domain that waits for its legal reviewer."""
    bureau = department("11500000000000001A", "市场监管局")
    reviewer = officer("shenhe", "虚构王芳", (bureau, Role.LEGAL), (bureau, Role.HANDLER))
    return food_domain(bureau, reviewer)


@pytest.fixture
def seat(office_server, browser):
    """seat(width=…, dark=…, script=…) opens a browser at the desks."""
    contexts = []

    def take(*, width: int = 1366, dark: bool = False, script: bool = True) -> Seat:
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 800 else 900}, locale="en-US",
            color_scheme="dark" if dark else "light", java_script_enabled=script,
        )
        contexts.append(context)
        taken = Seat(context.new_page(), office_server.url)
        taken.page.on("pageerror", lambda error: taken.complaints.append(str(error)))
        taken.page.on("console", lambda said: said.type == "error" and taken.complaints.append(f"{said.text} {said.location['url']}"))
        taken.page.add_init_script(LISTEN)
        return taken

    yield take
    for context in contexts:
        context.close()
