"""Files whose limits were reckoned before a holiday notice came into force, and their reckoning anew (CAL-12)."""
from django.db.models import Exists, OuterRef, Q

from office.calendar.words import full_date
from office.imported_calendar import turns
from office.models import ClockEntry, Event
from office.rules import rule

RECKONED = "reckon_anew"  # what the verb is called in every machine that has limits


def overtaken(model):
    """Cases with a limit that ends on or after a day some notice speaks of, and was reckoned before that notice."""
    found = Q(pk__in=[])
    for first, since in turns():
        older = ClockEntry.objects.filter(file=OuterRef("pk"), due__gte=first, recorded_at__lt=since).exclude(span="")
        done = Event.objects.filter(file=OuterRef("pk"), verb=RECKONED, recorded_at__gt=since)
        found |= Q(Exists(older)) & ~Q(Exists(done))
    return model.objects.filter(found)


def reckon_anew(act) -> list:
    """Each limit that moves is named in the record; the handler is told when one of the office's own ends on another day."""
    moved = act.clocks.reckon_anew()
    for before, after in moved:
        name = rule(before.key, on=act.file.rules_on).label
        act.note(**{name: f"{full_date(before.due)}改为{full_date(after.due)}" if before.due != after.due else "不再是暂定日期"})
    late = [after for before, after in moved if before.due != after.due and not after.is_partys]
    if late:
        act.tell(act.file.handler, "reckoned", f"{act.file.number}：放假安排变动，{len(late)}项期限已重算，请查看案件的在计期限")
    return moved
