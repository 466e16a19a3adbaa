"""The tabs of the queue, each in parts that an index hands over in order, so that a page costs the same at any size (PRF-1)."""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import reduce
from operator import or_

from django.db.models import Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.lookups import IsNull
from django.utils import timezone

from office.calendar import now, today
from office.models import CaseFile, Event, Recusal, Role, User
from office.models.case_file import DONE, OPEN, WORK, Awaited
from office.workflow.machines import machines
from office.workflow.scope import SUPERVISION, scopes
from office.workflow.verbs import all_verbs
from office.workflow.waiting import SIGNING

from .pages import FIRST, Place, beyond, in_order
from .queue_tabs import AddedTab, added_tabs

STUCK_AFTER = 30  # days in one state, after which a supervisor and an approver find the case under a tab of its own
COUNTED = 500  # counts go as far as a bulk run (BLK-1): nobody needs to know whether 3,000 or 300,000 wait
WAITING = {"party": Awaited.PARTY, "service": Awaited.SERVICE, "others": Awaited.OTHERS}
NOTHING = Q(pk__in=[])


@dataclass(frozen=True)
class Tab:
    """What it holds in one condition, to be counted; and in parts that exclude each other, to be listed in the order of a
    column, with a minus the latest first. `own`: the condition says itself in which of his departments."""

    title: str
    whole: Q
    parts: tuple[Q, ...] = ()
    order: str = "next_due"
    own: bool = False
    lines = None  # its rows are files (queue_tabs.AddedTab)


def tabs_of(user) -> dict[str, Tab | AddedTab]:
    """Key → tab; the three parts of what is waited for are tabs of their own below 等待中."""
    tabs = {
        "mine": Tab("我的", OPEN & Q(handler__in=user.handles_for), tuple(OPEN & Q(handler=each) for each in user.handles_for)),
        "unclaimed": _own("待认领", OPEN & Q(handler=None) & ~_kept_out(user), _may_be_claimed(user)),
        "waiting": Tab("等待中", Q(awaits__in=WAITING.values()), tuple(Q(awaits=whom) for whom in WAITING.values())),
        "signing": _own("待我签批", Q(awaits=Awaited.SIGNATURE) & ~_kept_out(user), _may_sign(user)),
        **{added.key: added for added in added_tabs(user)},
        "done": Tab("本月办结", DONE & Q(closed_at__gte=_month_begins()), order="-closed_at"),
        "department": Tab("本部门在办", OPEN, tuple(Q(awaits=whom) for whom in Awaited if whom != Awaited.NOBODY)),
        **{key: Tab(f"等待{whom.label}", Q(awaits=whom)) for key, whom in WAITING.items()},
    }
    if user.roles & {Role.APPROVER, *SUPERVISION}:
        still = OPEN & Q(state_since__lt=now() - timedelta(days=STUCK_AFTER))
        tabs["stuck"] = Tab(f"超过{STUCK_AFTER}日未动", still, order="state_since")
    return tabs


def files_in(user, tab: Tab, *, after: Place = FIRST, only: Q = Q(), most: int = 500) -> QuerySet:
    """What of it this person may see, in the tab's order, from behind a place on; no more than `most`."""
    parts = [part & further for part in tab.parts or (tab.whole,) for further in beyond(tab.order, after)]
    chosen = together(parts if tab.own else in_scope(user, parts), only, order=in_order(tab.order), most=most)
    return CaseFile.objects.filter(pk__in=chosen).order_by(*in_order(tab.order))[:most]


def counts(user, tabs: dict[str, Tab | AddedTab]) -> dict[str, int]:
    """All of them in one query, each counted no further than COUNTED."""
    rows = {key: tab.rows if tab.lines else together([tab.whole] if tab.own else in_scope(user, [tab.whole])) for key, tab in tabs.items()}
    counted = {f"of_{key}": Bounded(found[: COUNTED + 1]) for key, found in rows.items()}
    found = User.objects.filter(pk=user.pk).values_list(*counted.values())[0]
    return dict(zip(tabs, found))


class Bounded(Subquery):
    """How many rows a limited query has."""

    template = "(SELECT count(*) FROM (%(subquery)s) AS bounded)"
    output_field = IntegerField()
    empty_result_set_value = 0


def together(parts: Iterable[Q], only: Q = Q(), *, order=(), most: int | None = None) -> QuerySet:
    """Keys of one part after the other, each taken from its own index; a condition with OR would be served by none."""
    each = [CaseFile.objects.filter(WORK & part & only).order_by(*order).values("pk")[:most] for part in parts]
    if len(each) < 2:
        return each[0] if each else CaseFile.objects.none().values("pk")
    return each[0].union(*each[1:], all=True)


def in_scope(user, parts: list[Q]) -> list[Q]:
    """These parts of what he may see."""
    return [scope & part for scope in scopes(user) for part in parts]


def _own(title: str, what: Q, departments: dict[int, Q]) -> Tab:
    """Of his own departments: in each what it says there."""
    parts = [Q(department=department) & there for department, there in departments.items()]
    return Tab(title, what & reduce(or_, parts, NOTHING), tuple(what & part for part in parts) or (NOTHING,), own=True)


def _may_be_claimed(user) -> dict[int, Q]:
    """Department → what has no handler and may be taken."""
    found: dict[int, Q] = {}
    for verb in all_verbs():
        for department in user.departments_with(*verb.by) if verb.name == "claim" else ():
            this = Q(kind=verb.flow.machine, state__in=verb.arrow.sources)
            found[department] = found.get(department, NOTHING) | this
    return found


def _may_sign(user) -> dict[int, Q]:
    """Department → files whose next verb he may take, and in which he has not acted on the other side (AUD-08)."""
    alike: dict[tuple, dict[str, list[str]]] = {}
    for verb in all_verbs():
        if set(verb.by) <= set(SIGNING):
            eyes = [condition for condition in verb.arrow.unless if hasattr(condition, "keeps_out")]
            kept_out = frozenset(role for condition in eyes for role in condition.keeps_out)
            beside = frozenset((verb.flow.machine, condition.beside) for condition in eyes if condition.beside)
            for department in user.departments_with(*verb.by):
                alike.setdefault((department, kept_out, beside), {}).setdefault(verb.flow.machine, []).append(verb.name)
    found: dict[int, Q] = {}
    for (department, kept_out, beside), verbs in alike.items():
        next_of = reduce(or_, (Q(kind=machine, next_verb__in=names) for machine, names in verbs.items()))
        found[department] = found.get(department, NOTHING) | next_of & ~_acted(user, kept_out, beside)
    return found


def _acted(user, roles, beside) -> Q:
    """In the file itself, or in the one beside it on which it rests."""
    if not roles:
        return NOTHING
    acts = Event.objects.filter(actor__in=_side(user), role__in=roles)
    found = Q(handler__in=_side(user), handler__isnull=False) if Role.HANDLER in roles else NOTHING
    found |= _any(acts.filter(file=OuterRef("pk"), machine=OuterRef("kind")))
    for machine, path in sorted(beside):
        there = machines()[machine].objects.filter(file=OuterRef(OuterRef("pk"))).values(path)[:1]
        found |= _any(acts.filter(file=Subquery(there), machine=F("file__kind")))
    return found


def _any(acts) -> Q:
    """Asked of each file by itself: as EXISTS it would be asked once of everything this person has ever done."""
    return ~Q(IsNull(Subquery(acts.order_by().values("pk")[:1]), True))


def _side(user) -> list:
    """A deputy and those for whom he stands in count as one."""
    return [user, *user.stands_for]


def _kept_out(user) -> Q:
    return Q(Exists(Recusal.objects.filter(file=OuterRef("pk"), user=user)))


def _month_begins() -> datetime:
    return timezone.make_aware(datetime.combine(today().replace(day=1), time.min))
