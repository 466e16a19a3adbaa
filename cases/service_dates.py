"""What runs from the service of a notice or decision, and what follows when that service was recorded wrongly (SRV-15)."""
from datetime import date, timedelta

from cases.models import Amendment, Designation, Recipient, Statement
from cases.states import CaseState
from office.calendar import today
from office.calendar.words import plain_date
from office.models import DocumentStatus
from office.rules import rule
from office.workflow.clocks import Clocks
from office.workflow.errors import Refused
from office.workflow.steps import follow
from office.workflow.verdict import refuse
from sanctions.actions.correct import correct_effect
from sanctions.terms import term_moved
from subjects.limits import Limit, moves_beside, runs_from_service
from subjects.turns import goes_after

NOTICE, ANSWER, DECISION = "D1", "D2", "D3"
DECIDED = (CaseState.DECIDED, CaseState.EFFECTIVE)


def recipient_of(item, kind: str) -> Recipient | None:
    """The recipient of a notice or decision of a designation; other papers are not ours.

    Of a notice that another one has replaced there is none: its service opens no window any more (DES-12)."""
    if item.document.kind != kind or kind == NOTICE and item.document.status == DocumentStatus.REVOKED:
        return None
    found = Recipient.objects.filter(designation=item.file_id, subject=item.recipient_id)
    return found.select_related("designation__domain", "designation__decision__entry__basis").first()


def notice_limits(item) -> list[Limit]:
    """The window of this recipient, with the last day an extension has given it (DES-10, CAL-11)."""
    recipient = recipient_of(item, NOTICE)
    if recipient is None:
        return []
    limit = recipient.designation.domain.limit("des.statement", item.file.rules_on)
    set_last = Clocks(item.file, today()).latest("des.statement", recipient.clock_about)
    extended = recipient.notice_served_on and set_last and set_last.rule_id == "CAL-11"
    return [Limit(limit, recipient.clock_about, set_last.due if extended else None)]


def decision_limits(item) -> list[Limit]:
    """Remedies of everybody it reaches (SRV-18); of the party also the term on the list (DES-25)."""
    recipient, on = recipient_of(item, DECISION), item.file.rules_on
    if recipient is None:
        return []
    remedies = [] if _changed_since(item) else [rule("remedy.review", on=on), rule("remedy.sue", on=on)]
    if not is_party(recipient):
        return [Limit(each) for each in remedies]
    if recipient.designation.severed_from_id or is_amended(item):
        return [Limit(each, "party") for each in remedies]
    parties = [Limit(each, "party") for each in remedies]
    entry = recipient.designation.entry
    term = Limit(recipient.designation.domain.limit("list.term", on))
    plain = entry is None or entry.on_list() and entry.term_ends == term.due(entry.effective_on).date
    return [*parties, term] if plain else parties


def term_from(case, effective_on) -> date:
    """The last day of the term as it runs from this effect, or as a review has shortened it."""
    reckoned = Limit(case.domain.limit("list.term", case.file.rules_on)).due(effective_on).date
    shortened = case.amendments.signed().filter(term_ends__isnull=False).last()
    return min(reckoned, shortened.term_ends) if shortened else reckoned


def later_by(case, after) -> timedelta:
    """By how many days the term ends later when effect began on this day."""
    return term_from(case, after) - term_from(case, case.effective_on)


def entry_moves(item, after) -> list[str]:
    """The term of an entry that was interrupted, changed or ended; what has ended does not come back (SRV-15)."""
    recipient = recipient_of(item, DECISION)
    case = recipient and recipient.designation
    if not case or not is_party(recipient) or case.severed_from_id or is_amended(item) or case.entry is None:
        return []
    entry = case.entry
    if any(limit.rule.key == "list.term" for limit in decision_limits(item)):
        return []
    last = term_moved(entry, later_by(case, after), today())
    change = "不变" if last == entry.term_ends else f"改为至{plain_date(last)}"
    lines = [f"列入期限：原至{plain_date(entry.term_ends)}届满，{change}"]
    return lines if entry.on_list() else [*lines, f"名单条目{entry.standing()}，更正后不恢复列入"]


def is_amended(item) -> bool:
    """Does this paper change an earlier decision? Effect and term began with that one (C.1)."""
    return Amendment.objects.filter(decision=item.document_id).exists()


def remedies_run(act, item) -> None:
    """The party's remedies run from the service of the decision as it now stands (DES-19)."""
    recipient = recipient_of(item, DECISION)
    for limit in decision_limits(item) if is_party(recipient) else ():
        if limit.about:
            act.clocks.start(limit.rule.key, on=item.served_on, about=limit.about, own=limit.rule)


def is_party(recipient) -> bool:
    return recipient.subject_id == recipient.designation.subject_id


def decision_corrected(act, item):
    """The decision was served on another day: remedies, effect and term run from that day (SRV-15, DES-21)."""
    recipient = recipient_of(item, DECISION)
    if recipient is None:
        return
    if _stood_before(item):
        remedies_run(act, item)
        return
    recipient.decision_served_on = item.served_on
    recipient.save(update_fields=["decision_served_on"])
    case, later = recipient.designation, None
    if is_party(recipient):
        remedies_run(act, item)
        later = later_by(case, item.served_on) if case.effective_on else None
        Designation.objects.filter(pk=case.pk, state=CaseState.EFFECTIVE).update(effective_on=item.served_on)
    if case.entry:
        served = {each.subject_id: each.decision_served_on for each in case.answerable}
        own = is_party(recipient) and not case.severed_from_id
        follow(act, correct_effect, case.entry, effective_on=item.served_on if own else None, later=later, served=served)


def _versions_served(item):
    """Every version of the decision that reached this recipient, by its items."""
    return item.file.service_items.filter(document__kind=DECISION, recipient=item.recipient, served_on__isnull=False)


def _stood_before(item) -> bool:
    """Had an earlier version of the decision reached him? Then his record began with that one."""
    return _versions_served(item).filter(document__lt=item.document_id).exists()


def _changed_since(item) -> bool:
    """Has a later version reached him? Then his remedies run from that one (DES-19)."""
    return _versions_served(item).filter(document__gt=item.document_id).exists()


def decided_too_early(act, item):
    """A window that was decided in is not mended by a date: the handler is told (DES-13)."""
    recipient = recipient_of(item, NOTICE)
    if recipient is None:
        return
    case = recipient.designation
    if case.decided_on and recipient.window_ends and case.decided_on <= recipient.window_ends and not recipient.waived_on:
        act.tell(case.file.handler, "too_early", f"{case.file.number}：更正送达日期后，决定作出时陈述申辩期尚未届满，请依法处理")


def service_undone(act, item):
    """What was recorded was no service: the recipient stands as if never served; past a decision that is refused (SRV-15)."""
    if item.document.kind == ANSWER:
        Statement.objects.filter(answer=item.document).update(answer_served_on=None)
    if recipient := recipient_of(item, NOTICE):
        _require(recipient.designation.state not in DECIDED, "已作出认定决定，告知书不能重新送达，请先依法撤销决定")
        recipient.notice_served_on = recipient.window_ends = recipient.waived_on = None
        recipient.save(update_fields=["notice_served_on", "window_ends", "waived_on"])
        act.clocks.stop("des.statement", about=recipient.clock_about)
    if recipient := recipient_of(item, DECISION):
        _require(recipient.designation.state != CaseState.EFFECTIVE, "决定已生效并列入名单，决定书不能重新送达；日期有误的，请更正送达日期")
        recipient.decision_served_on = None
        recipient.save(update_fields=["decision_served_on"])


def _require(holds: bool, reason: str) -> None:
    if not holds:
        raise Refused([refuse(reason, "SRV-15")])


def penalty_first(item, day: date | None) -> str:
    """The penalty decision, where a listing was decided together with it (DES-16)."""
    case = getattr(item.file, "designation", None)
    if case is None or not case.told_with_penalty:
        return ""
    if case.penalty_served_on is None:
        return "行政处罚决定书尚未登记送达"
    return f"行政处罚决定书于{plain_date(case.penalty_served_on)}送达" if day and day < case.penalty_served_on else ""


goes_after(DECISION, penalty_first)
runs_from_service(NOTICE, notice_limits)
runs_from_service(DECISION, decision_limits)
moves_beside(DECISION, entry_moves)
