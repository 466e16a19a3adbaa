"""Who may change a date of service, and to what (SRV-15; AUD-08)."""
from office.models import Event
from office.workflow.verdict import Verdict, allow, not_here, refuse


def corrected_to_no_day(item, act) -> Verdict:
    """SRV-15: another day, on which the paper existed and which has come; one proposal at a time."""
    if item.proposed_on:
        return refuse(f"已提请更正为{item.proposed_on:%Y-%m-%d}，尚未审批", "SRV-15")
    wanted = act.data.get("right_date")
    if wanted is None:
        return allow()
    if wanted == item.served_on:
        return refuse("更正后的送达日期与原日期相同", "SRV-15")
    if wanted > act.today or wanted < item.document.issued_on:
        return refuse(f"送达日期应在文书制发日期{item.document.issued_on:%Y-%m-%d}与今天之间", "SRV-15")
    return allow()


def no_correction_proposed(item, act) -> Verdict:
    """SRV-15."""
    return allow() if item.proposed_on else not_here("没有待审批的更正", "SRV-15")


def confirms_his_own(item, act) -> Verdict:
    """SRV-15, AUD-08: neither who asks for the change nor who recorded the service confirms it."""
    if act.actor == item.proposed_by:
        return refuse("提请更正的人员不得审批", "AUD-08")
    return undoes_his_own(item, act)


def undoes_his_own(item, act) -> Verdict:
    """AUD-08: who recorded the service does not judge it."""
    recorded = Event.objects.filter(machine=item.machine, item=item.pk, actor=act.actor, to_state=item.state)
    if act.actor is not None and recorded.exclude(from_state=item.state).exists():
        return refuse("登记该次送达的人员不得审批", "AUD-08")
    return allow()
