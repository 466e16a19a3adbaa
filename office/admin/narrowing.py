"""What narrows the queue: kind and state, limit, department. All of it stands in the address, and can be kept under a name."""
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Q

from office.calendar import Span, reckon, today
from office.models import Department
from office.models.case_file import POST
from office.workflow.machines import machines
from office.workflow.scope import departments_seen_by

DUE = {"over": "已超期", "today": "今日到期", "3wd": "三个工作日内", "10wd": "十个工作日内", "none": "无在计期限"}


@dataclass(frozen=True)
class Narrowing:
    """`what` is a kind of file, or a kind and one of its states: designation.approval. `departments` are those to choose from."""

    what: str = ""
    due: str = ""
    department: str = ""
    departments: tuple[Department, ...] = ()

    @property
    def condition(self) -> Q:
        return _of_kind(self.what) & _due(self.due) & (Q(department=int(self.department)) if self.department else Q())

    @property
    def chosen(self) -> dict[str, str]:
        named = {"what": self.what, "due": self.due, "department": self.department}
        return {name: value for name, value in named.items() if value}


def narrowing(sent, user) -> Narrowing:
    """As it was sent; what is no choice of this person's narrows nothing."""
    kinds, departments = choices_of_kind(), departments_of(user)
    what, due, department = (sent.get(name, "") for name in ("what", "due", "department"))
    return Narrowing(
        what if any(what in (kind, *states) for kind, _, states in kinds) else "", due if due in DUE else "",
        department if any(department == str(each.pk) for each in departments) else "", tuple(departments),
    )


def choices_of_kind() -> list[tuple[str, str, dict[str, str]]]:
    """(kind, its name, state → its words) of whatever has a file of its own."""
    return [(name, model._meta.verbose_name, {f"{name}.{state}": state.label for state in model.states})
            for name, model in machines().items() if model.file_series and name != POST]


def departments_of(user) -> list[Department]:
    """To choose from where somebody sees more than one; whoever sees all is asked for with one query."""
    seen = departments_seen_by(user)
    found = list(Department.objects.order_by("pk")) if seen is None else [each for each in user.departments if each.pk in seen]
    return found if len(found) > 1 else []


def address(tab: str, chosen: dict[str, str]) -> str:
    """The queue under this tab, narrowed so."""
    return f"?{urlencode({'tab': tab, **chosen})}"


def controls(tab: str, now: Narrowing) -> dict:
    """The form that narrows, and what is narrowed already, each with the address without it."""
    kinds = choices_of_kind()
    named = {"what": dict(_in_words(kinds)), "due": DUE, "department": {str(each.pk): each.short_name for each in now.departments}}
    chosen = now.chosen
    chips = [{"words": named[name][value], "without": address(tab, {key: each for key, each in chosen.items() if key != name})}
             for name, value in chosen.items()]
    return {"kinds": kinds, "due": DUE, "departments": now.departments, "now": now, "chips": chips}


def _in_words(kinds):
    for kind, title, states in kinds:
        yield kind, title
        yield from ((key, f"{title}：{label}") for key, label in states.items())


def _of_kind(what: str) -> Q:
    kind, _, state = what.partition(".")
    return Q(kind=kind, state=state) if state else Q(kind=kind) if kind else Q()


def _due(due: str) -> Q:
    if due in ("", "none"):
        return Q(next_due=None) if due else Q()
    if due == "over":
        return Q(next_due__lt=today())
    return Q(next_due=today()) if due == "today" else Q(next_due__lte=reckon(today(), Span.parse(due)).date)
