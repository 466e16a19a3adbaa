"""Row scope: the one filter behind lists, details, search, exports, files and the API."""
from django.db.models import Exists, OuterRef, Q

from office.calendar import today
from office.models import FileGrant, Role
from office.models.case_file import CaseFile
from office.models.department import Department

CASEWORK = (Role.HANDLER, Role.LEGAL, Role.APPROVER, Role.SERVER, Role.PUBLISHER, Role.REVIEWER)


def departments_seen_by(user):
    """None for everything; otherwise the ids of departments whose files this person sees.

    Officers see their own departments; the hub's supervisor sees all, a department's supervisor his own (design §4).
    """
    if not user.is_active:
        return []
    supervised = user.departments_with(Role.SUPERVISOR, Role.AUDIT_ADMIN)
    if supervised and Department.objects.filter(pk__in=supervised, is_hub=True).exists():
        return None
    return sorted({*user.departments_with(*CASEWORK), *supervised})


def visible_files(user, files=None):
    """The case files this person may see: department column, or a standing grant."""
    files = CaseFile.objects.all() if files is None else files
    seen = departments_seen_by(user)
    if seen is None:
        return files
    granted = FileGrant.standing.standing_on(today()).filter(user=user, content_object=OuterRef("pk"))
    return files.filter(Q(department__in=seen) | Exists(granted))


def is_visible(user, file) -> bool:
    return visible_files(user, CaseFile.objects.filter(pk=file.pk)).exists()


def within_scope(user, queryset, path="file"):
    """Any queryset that hangs on a case file, narrowed to what this person may see."""
    seen = departments_seen_by(user)
    if seen is None:
        return queryset
    granted = FileGrant.standing.standing_on(today()).filter(user=user, content_object=OuterRef(f"{path}_id"))
    return queryset.filter(Q(**{f"{path}__department__in": seen}) | Exists(granted))
