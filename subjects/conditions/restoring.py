"""Why a penalty that fell may not be put down as standing again, or not by this person (REC-14)."""
from office.models import Role
from office.workflow.verdict import Verdict, allow, keeps_out, not_here, refuse


def overtaken_by_another(annulment, act) -> Verdict:
    """REC-14: what made it fall last is undone first."""
    last = annulment.record.fall
    if last is None or last == annulment:
        return allow()
    return refuse(f"该文书此后又有失效登记（{last.file.number}），应先处理后者", "REC-14")


def restored_on_no_day(annulment, act) -> Verdict:
    """REC-14: the ruling that made it fall was overturned after it fell, and not tomorrow."""
    day = act.data.get("restored_on")
    if day and not annulment.fell_on <= day <= act.today:
        return refuse(f"恢复效力之日应在失效日期{annulment.fell_on:%Y-%m-%d}至今天之间", "REC-14")
    return allow()


def restoring_already(annulment, act) -> Verdict:
    """REC-14: one proposal at a time waits."""
    return refuse("恢复效力已经登记，待确认", "REC-14") if annulment.restored_on else allow()


def nothing_to_restore(annulment, act) -> Verdict:
    """AUD-08: confirmed on a handler's word, never on one's own."""
    return allow() if annulment.restored_on else not_here("没有待确认的恢复效力登记", "AUD-08")


@keeps_out(Role.HANDLER)
def confirms_his_own_restoring(annulment, act) -> Verdict:
    """AUD-08: who entered it does not confirm it."""
    if act.actor is not None and act.actor.pk == annulment.restored_by_id:
        return refuse("恢复效力须由登记人以外的人员确认", "AUD-08")
    return allow()
