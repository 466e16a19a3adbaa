"""What happens behind the open door, in its fixed order; called by perform() and by consequences only."""
from office.ledger.record import differences, record, snapshot
from office.models import CaseFile, Role

from .act import Act, Passage
from .awaited import PROJECTED, next_verb, project
from .choices import not_offered
from .consequences import answers_to
from .errors import Refused
from .machines import is_the_files_own
from .outbox import queue_messages
from .papers import issue_all, lay_down, require_printable, take_number
from .verdict import Verdict, refuse
from .waiting import signers


def carry_out(act: Act) -> None:
    """One verb: conditions, papers laid out once, transition, body, save, consequences."""
    case, verb = act.case, act.verb
    act.passage.adopt(case)
    act.from_state = case.state
    require_conditions(act)
    act.drafts = verb.drafts(case, act)
    require_printable(act.drafts)
    before = snapshot(case)
    act.documents = [lay_down(draft, act) for draft in act.drafts]
    _walk(case, verb.arrow)
    act.to_state = case.state
    act.passage.acts.append(act)
    verb.body(case, act, **act.data)
    case.save()
    case.forget()
    act.changes = differences(before, snapshot(case))
    _move_file(act)
    _run_consequences(act)


def begin(act: Act, file: CaseFile) -> None:
    """An opening verb: conditions, then the case its body makes, in a file of its own or in one that is open."""
    require_conditions(act)
    act.passage.files.setdefault(file.pk, file)
    act.case = act.verb.body(file, act, **act.data)
    act.to_state = act.case.state
    act.passage.acts.append(act)
    act.changes = differences({}, snapshot(act.case))
    file.save(update_fields=["title", "handler"])
    _run_consequences(act)


def new_file(act: Act, department) -> CaseFile:
    """A fresh file with its number; the verb's body gives it a title, and may name its handler."""
    flow = act.verb.flow
    return CaseFile.objects.create(
        kind=flow.machine, department=department, state=act.verb.arrow.target, state_since=act.at, opened_at=act.at,
        rules_on=act.today, title=act.verb.label, handler=act.responsible if act.role == Role.HANDLER else None,
        closed_at=act.at if act.verb.arrow.target in flow.at_rest else None,
        number=take_number(department, flow.file_series, act.today.year),
    )


def follow(act: Act, verb, case, **data) -> Act | None:
    """A consequence walks a further verb in the same transaction; None when its conditions do not (yet) hold."""
    case.file = act.passage.files.get(case.file_id, case.file)
    case.forget()
    following = Act(verb, case, act.passage, data)
    if case.state not in verb.arrow.sources or verb.verdicts(case, following):
        return None
    carry_out(following)
    return following


def follow_opening(act: Act, verb, *, department=None, **data) -> Act:
    """A consequence opens something in the same transaction: in the same file, or in a new one of `department`."""
    opening = Act(verb, None, act.passage, data, department=department)
    begin(opening, new_file(opening, department) if department else act.file)
    return opening


def close(passage) -> list:
    """The end of a passage: due dates, places in the queue, numbers and papers, then one event for each act, then messages."""
    for act in passage.acts:
        act.clocks.project()
        if is_the_files_own(act.case):
            led_on_before = act.file.next_verb
            act.case.forget()  # what followed was done by others
            project(act.case)
            _tell_who_signs(act, led_on_before)
        act.file.save(update_fields=["next_due", "next_due_key", "next_due_provisional", *PROJECTED])
    issue_all([pair for act in passage.acts for pair in zip(act.drafts, act.documents)])
    events = [record(act) for act in passage.acts]
    queue_messages(passage, events)
    return events


def require_conditions(act: Act) -> None:
    """Every condition of the arrow, all refusals at once."""
    refusals = [*not_offered(act), *act.verb.verdicts(act.case, act)]
    if act.case is not None and act.case.state not in act.verb.arrow.sources:
        refusals.insert(0, wrong_state(act.verb, act.case))
    if refusals:
        raise Refused(refusals)


def wrong_state(verb, case) -> Verdict:
    return refuse(f"{case.called}现为“{case.get_state_display()}”，此时不能“{verb.label}”", verb.rules[0])


def _walk(case, arrow) -> None:
    case._door_open = True
    try:
        getattr(case, arrow.name)()
    finally:
        case._door_open = False


def _move_file(act: Act) -> None:
    """The file carries the state of the procedure it is about, and is closed while nothing of it waits."""
    case, file = act.case, act.file
    if not is_the_files_own(case):
        return
    moved, rests = file.state != case.state, case.rests
    if not moved and rests == (file.closed_at is not None):
        return
    if moved:
        file.state, file.state_since = case.state, act.at
    file.closed_at = act.at if rests else None
    file.save(update_fields=["state", "state_since", "closed_at"])


def _tell_who_signs(act: Act, led_on_before: str) -> None:
    """What has come to a signature is said to those who may give it, by the name of their verb."""
    verb = next_verb(act.case)
    if verb is None or verb.name == led_on_before:
        return
    for user in signers(act.file, verb):
        if not _four_eyes_refuse(act.case, verb, user, act.at):
            act.tell(user, "signature", f"{act.file.number}的{act.verb.flow.called}等您“{verb.label}”")


def _four_eyes_refuse(case, verb, user, at) -> bool:
    """Would the door refuse him because of what he did in the case before (AUD-08)?"""
    trial = Act(verb, case, Passage(at, user))
    return any(not condition(case, trial) for condition in verb.arrow.unless if hasattr(condition, "keeps_out"))


def _run_consequences(act: Act) -> None:
    for event, about in act.reports:
        for answer in answers_to(event):
            answer.do(act, about)
