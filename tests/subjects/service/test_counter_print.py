"""窗口打印: everything the server takes along in one file, and nothing changed by it."""
import io

import pytest
from pypdf import PdfReader

from office.models import AccessEntry, Document, Event
from office.models.seal import AccessKind
from subjects.actions.papers import bind_stamped
from tests.cases.letters.walked import words
from tests.subjects.service.test_papers_after_issue import by_hand
from tests.subjects.service.walk import act, notice_item, served
from tests.world import officer, scan


@pytest.fixture
def desk_of(client):
    def sit_down(user):
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sit_down


def url(item) -> str:
    return f"/admin/subjects/serviceitem/{item.pk}/counter/"


def printed(desk, item) -> bytes:
    answer = desk.get(url(item))
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf") and "no-store" in answer["Cache-Control"]
    return answer.content


def test_paper_and_forms_come_in_one_click_and_nothing_is_changed(clock, desk_of):
    """SRV-02, SRV-06; design §3: the dates are those of a service today, and say so."""
    item = notice_item(clock)
    before = (Event.objects.count(), Document.objects.count(), item.file.version)
    desk = desk_of(officer("songda"))
    assert url(item) in desk.get(f"/admin/subjects/serviceitem/{item.pk}/change/").content.decode()
    pdf = printed(desk, item)
    text, item = words(pdf), type(item).objects.get(pk=item.pk)
    for said in ("拟认定严重失信主体告知书", "□直接送达□留置送达", "受送达人签名或者盖章、日期", "如于2026年4月20日送达，由该日起算的期限如下",
                 "2026年4月21日（周二）", "2026年4月27日（周一）", "以送达后制发的期限告知单为准"):
        assert said in text, said
    assert "预览" not in text and text.count("核验码：") == 1, "forms that are filled in by hand are not issued"
    assert len(PdfReader(io.BytesIO(pdf)).pages) % 2 == 0, "each part begins on a sheet of its own"
    assert (Event.objects.count(), Document.objects.count(), item.file.version) == before
    read = AccessEntry.objects.filter(kind=AccessKind.DOWNLOAD).last()
    assert read.file == item.file and read.what.startswith("窗口打印《拟认定严重失信主体告知书》")


def test_what_was_stamped_by_hand_is_not_printed_again(clock, desk_of):
    """Design §5(b): there is one stamped original, and no unstamped twin of it goes out."""
    item = by_hand(clock)[0]
    desk = desk_of(officer("songda"))
    assert "（加盖印章）" in words(printed(desk, item))
    act(bind_stamped, item, scan=scan("盖章.pdf"))
    text = words(printed(desk, item))
    assert "（加盖印章）" not in text and "□直接送达" in text


@pytest.mark.parametrize("who", ["jiandu", "fazhi"])
def test_only_who_serves_it_prints_it(clock, desk_of, who):
    """AUD-03."""
    item = notice_item(clock)
    assert desk_of(officer(who)).get(url(item)).status_code == 404


def test_what_has_been_served_is_not_taken_along_again(clock, desk_of):
    item = served(notice_item(clock))
    desk = desk_of(officer("songda"))
    assert desk.get(url(item)).status_code == 404
    assert url(item) not in desk.get(f"/admin/subjects/serviceitem/{item.pk}/change/").content.decode()
