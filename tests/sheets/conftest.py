"""Chairs at the real desk of the training office, and sheets as people fill them in."""
import csv
import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.stories.officers import text_of
from tests.world import officer


@pytest.fixture
def at(client, office):
    """at("xitong") -> the client, signed in."""
    def sit_down(username: str):
        client.force_login(officer(username), backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sit_down


@pytest.fixture
def uploads(at):
    """uploads("xitong", "office/departmentchange", rows) -> (address of the preview, its text)."""
    def upload(username: str, desk: str, rows: list[dict], *, name="表.csv"):
        web, address = at(username), f"/admin/{desk}/upload/"
        form = web.get(address).context["form"]
        sent = {"department": form.initial["department"], "sheet": SimpleUploadedFile(name, as_csv(rows))}
        answer = web.post(address, sent)
        assert answer.status_code == 302, answer.context["form"].errors
        return answer.url, text_of(web.get(answer.url))

    return upload


@pytest.fixture
def brings_in(uploads, client):
    """The same, confirmed; gives back the text of the page that follows."""
    def bring_in(username: str, desk: str, rows: list[dict]) -> str:
        url, _ = uploads(username, desk, rows)
        return text_of(client.post(url, {"confirm": "1"}, follow=True))

    return bring_in


@pytest.fixture
def presses(at):
    """presses("anquan", "office/departmentchange", pk, "put_in_force", …) -> the answer to the verb's form."""
    def press(username: str, desk: str, pk: int, verb: str, **fields):
        web, address = at(username), f"/admin/{desk}/{pk}/verb/{verb}/"
        version = re.search(r'name="version" value="(\d+)"', web.get(address).content.decode())
        return web.post(address, {"version": version[1] if version else "0", **fields}, follow=True)

    return press


def as_csv(rows: list[dict]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(dict.fromkeys(key for row in rows for key in row)))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
