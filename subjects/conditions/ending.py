"""Why the end of a party may not be put on record (SUB-07)."""
from office.models import Role
from office.workflow.verdict import Verdict, allow, keeps_out, refuse
from subjects.states import SubjectStatus

OF_PERSONS = {SubjectStatus.DECEASED}


def ended_already(ending, act) -> Verdict:
    """SUB-07: a revoked licence is no end yet, what follows it is; anything else ends once, and waits once."""
    subject = act.data.get("subject")
    if subject is None:
        return allow()
    if subject.is_gone:
        return refuse(f"该主体已于{subject.ended_on:%Y-%m-%d}登记为{subject.get_status_display()}", "SUB-07")
    waiting = subject.ending_proposed
    return refuse(f"该主体的终止已经登记，待确认（{waiting.file.number}）", "SUB-07") if waiting else allow()


def ends_in_another_way(ending, act) -> Verdict:
    """SUB-07: persons die, organisations are dissolved."""
    subject, way = act.data.get("subject"), act.data.get("way")
    if subject is None or not way or subject.is_person == (way in OF_PERSONS):
        return allow()
    return refuse(f"{subject.get_type_display()}不能登记为{SubjectStatus(way).label}", "SUB-07")


def ended_on_no_day(ending, act) -> Verdict:
    """SUB-07: it has happened, and on a known day."""
    ended_on = act.data.get("ended_on")
    if ended_on and ended_on > act.today:
        return refuse("终止日期不能晚于今天", "SUB-07")
    return allow()


def succeeds_itself(ending, act) -> Verdict:
    """SUB-07: a successor is somebody else who still exists."""
    subject, successor = act.data.get("subject"), act.data.get("successor")
    if successor is None or subject is None:
        return allow()
    if successor == subject or successor.is_gone:
        return refuse("承继主体应为另一存续的主体", "SUB-07")
    return allow()


def successor_gone_meanwhile(ending, act) -> Verdict:
    """SUB-07: by the day of the confirmation too."""
    if ending.successor is None or not ending.successor.is_gone:
        return allow()
    return refuse(f"承继主体{ending.successor.get_status_display()}，请不予确认后重新登记", "SUB-07")


@keeps_out(Role.HANDLER)
def judges_his_own_ending(ending, act) -> Verdict:
    """AUD-08: who recorded it neither confirms it nor takes it back."""
    if act.actor is not None and ending.file.events.filter(seq=1, actor=act.actor).exists():
        return refuse("主体终止登记须由登记人以外的人员确认或者撤回", "AUD-08")
    return allow()
