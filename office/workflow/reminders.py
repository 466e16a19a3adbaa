"""Before a limit of the office runs out, and once when it has: to whoever can act (L-DL-5, L-DL-6).

Nothing rests on these messages: a night missed sends the next stage instead. Where no clock runs nobody is late (L-DL-4).
"""
from datetime import date

from office.calendar import Span, reckon
from office.calendar.words import full_date
from office.models import CaseFile, Message, MessageKind, Role
from office.models.case_file import Awaited
from office.rules import UnknownRule, rule

from . import waiting
from .clocks import running_in
from .outbox import tell
from .verbs import verb_named

AHEAD = (1, 3)  # working days before the last day, the most pressing first


def remind(today: date) -> int:
    """Each limit that is near or over, at its present stage, to each person once; how many messages are new."""
    last_days = [(reckon(today, Span(days, "wd")).date, days) for days in AHEAD]
    files = list(
        CaseFile.objects.filter(next_due__lte=last_days[-1][0]).select_related("handler").order_by("next_due", "id")
    )
    running = running_in(files)
    roles = {*waiting.SIGNING, Role.HANDLER, Role.SERVER}
    held = waiting.holders({file.department_id for file in files}, roles)
    told = _told(files)
    before = len(told)
    for file in files:
        for entry in running.get(file.pk, ()):
            stage = _stage(entry.due, today, last_days)
            if not stage or entry.is_partys:
                continue
            for user in _who_can_act(file, entry, held, late=entry.due < today):
                once = (file.pk, entry.key, entry.due, stage[0], user.pk)
                if once not in told:
                    told.add(once)
                    _tell(user, file, entry, *stage)
    return len(told) - before


def _told(files) -> set[tuple]:
    """What was said already: of limits with one name and one last day, such as three recipients', one message speaks."""
    before = Message.objects.filter(clock__file__in=files)
    return set(before.values_list("clock__file", "clock__key", "clock__due", "effect", "to"))


def _stage(due: date, today: date, last_days) -> tuple[str, MessageKind] | None:
    if due < today:
        return "overdue", MessageKind.OVERDUE
    return next(((f"due_soon_{days}", MessageKind.DUE_SOON) for last, days in last_days if due <= last), None)


def _who_can_act(file, entry, held, *, late: bool) -> list:
    """Who must sign what waits for a signature; otherwise the handler and his deputy, or all handlers of a file that
    has none in office, and where a paper is to be served those who serve. What is late is the approvers' business too."""
    def of(role):
        return held.get((file.department_id, role), [])

    posts = [post for role in waiting.signing_roles(verb_named(file.kind, file.next_verb)) for post in of(role)]
    if not posts:
        own = [post for post in of(Role.HANDLER) if file.handler_id and file.handler_id in _whose(post)]
        posts = own or of(Role.HANDLER)
    if file.awaits == Awaited.SERVICE or entry.about.startswith("service:"):
        posts = [*posts, *of(Role.SERVER)]
    if late:
        posts = [*posts, *of(Role.APPROVER)]
    return waiting.people_in(posts, file)


def _whose(post) -> tuple[int, ...]:
    return (post.user_id, post.deputy_for.user_id) if post.deputy_for_id else (post.user_id,)


def _tell(user, file, entry, effect: str, kind: MessageKind) -> None:
    try:
        label = rule(entry.key, on=file.rules_on).label
    except UnknownRule:  # it has left the register since; the limit runs on
        label = entry.key
    words = "已于{}届满，尚未办结" if kind == MessageKind.OVERDUE else "将于{}24时届满"
    tell(user, effect, f"{file.number}的{label}{words.format(full_date(entry.due))}", kind=kind, clock=entry)
