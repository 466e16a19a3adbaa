"""The supervisors' desks: what was done, who looked, and whether the record still holds."""
from datetime import timedelta

import pytest
from django.utils import timezone

from office.calendar import today
from office.calendar.clock import wall
from office.ledger import verify
from office.ledger.access import record_read
from office.ledger.seal import seal_day
from office.models import AccessEntry, Event
from office.models.seal import AccessKind

EVENTS, READS, VERIFY = "/admin/office/event/", "/admin/office/accessentry/", "/admin/office/seal/verify/"


def text(response) -> str:
    return response.content.decode()


def rows(response) -> str:
    """The table without the filters above it."""
    page = text(response)
    return page[page.index('id="changelist-form"'):]


@pytest.fixture(autouse=True)
def seals_of_this_test_alone(settings, tmp_path):
    settings.SEAL_DIR = str(tmp_path)


def test_every_event_leads_to_its_case(sits_down, supervisor, domain):
    found = rows(sits_down(supervisor).get(EVENTS))
    assert f'<a href="/admin/sanctions/listdomain/{domain.pk}/change/">{domain.file.number}</a>' in found
    assert "载入领域草案" in found and "虚构王芳" in found and "待启用" in found


def test_a_departments_supervisor_reads_its_record_alone(sits_down, own_supervisor, security, domain):
    found = rows(sits_down(own_supervisor).get(EVENTS))
    assert domain.file.number in found and security.posts.get().file.number not in found


def test_the_record_is_narrowed_by_person_procedure_day_and_number(sits_down, auditor, security, domain):
    desk, other = sits_down(auditor), security.posts.get().file.number
    reviewer = Event.objects.get(machine="domain").actor
    tomorrow = str(today() + timedelta(days=1))
    ways = ({"person": reviewer.pk}, {"machine": "domain"}, {"q": domain.file.number},
            {"machine": "domain", "at_to": tomorrow})
    for narrowed in ways:
        found = rows(desk.get(EVENTS, narrowed))
        assert domain.file.number in found and other not in found, narrowed
    day = timezone.localtime(Event.objects.get(machine="domain").at).date()
    assert domain.file.number in rows(desk.get(EVENTS, {"at_from": str(day), "at_to": str(day)}))
    assert domain.file.number not in rows(desk.get(EVENTS, {"at_from": tomorrow}))


def test_filters_are_sent_together(sits_down, auditor, handler, domain):
    """Choosing days keeps the person and the procedure chosen before."""
    page = text(sits_down(auditor).get(EVENTS, {"person": handler.pk, "machine": "domain", "at_from": "2026-01-02"}))
    form = page[page.index('id="filter-form"'):page.index('id="changelist-form"')]
    for chosen in (f'value="{handler.pk}" selected', 'value="domain" selected', 'name="at_from" value="2026-01-02"'):
        assert chosen in form


@pytest.mark.parametrize("narrowed", [
    {"person": "x"}, {"person": "", "machine": ""}, {"machine": "nothing"}, {"at_from": "2026-02-30"}, {"at_to": "昨天"},
])
def test_a_filter_that_means_nothing_filters_nothing(sits_down, auditor, domain, narrowed):
    assert domain.file.number in rows(sits_down(auditor).get(EVENTS, narrowed))


def test_an_event_shows_its_place_in_the_chain(sits_down, auditor, domain):
    event = Event.objects.get(machine="domain")
    page = text(sits_down(auditor).get(f"{EVENTS}{event.pk}/change/"))
    assert bytes(event.hash).hex() in page and "法制审核" in page and "DES-03" in page


def test_who_looked_at_a_case_is_found_by_its_number(sits_down, supervisor, handler, domain):
    sits_down(handler).get(f"/admin/sanctions/listdomain/{domain.pk}/change/")
    record_read(None, AccessKind.LOOK_UP, "查询其他")
    desk = sits_down(supervisor)
    found = rows(desk.get(READS, {"q": domain.file.number}))
    assert "虚构陈刚" in found and "查看" in found and "查询其他" not in found
    assert "查询其他" in rows(desk.get(READS)) and "虚构陈刚" in rows(desk.get(READS, {"person": handler.pk}))


def test_a_departments_supervisor_reads_who_looked_at_its_cases(sits_down, own_supervisor, handler, domain):
    record_read(handler, AccessKind.VIEW, "本部门的案件", file=domain.file)
    record_read(handler, AccessKind.LOOK_UP, "查询其他")
    found = rows(sits_down(own_supervisor).get(READS))
    assert "本部门的案件" in found and "查询其他" not in found


def test_the_seals_lie_there_day_by_day(sits_down, auditor, domain):
    seal = seal_day(wall().date())
    desk = sits_down(auditor)
    assert seal.digest in text(desk.get("/admin/office/seal/"))
    assert seal.signature in text(desk.get(f"/admin/office/seal/{seal.pk}/change/"))


def test_looking_at_the_check_checks_nothing(sits_down, auditor):
    assert "还没有核验过" in text(sits_down(auditor).get(VERIFY)) and not AccessEntry.objects.exists()


def test_the_check_says_that_the_record_holds_and_is_on_record_itself(sits_down, auditor, domain):
    seal_day(wall().date())
    desk = sits_down(auditor)
    page = text(desk.post(VERIFY))
    said = f"已核验{verify.count_events()}条办理记录，链条完整，封存相符"
    assert said in page and AccessEntry.objects.get(kind="verify").what == said
    assert "虚构韩审计" in text(desk.get(VERIFY))


def test_the_check_names_what_does_not_fit(sits_down, supervisor, domain, settings, tmp_path):
    """A line that left the system and is unknown here: somebody rebuilt the chains."""
    (tmp_path / "2026-01-01.json").write_text("{}")
    page = text(sits_down(supervisor).post(VERIFY))
    assert "发现1处问题" in page and "2026-01-01在外保存的封存与库中的不一致" in page


@pytest.mark.parametrize("who", ["own_supervisor", "handler", "security", "system"])
def test_only_who_reads_everything_checks_everything(request, sits_down, who):
    desk = sits_down(request.getfixturevalue(who))
    assert desk.post(VERIFY).status_code == 403 and desk.get("/admin/office/seal/").status_code == 403
