"""Posts for the tests' officers, given as every post is given: by the verb."""
from datetime import date

from office.actions.people import appoint
from office.models import Department, Post, Role, User
from office.workflow.perform import open_case

LONG_AGO = date(2020, 1, 1)


def give_posts(user: User, department: Department, *roles: Role, since: date = LONG_AGO, until=None) -> list[Post]:
    """By the office itself, as at its founding."""
    return [
        open_case(appoint, department=department, actor=None, person=user, role=role, since=since, until=until).case
        for role in roles
    ]
