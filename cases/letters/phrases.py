"""Sentences that several papers of a designation share."""
from office.documents import Heading, Items, KeyValues, Para
from office.rules import rule

NUMERALS = "一二三四五六七八九十"


def section(n: int, title: str) -> Heading:
    """一、标题 (GB/T 9704 level 1)."""
    return Heading(f"{NUMERALS[n - 1]}、{title}")


def paragraphs(text: str) -> list[Para]:
    """An officer's text, one paragraph for each of his lines."""
    return [Para(line.strip()) for line in text.splitlines() if line.strip()]


def numbered(lines) -> Items:
    return Items(tuple(f"{n}. {line}" for n, line in enumerate(lines, start=1)))


def party_block(case) -> KeyValues:
    """Name at the date of the paper, code, address (SUB-06)."""
    subject = case.subject
    label = "证件号码" if subject.is_person else "统一社会信用代码"
    return KeyValues((("当事人", subject.name), (label, subject.masked_number), ("地址", case.party_address)))


def addressees(case) -> tuple[str, ...]:
    """The party, then each responsible person with his role."""
    return tuple(
        each.name if each.subject_id == case.subject_id else f"{each.name}（{each.role}）" for each in case.all_recipients
    )


def persons_text(case) -> str:
    """Who is to be recorded beside the organisation, with masked numbers (PRI-04), or why nobody is."""
    if case.subject.is_person:
        return ""
    if not case.persons:
        return f"不列责任人员：{case.no_persons_reason}。"
    named = "；".join(f"{each.name}（{each.role}，证件号码{each.subject.masked_number}）" for each in case.persons)
    return f"与失信行为有关的责任人员：{named}。责任人员的记录自决定书送达其本人之日起生效。"


def basis_text(case) -> str:
    basis = case.basis
    on = basis.decided_on
    return f"{basis.organ_name}{on.year}年{on.month}月{on.day}日作出的《行政处罚决定书》（{basis.document_no}）"


def measures_list(measures) -> Items:
    return numbered(f"{each.text}（{each.edition.title}{each.item}）" for each in measures)


def office_hours(organ) -> str:
    return f"{organ.name}（地址：{organ.address}，联系人：{organ.contact_name}，联系电话：{organ.contact_phone}）"


def remedies(case) -> str:
    """Same-level government within sixty days, or the named court within six months (DES-19)."""
    organ = case.file.department
    review, sue = (rule(key, on=case.file.rules_on).span.in_words() for key in ("remedy.review", "remedy.sue"))
    return (
        f"如不服本决定，可以自收到本决定书之日起{review}内，向{organ.government_name}"
        f"（地址：{organ.government_address}）申请行政复议；也可以自收到本决定书之日起{sue}内，"
        f"依法向{organ.court_name}提起行政诉讼。期间最后一日是法定休假日的，以法定休假日结束的次日为最后一日。"
        "行政复议、行政诉讼期间，本决定不停止执行，法律另有规定的除外。"
    )
