"""Why a notice may not go out, and who may not sign in a case (DES-09, SUB-09, AUD-08)."""
from office.models import Role
from office.workflow.permission import acted_as, side_of
from office.workflow.verdict import Verdict, allow, keeps_out, refuse


def facts_incomplete(case, act) -> Verdict:
    """DES-09: facts, reasons, basis and what is intended stand in the notice."""
    parts = {
        "事实": case.facts, "理由": case.reasons, "依据": case.legal_basis, "当事人地址": case.party_address,
        "拟采取的措施": case.pk and case.noticed_measures.all(),
    }
    missing = [name for name, value in parts.items() if not value]
    return refuse(f"告知内容不完整，缺少：{'、'.join(missing)}", "DES-09") if missing else allow()


def persons_unsettled(case, act) -> Verdict:
    """SUB-09: responsible persons are named, or it is said why none is."""
    if case.subject.is_person or case.persons or case.no_persons_reason or case.severed.all():
        return allow()
    return refuse("未确定责任人员，也未说明不列责任人员的理由", "SUB-09")


def person_gone(case, act) -> Verdict:
    """SUB-07: no notice goes out to a responsible person who has died, nor while his death waits to be confirmed."""
    gone = [each.name for each in case.persons_gone]
    if not gone:
        return allow()
    return refuse(f"责任人员{'、'.join(gone)}已登记终止，不得告知，请移除；已提出陈述申辩的，由审批人分案", "SUB-07")


def person_is_minor(case, act) -> Verdict:
    """SUB-12, edge case 15: nobody under eighteen is recorded beside an organisation; his birthday counts as of age."""
    minors = [link.person.name for link in act.data.get("persons", ()) if link.person.is_minor_on(act.today)]
    return refuse(f"{'、'.join(minors)}未满十八周岁，不得记入失信记录", "SUB-12") if minors else allow()


@keeps_out(Role.HANDLER)
def signer_is_handler(case, act) -> Verdict:
    """AUD-08: whoever worked on the case as its handler, deputies included, does not sign in it."""
    return refuse("承办过本案的人员不得签批本案", "AUD-08") if handled(case, act) else allow()


def handled(case, act, *further: Role) -> bool:
    """The handler of the file, or anybody whom the record names as having acted as one (or in a further role).

    Deputies are of one side with those in whose place they act."""
    if act.actor is None:
        return False
    return case.file.handler in side_of(act.actor, case.file) or acted_as(
        case.file, act.actor, case.machine, Role.HANDLER, *further
    )


def removes_who_spoke(case, act) -> Verdict:
    """DES-10: who has been heard stays in the case; it ends for him by decision, not by being left out."""
    if "persons" not in act.data:
        return allow()
    kept = {link.person_id for link in act.data["persons"]}
    left_out = [each.name for each in case.persons if each.subject_id not in kept and each.statements.all()]
    return refuse(f"{'、'.join(left_out)}已提出陈述申辩，不能移除", "DES-10") if left_out else allow()
