"""The words of lists: how a domain and an entry stand."""
from django.db import models

from office.workflow.fsm import States


class DomainState(States):
    DRAFT = "draft", "", "waiting", "待启用"
    ACTIVE = "active", "", "done", "已启用"
    REPEALED = "repealed", "", "quiet", "已停用"


class EntryState(States):
    LISTED = "listed", "在名单中", "alert", "在列"
    STAYED = "stayed", "已中止执行", "waiting", "中止执行"
    REMOVED = "removed", "已移出名单", "done", "提前移出"
    EXPIRED = "expired", "已期满移出", "done", "期满移出"
    REVOKED = "revoked", "认定已被撤销", "done", "认定撤销"


class ProposalKind(models.TextChoices):
    """What a handler may propose; each is the name of the verb by which the approver signs it."""

    STAY = "stay", "中止执行"
    RESUME = "resume", "恢复执行"
    REMOVE_EARLY = "remove_early", "提前移出"
    REVOKE = "revoke", "撤销认定"
    REVOKE_PART = "revoke_part", "撤销部分措施"
    REINSTATE = "reinstate", "撤销移出、恢复列入"


class StayTerm(models.TextChoices):
    """What the term does during a stay (domain parameter stay.term; domain.md I-13)."""

    RUNS = "runs", "继续计算"
    STOPS = "stops", "停止计算"


class ReinstatedTerm(models.TextChoices):
    """What term an entry has that was taken off by fraud and put back (domain parameter reinstate.term; DES-32)."""

    RESTARTS = "restarts", "重新计算"
    REMAINING = "remaining", "计算剩余期限"


class Hearings(models.TextChoices):
    """Whether a domain grants hearings (domain parameter hearing; C.1, DES-16; edge case 32)."""

    DISCRETION = "discretion", "是否举行由认定单位逐案决定"
    GRANTED = "granted", "应当事人申请举行"
    NONE = "none", "不举行听证，只听取陈述、申辩"


class Combination(models.TextChoices):
    """Whether a domain's designation may be run as one procedure with the penalty (domain parameter combined; DES-16)."""

    APART = "apart", "在行政处罚决定作出后单独办理"
    WITH_PENALTY = "with_penalty", "可以与行政处罚一并办理"


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
