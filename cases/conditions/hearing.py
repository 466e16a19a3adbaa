"""Why a hearing is not arranged, and why nothing goes on while one lies ahead (DES-16; 处罚法64)."""
from cases.states import CaseState
from office.calendar import Span, reckon
from office.calendar.words import plain_date
from office.workflow.verdict import Verdict, allow, not_here, refuse
from sanctions.states import Hearings

AHEAD = Span(7, "wd")  # 处罚法64(二): the party is told seven working days before


def no_hearing_asked(case, act) -> Verdict:
    """There is nothing to grant or refuse."""
    return allow() if case.hearings_asked else not_here("没有待处理的听证申请", "DES-16")


def domain_holds_none(case, act) -> Verdict:
    """The domain's own rule knows statements in writing and by mouth, and no hearing (edge case 32); a penalty's hearing hears both."""
    if not case.penalty_hearing and case.domain.choice("hearing") == Hearings.NONE:
        return refuse(f"“{case.domain}”领域不举行听证，可以不予听证并写明理由", "DES-16")
    return allow()


def hearing_is_due(case, act) -> Verdict:
    """Where the domain's rule, or the law of the penalty, gives a hearing to whoever asks in time, asking is enough."""
    asked = [each for each in case.hearings_asked[:1] if not each.late_because]
    if asked and case.penalty_hearing:
        return refuse("拟作的处罚应当告知听证权利，期限内提出的申请不得不予听证，听证一并举行", "DES-16")
    if asked and case.domain.choice("hearing") == Hearings.GRANTED:
        return refuse(f"“{case.domain}”领域应当事人申请举行听证，期限内提出的申请不得不予听证", "DES-16")
    return allow()


def hearing_too_soon(case, act) -> Verdict:
    """The party hears of it seven working days before."""
    held_on = act.data.get("held_on")
    earliest = reckon(act.today, AHEAD).date
    if held_on and held_on <= earliest:
        return refuse(f"听证应当提前七个工作日通知，最早可定于{plain_date(earliest)}之后", "DES-16")
    return allow()


def no_hearing_ahead(case, act) -> Verdict:
    """There is no hearing to move or to record."""
    return allow() if case.hearings_ahead else not_here("没有待举行的听证", "DES-16")


def hearing_not_held(case, act) -> Verdict:
    """A record is written after the hearing, not before."""
    early = [each for each in case.hearings_ahead if each.hearing_on > act.today]
    if early and not [each for each in case.hearings_ahead if each.hearing_on <= act.today]:
        return refuse(f"听证定于{plain_date(early[0].hearing_on)}举行，届时再登记笔录", "DES-16")
    return allow()


def hearing_notice_late(case, act) -> Verdict:
    """处罚法64(二): seven working days lie between the service of the notice and the hearing itself."""
    held_on = act.data.get("held_on")
    due = [each for each in case.hearings_ahead if each.hearing_on <= act.today]
    if held_on is None or not due:
        return allow()
    told_on = due[0].hearing_notice_served_on
    if told_on is None:
        return refuse(f"听证通知书尚未送达{due[0].recipient.name}，听证不算依法举行", "DES-16")
    earliest = reckon(told_on, AHEAD).date
    if held_on <= earliest:
        return refuse(f"听证通知书{plain_date(told_on)}送达，听证应当在{plain_date(earliest)}之后举行", "DES-16")
    return allow()


def hearing_open(case, act) -> Verdict:
    """No answer, no review and no decision while a hearing is asked for or lies ahead; after effect there is none to be held."""
    if case.state == CaseState.EFFECTIVE:
        return allow()
    waiting = [each.recipient.name for each in [*case.hearings_asked, *case.hearings_ahead]]
    return refuse(f"听证程序尚未终结：{'、'.join(waiting)}", "DES-16") if waiting else allow()


def hearing_undecided(case, act) -> Verdict:
    """Whoever asked for a hearing is told whether there will be one."""
    waiting = [each.recipient.name for each in case.hearings_asked]
    return refuse(f"听证申请尚未答复：{'、'.join(waiting)}", "DES-16") if waiting else allow()
