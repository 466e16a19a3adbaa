"""Who must act next on a case: told when it comes to him, and again before its time runs out (L-DL-5)."""
from office.calendar import today
from office.models import Post, Role
from office.models.post import PostQuerySet

from .machines import machines
from .verbs import verbs_of

SIGNING = (Role.LEGAL, Role.APPROVER, Role.REVIEWER)


def awaits_signature(machine: str, state: str) -> set[Role]:
    """The signing roles for which a case in this state waits; empty when it waits for nobody's signature."""
    if machines()[machine].states(state).tone != "waiting":
        return set()
    return {verb.by[0] for verb in verbs_of(machine)
            if len(verb.by) == 1 and verb.by[0] in SIGNING and verb.arrow.target is not None and state in verb.arrow.sources}


def signers(file, machine: str, state: str) -> list:
    """The people in the file's department who may sign it; who declared a conflict is not asked (AUD-09)."""
    roles = awaits_signature(machine, state)
    return people_in(_posts().filter(department=file.department_id, role__in=roles), file) if roles else []


def people_in(posts, file) -> list:
    return list({post.user_id: post.user for post in posts if post.user_id not in file.recused}.values())


def holders(departments, roles) -> dict[tuple[int, str], list[Post]]:
    """(department, role) → the posts held there today, for many files in one query."""
    found: dict[tuple[int, str], list[Post]] = {}
    for post in _posts().filter(department__in=departments, role__in=roles):
        found.setdefault((post.department_id, post.role), []).append(post)
    return found


def _posts() -> PostQuerySet:
    held = Post.objects.held_on(today()).filter(user__is_active=True)
    return held.select_related("user", "deputy_for").order_by("user")
