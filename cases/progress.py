"""The line of five steps 告知·异议·认定·送达·移出: where a designation stands, in words."""
from cases.states import CaseState as S

STEPS = (
    ("告知", (S.DRAFT, S.NOTICE_REVIEW, S.NOTICE_SIGNED)),
    ("异议", (S.STATEMENT_WINDOW, S.STATEMENT_REVIEW)),
    ("认定", (S.LEGAL_REVIEW, S.CONSENT, S.APPROVAL)),
    ("送达", (S.DECIDED,)),
    ("移出", (S.EFFECTIVE,)),
)


def steps(case) -> list[dict]:
    """Label, note and phase of each step; a dropped case has no step under way."""
    if case.state == S.DROPPED:
        return [{"label": label, "note": "程序已终止", "phase": "ahead"} for label, _ in STEPS]
    stands = case.suspended_from if case.state == S.SUSPENDED else case.state
    here = next(n for n, (_, states) in enumerate(STEPS) if stands in states)
    return [_step(case, label, n - here) for n, (label, _) in enumerate(STEPS)]


def _step(case, label: str, distance: int) -> dict:
    if distance < 0:
        return {"label": label, "note": "已完成", "phase": "done"}
    if distance > 0:
        return {"label": label, "note": "未开始", "phase": "ahead"}
    if case.state == S.EFFECTIVE:
        return _removal(label, case.entry)
    return {"label": label, "note": case.get_state_display(), "phase": "now"}


def _removal(label: str, entry) -> dict:
    """The last step belongs to the entry, and is answered from its dates."""
    return {"label": label, "note": entry.standing(), "phase": "now" if entry.on_list() else "done"}
