"""Who must act next on a case: told when it comes to him, and again before its time runs out (L-DL-5)."""
from office.calendar import today
from office.models import Post, Role
from office.models.post import PostQuerySet

SIGNING = (Role.LEGAL, Role.APPROVER, Role.REVIEWER, Role.SEC_ADMIN)


def signing_roles(verb) -> set[Role]:
    """The roles of a verb that only those who review and sign may use; empty for any other, and for none."""
    return set(verb.by) if verb and set(verb.by) <= set(SIGNING) else set()


def signers(file, verb) -> list:
    """The people in the file's department whom this verb waits for; who declared a conflict is not asked (AUD-09)."""
    roles = signing_roles(verb)
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
