"""Who sees which subject and which record: the one place for it on this floor."""
from django.db.models import Exists, OuterRef, Q

from office.workflow.scope import departments_seen_by
from subjects.models import PenaltyRecord, PersonLink
from subjects.states import SubjectType


def visible_records(user, records):
    """Records a seen department provided or brought in; the hub's supervisor sees all."""
    seen = departments_seen_by(user)
    if seen is None:
        return records
    return records.filter(Q(provider__in=seen) | Q(provider__successor__in=seen) | Q(batch__file__department__in=seen))


def visible_subjects(user, subjects):
    """Organisations are public (PRI-03 protects persons); persons only through a visible record or link."""
    seen = departments_seen_by(user)
    if seen is None:
        return subjects
    if not seen:
        return subjects.none()
    recorded = visible_records(user, PenaltyRecord.objects.filter(subject=OuterRef("pk")))
    linked = PersonLink.objects.filter(person=OuterRef("pk"), batch__file__department__in=seen)
    return subjects.filter(~Q(type=SubjectType.NATURAL_PERSON) | Exists(recorded) | Exists(linked))


def seen_at_all(user) -> bool:
    """Has this person any desk on which subjects and records lie?"""
    return user.is_active and departments_seen_by(user) != []
