"""Who reads what of the office's own affairs: its people, its posts, its record."""
from office.models import Role
from office.workflow.scope import SUPERVISION


def supervises(user) -> bool:
    """监督 and 审计管理员: they read the record and change nothing."""
    return bool(user.roles & set(SUPERVISION))


def reads_posts(user) -> bool:
    return supervises(user) or Role.SEC_ADMIN in user.roles


def reads_people(user) -> bool:
    return supervises(user) or bool(user.roles & Role.administrators())
