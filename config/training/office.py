"""The training office as `make run` opens it: the whole city and everything that has happened in it."""
from datetime import date, timedelta

from django.db import transaction

from config.schedule import set_up_schedule
from config.training.city import COMPETENT, NEEDS_CONSENT, OFFICERS, make_city
from config.training.people import HUB, MARKET, make_departments, make_officers
from config.training.records import bring_in_records
from config.training.rulebooks import make_practice_book, make_rulebooks
from config.training.stories.story import Story
from config.training.stories.timeline import clock_put_back, tell_stories, travel_to
from office.calendar import today
from office.documents import training_identity
from office.models import Installation, User
from office.workflow.signing import keep_identity
from sanctions.models import ListDomain

BEFORE_THE_FIRST_CASE = timedelta(days=210)
# The papers quote rules in force since 2026-04-01, so no case can have begun before; an office founded on a computer
# whose clock is earlier than this begins on this day, and its banner says that its clock was moved.
FIRST_DAY = date(2026, 11, 9)


class NotTraining(Exception):
    """This database works in earnest and stays so."""


@transaction.atomic
def found_training_office() -> list[Story]:
    """People, keys, rulebooks, records, stories; what is there already stays. Gives back the stories told just now."""
    if not Installation.here().training:
        if User.objects.exists():
            raise NotTraining("这是正式环境的数据库，不能改作训练环境")
        Installation.objects.create(training=True)
    if today() < FIRST_DAY:
        travel_to(FIRST_DAY, FIRST_DAY)
    make_departments()
    departments = make_city()
    make_officers(departments)
    make_officers(departments, OFFICERS)
    for department in departments.values():
        if not department.identity_sealed:
            keep_identity(department, training_identity(department.name), trusted=False)
    if not ListDomain.objects.exists():
        with clock_put_back():
            travel_to(today() - BEFORE_THE_FIRST_CASE, today())
            make_rulebooks(departments[MARKET], competent=COMPETENT, with_consent=NEEDS_CONSENT)
            make_practice_book(departments[MARKET], COMPETENT["market-regulation"])
    bring_in_records(departments[HUB])
    told = tell_stories()
    set_up_schedule()
    return told
