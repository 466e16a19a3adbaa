"""Who may use a verb: role held in the file's department; who signed may not sign again (AUD-08)."""
from office.ledger.record import BEHALF
from office.models import Department, Role

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
    standing = Department.objects.standing()
    return standing if held and verb.anywhere else standing.filter(pk__in=held)


def permitted(verb, file, actor) -> Verdict:
    """Never (not shown) without the role; refused with a reason when the file is in another handler's hands."""
    role = role_for(verb, file.department_id, actor)
    if role is None:
        return not_here(f"“{verb.label}”须由{_names(verb)}岗位办理", "AUD-03")
    if actor is not None and actor.pk in file.recused:
        return refuse("您已回避本案", "AUD-09")
    other = in_place_of(verb, file.department_id, actor, file.handler)
    if other is not None and other.pk in file.recused:
        return refuse(f"{other}已回避本案，不得由其代理人办理", "AUD-09")
    if verb.handler_only and role == Role.HANDLER and file.handler_id and file.handler not in (actor, other):
        return refuse(f"本案由{file.handler}经办", "AUD-08")
    return allow()


def in_place_of(verb, department_id: int, actor, handler=None):
    """Whose deputy this person is in using this verb; None when he acts in his own right (AUD-03).

    In the case of a handler he stands in for he acts for him; otherwise his own post comes first.
    """
    role = role_for(verb, department_id, actor)
    if actor is None or role is None:
        return None
    others = actor.stands_in(department_id, role)
    if role == Role.HANDLER and handler in others:
        return handler
    return None if not others or actor.holds_himself(role, department_id) else others[0]


def acted_as(file, actor, machine: str, *roles: Role) -> bool:
    """Did this person's side act in this file's procedure in one of these roles? The record answers, not a field (AUD-08)."""
    return machine in _acted(file, actor, roles)


def acted_in(file, actor, *roles: Role) -> bool:
    """The same of whatever lies in the file."""
    return bool(_acted(file, actor, roles))


def _acted(file, actor, roles) -> set[str]:
    """The machines of what his side did in one of these roles."""
    side = {each.pk for each in side_of(actor, file)}
    return {event.machine for event in file.record if event.role in roles
            and (event.actor_id in side or event.facts.get(BEHALF) == actor.named)}


def side_of(actor, file) -> list:
    """A deputy and those for whom he stands in count as one where four eyes are asked for (design §4)."""
    return [actor, *actor.stands_in(file.department_id)]


def _names(verb) -> str:
    return "、".join(role.label for role in verb.by)
