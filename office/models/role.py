"""Roles: what a post lets its holder do."""
from django.db import models


class Role(models.TextChoices):
    HANDLER = "handler", "经办"
    LEGAL = "legal", "法制审核"
    APPROVER = "approver", "审批"
    SERVER = "server", "送达"
    PUBLISHER = "publisher", "公示"
    REVIEWER = "reviewer", "复核"
    SUPERVISOR = "supervisor", "监督"
    SYS_ADMIN = "sys_admin", "系统管理员"
    SEC_ADMIN = "sec_admin", "安全管理员"
    AUDIT_ADMIN = "audit_admin", "审计管理员"
    SYSTEM = "system", "系统"

    @classmethod
    def administrators(cls) -> frozenset["Role"]:
        """AUD-05: three persons, mutually exclusive, none handles cases."""
        return frozenset({cls.SYS_ADMIN, cls.SEC_ADMIN, cls.AUDIT_ADMIN})

    @classmethod
    def of_persons(cls) -> list[tuple[str, str]]:
        """The roles somebody can be appointed to: every one but the office's timer."""
        return [(role.value, role.label) for role in cls if role != cls.SYSTEM]
