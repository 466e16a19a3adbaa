"""The words of lists: how a domain and an entry stand."""
from django.db import models

from office.workflow.fsm import States


class DomainState(States):
    DRAFT = "draft", "", "waiting", "待启用"
    ACTIVE = "active", "", "done", "已启用"
    REPEALED = "repealed", "", "quiet", "已停用"


class EntryState(States):
    LISTED = "listed", "在名单中", "alert", "在列"
    EXPIRED = "expired", "已期满移出", "done", "期满移出"
    REVOKED = "revoked", "认定已被撤销", "done", "认定撤销"


class TermStart(models.TextChoices):
    """From when a domain's term runs (domain.md H list.term)."""

    EFFECTIVE = "effective", "认定决定生效之日"


class Confidence(models.TextChoices):
    """How well a parameter is known (domain.md 0.1); only S and F stand without confirmation."""

    SEED = "S", "已核对原文（S）"
    FOUND = "F", "已核对原文（F）"
    PARTIAL = "P", "部分来源（P）"
    RECALLED = "R", "未核实（R）"
    INFERRED = "D", "设计默认（D）"
