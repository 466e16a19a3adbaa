"""Row scope: the one filter behind lists, details, search, exports, files and the API."""
from django.db import models
from django.db.models import Exists, OuterRef, Q

from office.calendar import today
from office.models.grant import FileGrant
from office.models.case_file import CaseFile
from office.models.role import Role

CASEWORK = (Role.HANDLER, Role.LEGAL, Role.APPROVER, Role.SERVER, Role.PUBLISHER, Role.REVIEWER)
SUPERVISION = (Role.SUPERVISOR, Role.AUDIT_ADMIN)
POST = "post"  # who holds which post is on record, and nobody's work
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
    at, file = (f"{path}__", f"{path}_id") if path else ("", "pk")
    granted = FileGrant.standing.standing_on(today()).filter(user=user, content_object=OuterRef(file))
    return queryset.filter(_in_his_departments(user, at) | Exists(granted))


def _in_his_departments(user, at: str) -> Q:
    """Cases where he works; everything where he supervises; all files about the house that he keeps."""
    of_people = Q(**{f"{at}kind__in": PEOPLE})
    worked_on = Q(**{f"{at}department__in": user.departments_with(*CASEWORK)}) & ~of_people
    found = worked_on | Q(**{f"{at}department__in": departments_supervised_by(user)})
    kept = [kind for role, kinds in KEPT_BY.items() if role in user.roles for kind in kinds]
    return found | Q(**{f"{at}kind__in": kept}) if kept else found


class ScopedQuerySet(models.QuerySet):
    """Rows that lie on a case file (`file`), narrowed to what a person may see."""

    def visible_to(self, user):
        return within_scope(user, self)
