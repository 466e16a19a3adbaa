"""Why somebody may not be appointed to a post, or dismissed from it.

Conditions of an appointment are asked once before the form is filled: what is not known yet refuses nothing.
"""
from office.models.role import Role
from office.workflow.verdict import Verdict, allow, refuse


def appoints_himself(post, act) -> Verdict:
    """AUD-03: nobody gives himself power."""
    if act.actor is not None and act.data.get("person") == act.actor:
        return refuse("不得任命本人，须由另一名安全管理员办理", "AUD-03")
    return allow()


def username_taken(post, act) -> Verdict:
    """AUD-02: an account belongs to one person."""
    person = act.data.get("person")
    if person is None or person.pk or not type(person).objects.filter(username__iexact=person.username).exists():
        return allow()
    return refuse(f"用户名“{person.username}”已有人使用", "AUD-02")


def ends_before_it_begins(post, act) -> Verdict:
    """AUD-03: the last day of a post counts, so it may be the first day, but never lies before it."""
    since, until = act.data.get("since"), act.data.get("until")
    if since and until and until < since:
        return refuse(f"任职止{until:%Y-%m-%d}早于任职起{since:%Y-%m-%d}", "AUD-03")
    return allow()


def held_already(post, act) -> Verdict:
    """AUD-03: one post, one file: whoever ends it must not overlook a second one."""
    for other in _posts_in_that_time(act):
        if (other.role, other.department_id, other.deputy_for_id) == (act.data.get("role"), act.department.pk, None):
            return refuse(f"{other.user}自{other.since:%Y-%m-%d}起已任{other.department}{_named(other)}", "AUD-03")
    return allow()


def administrator_and_more(post, act) -> Verdict:
    """AUD-05: system, security and audit administrator are three persons, and none of them handles cases."""
    role = act.data.get("role")
    for other in _posts_in_that_time(act):
        if other.role != role and {role, other.role} & Role.administrators():
            return refuse(
                f"{other.user}任{other.department}{_named(other)}，不得同时任{Role(role).label}："
                "系统、安全、审计管理员由三人分任，均不得兼任其他岗位", "AUD-05",
            )
    return allow()


def deputises_for_himself(post, act) -> Verdict:
    """AUD-03: a deputy is somebody else."""
    whose = act.data.get("post")
    if whose is not None and whose.user == act.data.get("person"):
        return refuse("代理人不能是被代理人本人", "AUD-03")
    return allow()


def deputised_already(post, act) -> Verdict:
    """AUD-03: at any time one person answers for a post."""
    whose, since, until = (act.data.get(name) for name in ("post", "since", "until"))
    if whose is None or since is None or until is None:
        return allow()
    other = whose.deputies.held_between(since, until).select_related("user").first()
    if other is None:
        return allow()
    return refuse(f"{whose.user}的该岗位自{other.since:%Y-%m-%d}至{other.until:%Y-%m-%d}已由{other.user}代理", "AUD-03")


def dismisses_himself(post, act) -> Verdict:
    """AUD-03: nobody lays down power unseen; another security administrator does it."""
    if post.user == act.actor:
        return refuse("不得免去本人的职务，须由另一名安全管理员办理", "AUD-03")
    return allow()


def resets_his_own(post, act) -> Verdict:
    """AUD-02: one's own password is changed by showing that one knows it."""
    if post.user == act.actor:
        return refuse("本人的密码请在右上角姓名下“修改密码”，须输入现用密码", "AUD-02")
    return allow()


def last_security_administrator(post, act) -> Verdict:
    """AUD-05, edge case 71: without a security administrator nobody could ever be appointed again."""
    if post.role != Role.SEC_ADMIN:
        return allow()
    others = type(post).objects.held_on(act.today).filter(role=Role.SEC_ADMIN, user__is_active=True)
    if others.exclude(user=post.user_id).exists():
        return allow()
    return refuse(f"{post.user}是最后一名安全管理员，须先任命另一名安全管理员", "AUD-05")


def _posts_in_that_time(act):
    """Posts the person already holds on a day of the one he would be given."""
    person, since = act.data.get("person"), act.data.get("since")
    if person is None or not person.pk or since is None:
        return ()
    return person.posts.held_between(since, act.data.get("until")).select_related("user", "department")


def _named(post) -> str:
    return f"“{post.get_role_display()}”岗位"
