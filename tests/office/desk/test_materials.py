"""The index of materials: hashes and sizes, preview of what can only be looked at or played, the rest saved."""

import hashlib

import pytest

from cases.actions import open as opening
from office.models import AccessEntry
from tests.cases.walk import do, drafted
from tests.world import officer, scan

CASE = "/admin/cases/designation/{}/{}"
FILM = b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)) * 4


@pytest.fixture
def case(office, clock):
    clock.at("2026-04-20 10:00")
    case = drafted()
    for upload in (scan("现场照片.pdf"), scan("执法记录.mp4", FILM), scan("台账.zip", b"PK\x03\x04rest")):
        case = do(opening.add_evidence, case, "jingban", name=upload.name, proves="事实", source="现场", upload=upload)
    return case


def material(case, name: str):
    return case.file.attachments.get(name=name)


def asked(at_the_desk, case, name: str, query: str = "", **headers):
    return at_the_desk(officer("jingban")).get(CASE.format(case.pk, f"attachment/{material(case, name).pk}/{query}"), **headers)


def test_every_material_is_listed_with_size_hash_and_who_handed_it_in(at_the_desk, case):
    """AUD-07: text, audio-video and electronic evidence are indexed to the case."""
    page = at_the_desk(officer("jingban")).get(CASE.format(case.pk, "change/")).content.decode()
    for name in ("现场照片.pdf", "执法记录.mp4", "台账.zip"):
        assert name in page and material(case, name).sha256 in page
    assert material(case, "执法记录.mp4").sha256 == hashlib.sha256(FILM).hexdigest()
    assert "材料目录" in page and "证据材料" in page and "1.0\xa0KB" in page


@pytest.mark.parametrize("name", ["现场照片.pdf", "执法记录.mp4"])
def test_a_preview_is_shown_and_on_record_as_a_look(at_the_desk, case, name):
    response = asked(at_the_desk, case, name, "?preview=1")
    assert response.headers["Content-Disposition"].startswith("inline") and response.headers["X-Content-Type-Options"] == "nosniff"
    assert AccessEntry.objects.get(kind="view", what=name).file == case.file


def test_what_might_act_is_saved_even_when_a_preview_is_asked_for(at_the_desk, case):
    """An archive or office file never opens inside the house's own pages."""
    response = asked(at_the_desk, case, "台账.zip", "?preview=1")
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert AccessEntry.objects.filter(kind="download", what="台账.zip").exists()


def test_a_film_can_be_wound_forward(at_the_desk, case):
    """RFC 9110 §14: a player asks for a range of bytes."""
    response = asked(at_the_desk, case, "执法记录.mp4", "?preview=1", HTTP_RANGE="bytes=12-21")
    assert response.status_code == 206 and response.content == FILM[12:22]
    assert response.headers["Content-Range"] == f"bytes 12-21/{len(FILM)}"
    tail = asked(at_the_desk, case, "执法记录.mp4", "?preview=1", HTTP_RANGE="bytes=-4")
    assert tail.content == FILM[-4:]
    beyond = asked(at_the_desk, case, "执法记录.mp4", "?preview=1", HTTP_RANGE="bytes=99999-")
    assert beyond.status_code == 416 and not beyond.content
    odd = asked(at_the_desk, case, "执法记录.mp4", "?preview=1", HTTP_RANGE="bytes=1-2,4-5")
    assert odd.status_code == 200 and odd.content == FILM


def test_what_changed_is_told_in_words(at_the_desk, case):
    """No True, no key, no code of a choice in the record an officer reads."""
    page = at_the_desk(officer("jingban")).get(CASE.format(case.pk, "change/")).content.decode()
    record = page[page.index('class="timeline"'):page.index('id="decision"')]
    assert f"<dt>信用主体</dt><dd>{case.subject}</dd>" in record or f"<dt>当事人</dt><dd>{case.subject}</dd>" in record
    assert "<dd>True</dd>" not in record and "<dd>False</dd>" not in record
