"""The tabs of the queue: which files each holds, as one condition in the database (L-8.1)."""
from datetime import datetime, time, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, Func, IntegerField, OuterRef, Q
from django.utils import timezone

from office.calendar import now, today
from office.models import Event, Recusal, Role, User
from office.models.case_file import Awaited
from office.workflow.scope import POST, SUPERVISION, visible_files
from office.workflow.verbs import all_verbs
from office.workflow.waiting import SIGNING

STUCK_AFTER = 30  # days in one state, after which a supervisor and an approver find the case under a tab of its own
COUNTED = 1000  # counts go no further: nobody needs to know whether 3,000 or 300,000 wait
OPEN = ~Q(awaits=Awaited.NOBODY)
WAITING = {"party": Awaited.PARTY, "service": Awaited.SERVICE, "others": Awaited.OTHERS}
TITLES = {
    "mine": "我的", "unclaimed": "待认领", "waiting": "等待中", "signing": "待我签批", "done": "本月办结", "department": "本部门在办",
    "stuck": f"超过{STUCK_AFTER}日未动",
}


def tabs_of(user) -> dict[str, Q]:
    """Key → condition; the three parts of what is waited for are tabs of their own below 等待中."""
    tabs = {
        "mine": OPEN & Q(handler__in=user.handles_for),
        "unclaimed": OPEN & Q(handler=None) & _may_be_claimed(user) & ~_kept_out(user),
        "waiting": Q(awaits__in=WAITING.values()),
        "signing": Q(awaits=Awaited.SIGNATURE) & _may_sign(user) & ~_kept_out(user),
        "done": Q(closed_at__gte=_month_begins(), closed_at__gt=F("opened_at")),  # closed as it was opened: nobody's work
        "department": OPEN,
        **{key: Q(awaits=whom) for key, whom in WAITING.items()},
    }
    if user.roles & {Role.APPROVER, *SUPERVISION}:
        tabs["stuck"] = OPEN & Q(state_since__lt=now() - timedelta(days=STUCK_AFTER))
    return tabs


def files_in(user, condition: Q):
    """What of it this person may see, the next due first; a post is nobody's work."""
    rows = visible_files(user).exclude(kind=POST).filter(condition)
    return rows.order_by(F("next_due").asc(nulls_last=True), "-pk")


def counts(user, conditions: dict[str, Q]) -> dict[str, int]:
    """All of them in one query, each counted no further than COUNTED."""
    counted = {f"of_{key}": _bounded(files_in(user, condition)) for key, condition in conditions.items()}
    found = User.objects.filter(pk=user.pk).values_list(*counted.values())[0]
    return dict(zip(conditions, found))


def _bounded(files) -> Func:
    some = files.order_by().values("pk")[: COUNTED + 1]
    # A tab that can hold nothing is NULL, and without a type.
    template = "coalesce(cardinality((%(expressions)s)::bigint[]), 0)"
    return Func(ArraySubquery(some), template=template, output_field=IntegerField())


def _may_be_claimed(user) -> Q:
    found = Q(pk__in=[])
    for verb in all_verbs():
        if verb.name == "claim":
            found |= Q(kind=verb.flow.machine, state__in=verb.arrow.sources, department__in=user.departments_with(*verb.by))
    return found


def _may_sign(user) -> Q:
    """Files whose next verb he may take, and in which he has not acted on the other side (AUD-08)."""
    found = Q(pk__in=[])
    for verb in all_verbs():
        departments = user.departments_with(*verb.by) if set(verb.by) <= set(SIGNING) else []
        if departments:
            this = Q(kind=verb.flow.machine, next_verb=verb.name, department__in=departments)
            found |= this & ~_acted(user, verb)
    return found


def _acted(user, verb) -> Q:
    roles = {role for condition in verb.arrow.unless for role in getattr(condition, "keeps_out", ())}
    if not roles:
        return Q(pk__in=[])
    acts = Event.objects.filter(file=OuterRef("pk"), actor__in=_side(user), machine=verb.flow.machine, role__in=roles)
    own = Q(handler__in=_side(user), handler__isnull=False) if Role.HANDLER in roles else Q(pk__in=[])
    return own | Q(Exists(acts))


def _side(user) -> list:
    """A deputy and those for whom he stands in count as one."""
    return [user, *user.stands_for]


def _kept_out(user) -> Q:
    return Q(Exists(Recusal.objects.filter(file=OuterRef("pk"), user=user)))


def _month_begins() -> datetime:
    return timezone.make_aware(datetime.combine(today().replace(day=1), time.min))
