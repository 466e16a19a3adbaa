"""Row scope: the one filter behind lists, details, search, exports, files and the API."""
from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q

from office.models.case_file import POST, CaseFile
from office.models.role import Role

CASEWORK = (Role.HANDLER, Role.LEGAL, Role.APPROVER, Role.SERVER, Role.PUBLISHER, Role.REVIEWER)
SUPERVISION = (Role.SUPERVISOR, Role.AUDIT_ADMIN)
PEOPLE = (POST, "people")  # the kinds of file that are about officers and not about a party
# Files about the house itself are seen by the administrators who keep them; whoever else works in their department sees
# the rest of them, but never those about people.
KEPT_BY = {Role.SEC_ADMIN: (*PEOPLE, "departments"), Role.SYS_ADMIN: ("holidays", "departments", "people")}


def departments_supervised_by(user):
    """None for everything, which the hub's supervisor reads; otherwise the ids of his departments (design §4)."""
    if not user.is_active:
        return []
    return None if user.holds_in_the_hub(*SUPERVISION) else user.departments_with(*SUPERVISION)


def departments_seen_by(user):
    """None for everything; otherwise the ids of departments whose cases this person works on or supervises."""
    supervised = departments_supervised_by(user)
    if supervised is None or not user.is_active:
        return supervised
    return sorted({*user.departments_with(*CASEWORK), *supervised})


def visible_files(user, files=None):
    """The case files this person may see: department column, or a standing grant."""
    files = CaseFile.objects.all() if files is None else files
    return within_scope(user, files, "")


def is_visible(user, file) -> bool:
    return visible_files(user, CaseFile.objects.filter(pk=file.pk)).exists()


def within_scope(user, queryset, path="file"):
    """Any queryset that hangs on a case file by `path`, narrowed to what this person may see."""
    if not user.is_active:
        return queryset.none()
    if departments_supervised_by(user) is None:
        return queryset
    return queryset.filter(reduce(or_, scopes(user, path), Q(pk__in=[])))


def scopes(user, path="") -> list[Q]:
    """What this person may see, in parts of which an index serves each: where he works or supervises, department by
    department; what he keeps; single files of others that were opened to him. No file is in two of them."""
    supervised, seen = departments_supervised_by(user), departments_seen_by(user)
    if supervised is None:
        return [Q()]
    at = f"{path}__" if path else ""
    of_people = Q(**{f"{at}kind__in": PEOPLE})
    kept = sorted({kind for role, kinds in KEPT_BY.items() if role in user.roles for kind in kinds})
    own = [Q(**{f"{at}department": each}) & (Q() if each in supervised else ~of_people) for each in seen]
    elsewhere = ~Q(**{f"{at}department__in": seen})
    granted = Q(**{f"{path or 'pk'}__in": user.granted}) & elsewhere & ~Q(**{f"{at}kind__in": kept})
    return [*own, *(Q(**{f"{at}kind": kind}) & elsewhere for kind in kept), *([granted] if user.granted else [])]


class ScopedQuerySet(models.QuerySet):
    """Rows that lie on a case file (`file`), narrowed to what a person may see."""

    def visible_to(self, user):
        return within_scope(user, self)
