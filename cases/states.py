"""The words of a designation, as officers read them and as the party may."""
from office.workflow.fsm import States


class CaseState(States):
    DRAFT = "draft", "", "quiet", "草拟"
    NOTICE_REVIEW = "notice_review", "", "waiting", "告知待签发"
    NOTICE_SIGNED = "notice_signed", "告知书已签发，正在送达", "active", "告知送达中"
    STATEMENT_WINDOW = "statement_window", "您可以陈述、申辩", "active", "陈述申辩期"
    STATEMENT_REVIEW = "statement_review", "正在核实您的陈述、申辩", "active", "陈述申辩核实中"
    LEGAL_REVIEW = "legal_review", "正在审核", "waiting", "法制审核中"
    CONSENT = "consent", "正在审核", "waiting", "待上级同意"
    APPROVAL = "approval", "正在审批", "waiting", "待审批"
    DECIDED = "decided", "决定已作出，正在送达", "active", "决定送达中"
    EFFECTIVE = "effective", "决定已生效", "done", "已生效"
    SUSPENDED = "suspended", "程序中止", "waiting", "程序中止"
    DROPPED = "dropped", "不予认定，已终止", "done", "不予认定"


class ConsentState(States):
    """A request for the superior's consent, as its approvers read it (DES-15)."""

    ASKED = "asked", "", "waiting", "待答复"
    GIVEN = "given", "", "done", "已同意"
    DECLINED = "declined", "", "done", "不同意"
    WITHDRAWN = "withdrawn", "", "quiet", "已收回"
