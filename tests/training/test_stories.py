"""The training office's history was made by the verbs everybody uses, once, and looks alive on the day it is founded."""
import io
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command

from cases.models import Designation
from cases.states import CaseState
from config.training.stories.story import TOLD, story_of
from office.calendar import day, today
from office.ledger.verify import faults
from office.models import CaseFile, Event, Installation, Post, Role, User
from sanctions.models import ListEntry
from subjects.models import ServiceItem
from subjects.service_states import ServiceState

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.usefixtures("db")


def cases() -> list[Designation]:
    return [case for case in Designation.objects.select_related("basis", "file") if story_of(case.basis)]


def test_every_story_was_told_once_and_a_second_founding_adds_nothing(monkeypatch):
    """Nor does a version that has more to tell: its stories stand on rulebooks that an older office does not have."""
    assert len(TOLD) == 22 and {story_of(case.basis).number for case in cases()} == set(TOLD)
    before = [Event.objects.count(), User.objects.count(), CaseFile.objects.count()]
    said = io.StringIO()
    monkeypatch.setitem(TOLD, 999, TOLD[701])
    call_command("open_training_office", stdout=said)
    assert "案件都在，没有重复建立" in said.getvalue()
    assert [Event.objects.count(), User.objects.count(), CaseFile.objects.count()] == before


def test_there_is_a_case_in_every_place_where_one_can_wait():
    assert {case.state for case in cases()} == set(CaseState)
    assert set(ListEntry.objects.values_list("state", flat=True)) == {"listed", "stayed", "removed", "expired", "revoked"}
    waiting = set(ServiceItem.objects.open().values_list("state", flat=True))
    assert {ServiceState.PENDING, ServiceState.IN_PROGRESS, ServiceState.ATTEMPT_FAILED, ServiceState.ANNOUNCED} <= waiting
    assert ListEntry.objects.filter(state="listed", removals__isnull=False).exists(), "one was reinstated"


def test_something_is_overdue_something_soon_and_a_window_ends_on_the_next_working_day():
    dues = set(CaseFile.objects.filter(closed_at=None, next_due__isnull=False).values_list("next_due", flat=True))
    assert min(dues) < today() <= min(due for due in dues if due >= today()) <= today() + timedelta(days=10)
    following = today() + timedelta(days=1)
    while not day(following).workday:
        following += timedelta(days=1)
    window = next(case for case in cases() if story_of(case.basis).number == 705).recipients.values_list("window_ends", flat=True)
    assert set(window) == {following}


def test_the_record_holds_and_the_clock_stands_where_it_stood():
    assert not list(faults())
    assert Installation.here().offset_seconds == 0
    assert not Event.objects.exclude(address=None).exists(), "nobody sat at a browser"


def test_every_designating_department_can_meet_four_eyes():
    """AUD-08: handler, legal reviewer and approver are three people; DES-15, DES-19: superior, government and court."""
    organs = {case.file.department for case in cases()}
    assert {organ.territory for organ in organs} == {"潼南区", "奉节县"}
    for organ in organs:
        posts = Post.objects.filter(department=organ)
        people = [{post.user_id for post in posts.filter(role=role)} for role in (Role.HANDLER, Role.LEGAL, Role.APPROVER)]
        assert all(people) and not (people[0] & people[1] or people[0] & people[2] or people[1] & people[2]), organ
        assert organ.line_superior.field == organ.field and organ.remedies_complete


def test_a_process_that_told_no_story_knows_them_all():
    """The web server never founded the office; its pages speak of the stories all the same."""
    ask = "import django; django.setup(); from config.training.stories.story import TOLD; print(len(TOLD))"
    answer = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stdout.strip() == str(len(TOLD))
