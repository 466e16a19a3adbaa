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
    return within_scope(user, files, "")


def is_visible(user, file) -> bool:
    return visible_files(user, CaseFile.objects.filter(pk=file.pk)).exists()


def within_scope(user, queryset, path="file"):
    """Any queryset that hangs on a case file by `path`, narrowed to what this person may see."""
    if not user.is_active:
        return queryset.none()
    seen = departments_seen_by(user)
    if seen is None:
        return queryset
    column, file = (f"{path}__department__in", f"{path}_id") if path else ("department__in", "pk")
    granted = FileGrant.standing.standing_on(today()).filter(user=user, content_object=OuterRef(file))
    return queryset.filter(Q(**{column: seen}) | Exists(granted))
