"""A training office with cases on their way, walked once per run with real verbs; each test gets a copy of its own."""
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import pytest
from django.core.management import call_command
from django.db import transaction

from cases.models import Designation
from office.actions.holidays import enter_notice
from office.models import Department, HolidayDay, Role, User
from office.workflow.perform import open_case
from sanctions.models import ListEntry
from tests.appointments import give_posts
from tests.cases import walk
from tests.databases import Clone, standing_on
from tests.organs import filed_sheet, listed_people, renamed
from tests.subjects.endings import ended
from tests.subjects.falls import fall
from tests.world import Clock, hub, market, officer

NUMBER = "潼市监处罚〔2026〕90{}号"
SECOND_APPROVER = "虚构钱副审"


def new_officer(username: str, name: str, *roles: Role, department: Department | None = None, until=None) -> User:
    """A further officer with posts since 2021; `until` is the last day of all of them."""
    user = User.objects.create(username=username, name=name, is_staff=True)
    give_posts(user, department or market(), *roles, since=date(2021, 7, 1), until=until)
    return user


def fill() -> None:
    """Two cases wait for their decision, one is decided and in force, one waits for the superior; the legal day is 2026-05-06."""
    new_officer("fushen", SECOND_APPROVER, Role.APPROVER)
    clock = Clock()
    walk.effective(clock, CF_WSH=NUMBER.format(1))
    walk.in_approval(clock, CF_WSH=NUMBER.format(2))
    walk.in_approval(clock, CF_WSH=NUMBER.format(3))
    fall(walk.record(CF_WSH=NUMBER.format(4)), fell_on=date(2026, 5, 6))
    ended(walk.record(38, CF_WSH=NUMBER.format(5)).subject)
    _ask_above(walk.in_review(clock, CF_WSH=NUMBER.format(6)))
    open_case(enter_notice, department=hub(), actor=officer("xitong"), title="虚构放假通知", number="虚构号", year=2027,
              whole_year=True, days=[HolidayDay(on=date(2027, 1, 1), workday=False, name="元旦")])
    renamed(market(), contact_name="虚构新联络员")
    filed_sheet(walk.record(39, CF_WSH=NUMBER.format(6)).subject)
    listed_people({"username": "xinlai", "name": "虚构新来", "department": market().code, "roles": "送达", "basis": "虚构通知"})


@transaction.atomic
def _ask_above(case: Designation) -> None:
    """Its domain asks for the superior's consent as long as this takes."""
    walk.resettle(case.domain, superior_consent_required=True)
    walk.do(walk.review.pass_to_consent, walk.fresh(case), "fazhi", reason="同意报请")
    walk.resettle(case.domain, superior_consent_required=False)


@dataclass(frozen=True)
class Stored:
    """The database and what lies in it."""

    clone: Clone

    @property
    def waiting(self) -> list[Designation]:
        """The two cases before the approver."""
        return list(Designation.objects.filter(state="approval").select_related("file").order_by("pk"))

    @property
    def effective(self) -> Designation:
        return Designation.objects.select_related("file").get(state="effective")

    @property
    def entry(self) -> ListEntry:
        return ListEntry.objects.select_related("file").get()

    def connect(self, role: str = "app", **options):
        return self.clone.connect(role, **options)


@pytest.fixture(scope="session")
def walked(foundation, copies, django_db_blocker) -> Clone:
    with django_db_blocker.unblock():
        return copies.common("walked", fill, of=foundation)


@pytest.fixture(scope="session")
def city(copies, template, django_db_blocker) -> Iterator[Clone]:
    """The full training office, founded once a run as `make run` founds it."""
    with django_db_blocker.unblock():
        origin = copies.common("city", lambda: call_command("open_training_office", stdout=io.StringIO()), of=template)
    with copies.copy(origin) as clone:
        yield clone


@pytest.fixture
def stored(walked, copies, django_db_blocker) -> Stored:
    """A copy for this test alone, with true transactions; dropped afterwards."""
    with _copy(walked, copies, django_db_blocker) as mine:
        yield mine


@pytest.fixture(scope="module")
def fortress(walked, copies, django_db_blocker) -> Stored:
    """One copy for a whole file of tests whose attacks all fail or are taken back."""
    with _copy(walked, copies, django_db_blocker) as ours:
        yield ours


@contextmanager
def _copy(walked, copies, blocker) -> Iterator[Stored]:
    with copies.copy(of=walked) as clone, standing_on(clone), blocker.unblock():
        yield Stored(clone)
