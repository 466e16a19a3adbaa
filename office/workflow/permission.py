"""Who may use a verb: role held in the file's department; who signed may not sign again (AUD-08)."""
from office.models import Department, Event, Role

from .verdict import Verdict, allow, not_here, refuse


def role_for(verb, department_id: int, actor) -> Role | None:
    """The role in which this actor may use this verb there; None when he never may. No actor is the office's timer."""
    if actor is None:
        return Role.SYSTEM if Role.SYSTEM in verb.by else None
    if not actor.is_active:
        return None
    held = actor.roles if verb.anywhere else actor.roles_in(department_id)
    return next((role for role in verb.by if role in held), None)


def departments_open_to(verb, actor):
    """The departments in which this person may begin something by this verb."""
    held = actor.departments_with(*verb.by) if actor.is_active else []
    return Department.objects.all() if held and verb.anywhere else Department.objects.filter(pk__in=held)


def permitted(verb, file, actor) -> Verdict:
    """Never (not shown) without the role; refused with a reason when the file is in another handler's hands."""
    if role_for(verb, file.department_id, actor) is None:
        return not_here(f"“{verb.label}”须由{_names(verb)}岗位办理", "AUD-03")
    if actor is not None and actor.pk in file.recused:
        return refuse("您已回避本案", "AUD-09")
    if verb.handler_only and file.handler_id and actor is not None and file.handler_id != actor.pk:
        return refuse(f"本案由{file.handler}经办", "AUD-08")
    return allow()


def acted_as(file, actor, machine: str, *roles: Role) -> bool:
    """Did this person act in this file's procedure in one of these roles? The record answers, not a field (AUD-08)."""
    return Event.objects.filter(file=file, machine=machine, actor=actor, role__in=roles).exists()


def _names(verb) -> str:
    return "、".join(role.label for role in verb.by)
