"""Who a paper of a designation speaks to and about: organisation, individual business or person (SUB-06, PRI-04)."""
from cases.letters.wording import PENDING, clause, number_label
from office.documents import KeyValues, Para
from subjects.states import LinkRole, SubjectSubtype


def you(subject) -> str:
    return "你" if subject.is_person else "你单位"


def listed(case) -> str:
    """Who is on the list: the one the paper speaks to, or in a severed case his organisation."""
    return case.severed_from.subject.name if case.severed_from_id else you(case.subject)


def aim(case, *, briefly: bool = False) -> str:
    """What the case is to end in, as a verb and its object."""
    if main := case.severed_from:
        return f"将你作为{main.subject.name}的{case.organisation.role}记入失信记录"
    found = f"认定{you(case.subject)}为严重失信主体"
    return found if briefly else f"{found}，列入{case.domain.list_name}"


def is_individual_business(subject) -> bool:
    return subject.subtype == SubjectSubtype.INDIVIDUAL_BUSINESS


def beside(case) -> str:
    """What those beside the party are called."""
    only_operators = {each.role for each in case.persons} == {LinkRole.OPERATOR.label}
    return LinkRole.OPERATOR.label if only_operators else "责任人员"


def everybody(case) -> str:
    """All to whom the paper goes: they have the same rights."""
    return f"{you(case.subject)}及上列{beside(case)}" if case.persons else you(case.subject)


def address_words(case, recipient) -> str:
    """你单位 for the party itself, the name for a person beside it."""
    return you(case.subject) if recipient.subject_id == case.subject_id else recipient.name


def addressees(case, recipients=None) -> tuple[str, ...]:
    """The party, then each responsible person with his role."""
    return tuple(
        each.name if each.subject_id == case.subject_id else f"{each.name}（{each.role}）"
        for each in recipients or case.all_recipients
    )


def block(case) -> KeyValues:
    """The name now and, if another, that of the basis document; code, operator, address (SUB-06, PRI-05)."""
    subject = case.subject
    name = subject.name
    if case.severed_from_id:
        return _person_block(case)
    if case.basis and case.basis.subject_name and not subject.is_called(case.basis.subject_name):
        name += f"（行政处罚决定书所载名称：{case.basis.subject_name}）"
    rows = [("当事人", name), (number_label(subject), subject.masked_number)]
    if case.predecessor_id:
        rows.append(("承继的主体", f"{case.predecessor.name}（{case.predecessor.get_status_display()}）"))
    if is_individual_business(subject) and (operator := _operator(case)):
        rows.append(("经营者", operator))
    return KeyValues((*rows, (_address_label(subject), case.party_address or PENDING)))


def _person_block(case) -> KeyValues:
    """A person severed from his organisation's case: whom he answers beside, and as what."""
    subject, firm = case.subject, case.severed_from.subject
    return KeyValues((
        ("责任人员", subject.name), (number_label(subject), subject.masked_number),
        ("所在单位", f"{firm.name}（{number_label(firm)}{firm.masked_number}）"), ("身份", case.organisation.role),
        (_address_label(subject), case.party_address or PENDING),
    ))


def _operator(case) -> str:
    """At the time of the conduct (SUB-17); in full only where the paper goes to him."""
    recipients = {each.subject_id for each in case.persons}
    links = case.possible_persons.as_role(LinkRole.OPERATOR)
    names = (each.person.name if each.person_id in recipients else each.person.masked_name for each in links)
    return "、".join(names)


def _address_label(subject) -> str:
    if subject.is_person:
        return "住址"
    return "经营场所" if is_individual_business(subject) else "住所"


def persons_named(case) -> str:
    """Each with role and masked number; they are recipients of this paper, so the names stand in full (PRI-04)."""
    return "；".join(
        f"{each.name}（{each.role}，{number_label(each.subject)}{each.subject.masked_number}）" for each in case.persons
    )


def persons_paragraph(case, sentence: str) -> list[Para]:
    """`sentence` about those named; or why an organisation has none; an individual or his business needs neither."""
    apart = [each.subject.masked_name for each in case.hanging("severed") if each.is_live]
    severed = [Para(f"{'、'.join(apart)}是否记入失信记录，由本机关分案办理，不影响本案。")] if apart else []
    if case.persons:
        return [Para(sentence.format(named=persons_named(case))), *severed]
    if severed or case.subject.is_person or is_individual_business(case.subject):
        return severed
    return [Para(f"本案不列责任人员。理由：{clause(case.no_persons_reason)}。")]
