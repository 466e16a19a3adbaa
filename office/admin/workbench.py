"""工作台: the officer's own queue, next due first; every tab is one condition, all counts are one query."""

from datetime import datetime, time, timedelta

from django.db.models import Count, F, Q
from django.utils import timezone

from office.calendar import now, today
from office.models import Role
from office.workflow.machines import machines
from office.workflow.scope import PEOPLE, SUPERVISION, visible_files
from office.workflow.verbs import all_verbs, verbs_of
from office.workflow.waiting import SIGNING

from .addresses import case_address
from .case_view import moves_on
from .due import due_date

PAGE = 50
STUCK_AFTER = 30  # days in one state, after which a supervisor and an approver find the case under a tab of its own


def workbench(site, request) -> dict:
    """The tabs with their counts, and the rows of the chosen one."""
    user = request.user
    conditions = tabs_of(user)
    visible = visible_files(user).exclude(kind=PEOPLE)  # a post is nobody's work
    counts = visible.aggregate(**{key: Count("pk", filter=condition) for key, (_, condition) in conditions.items()})
    chosen = request.GET.get("tab")
    chosen = chosen if chosen in conditions else next((key for key in conditions if counts[key]), "mine")
    rows = visible.filter(conditions[chosen][1]).select_related("handler", "department")
    rows = rows.order_by(F("next_due").asc(nulls_last=True), "-pk")[:PAGE]
    return {
        "tabs": [{"key": key, "title": title, "count": counts[key], "here": key == chosen}
                 for key, (title, _) in conditions.items()],
        "files": [_row(site, file, user) for file in rows], "more": counts[chosen] - PAGE, "stuck": chosen == "stuck",
    }


def tabs_of(user) -> dict[str, tuple[str, Q]]:
    """Key → title and condition on the file."""
    still_open = Q(closed_at__isnull=True)
    tabs = {
        "mine": ("我经办的", still_open & Q(handler__in=user.handles_for)),
        "unassigned": ("待领办", still_open & Q(handler=None) & _awaiting(user, (Role.HANDLER,), handlers_own=True)),
        "signing": ("待我审核签发", still_open & ~Q(handler__in=user.handles_for) & _awaiting(user, SIGNING)),
        "department": ("本部门在办", still_open),
        "done": ("本月办结", Q(closed_at__gte=_month_begins())),
    }
    if user.roles & {Role.APPROVER, *SUPERVISION}:
        tabs["stuck"] = (f"超过{STUCK_AFTER}日未动", still_open & Q(state_since__lt=now() - timedelta(days=STUCK_AFTER)))
    return tabs


def _awaiting(user, roles, *, handlers_own: bool = False) -> Q:
    """Files in a state from which a verb that only these roles may take leads on, where the user holds one of them."""
    found = Q(pk__in=[])
    for role in roles:
        departments = user.departments_with(role)
        for verb in all_verbs() if departments else ():
            if verb.by == (role,) and not verb.arrow.opens and (verb.handler_only or not handlers_own):
                found |= Q(kind=verb.flow.machine, state__in=verb.arrow.sources, department__in=departments)
    return found


def _month_begins() -> datetime:
    return timezone.make_aware(datetime.combine(today().replace(day=1), time.min))


def _row(site, file, user) -> dict:
    model = machines()[file.kind]
    return {"number": file.number, "title": file.title, "state": model.states(file.state), "handler": file.handler,
            "days": (today() - timezone.localdate(file.state_since)).days,
            "due": due_date(file.next_due, provisional=file.next_due_provisional), "url": case_address(site, file),
            "next": _next_verb(file, user.roles_in(file.department_id))}


def _next_verb(file, roles) -> str:
    """What this officer would do next, by role and state alone; the case page knows whether it is time."""
    verbs = [verb for verb in verbs_of(file.kind)
             if file.state in verb.arrow.sources and roles & set(verb.by) and moves_on(verb)]
    return next((verb.label for verb in sorted(verbs, key=lambda verb: not verb.milestone)), "")
