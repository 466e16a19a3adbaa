"""What several papers of a designation say in the same words: basis, measures, display, early removal, remedies."""
from itertools import groupby

from cases.letters import party
from cases.letters.wording import PENDING, clause, named, numbered, paragraphs
from office.calendar.words import plain_date
from office.documents import Block, Para
from office.rules import rule

REGULATION = "《重庆市社会信用条例》"
REPAIR_ORDER = "《信用修复管理办法》（国家发展改革委令第36号）"
CHANNEL = "“信用中国”网站（www.creditchina.gov.cn）“信用修复”栏目"


def notice_of(case, but: str | None = None):
    """The latest issued notice, other than the one that is being composed."""
    return case.file.documents.filter(kind="D1").exclude(number__in=["", but or ""]).order_by("id").last()


def penalty_case(case) -> str:
    """行政处罚案件（潼市监立〔2026〕7号，2026年9月1日立案）"""
    return f"行政处罚案件（{case.penalty_case}，{plain_date(case.penalty_filed_on)}立案）"


def penalty_notice(case) -> str:
    """The notice with which the party is told of the penalty (DES-16)."""
    told_on = plain_date(case.penalty_notice_on) if case.penalty_notice_on else PENDING
    return f"{told_on}制发的《行政处罚事先告知书》（{case.penalty_notice or PENDING}）"


def consented(case) -> str:
    """By whose consent, in which letter (DES-15); empty where none was asked."""
    request = case.consent_request if case.domain.superior_consent_required else None
    if request is not None and request.letter is not None:
        return f"，并经{request.file.department.name}{named(request.letter)}同意"
    return f"，并经上级机关同意（{case.consent_document}）" if case.consent_document else ""


def basis_sentence(case) -> str:
    """Who found the facts, in which document; then the evidence, if it is listed."""
    basis, proved = case.basis, "，并有下列证据证明：" if case.standing_evidence else "。"
    if basis is None:
        return f"上述事实由本机关在{penalty_case(case)}中查明{proved}"
    organ = "本机关" if basis.organ_code == case.file.department.code else basis.organ_name
    return (
        f"上述事实由{organ}{plain_date(basis.decided_on)}作出的《行政处罚决定书》（{basis.document_no}，"
        f"处罚种类：{basis.kinds_in_words}）认定{proved}"
    )


def evidence_lines(case) -> list[str]:
    return [
        f"{clause(each.name)}，证明{clause(each.proves).removeprefix('证明')}（来源：{clause(each.source)}）。"
        for each in case.standing_evidence
    ]


def rulebook(domain) -> str:
    number = f"（{domain.rule_number}）" if domain.rule_number else ""
    return f"《{domain.rule_title}》{number}{domain.rule_articles}"


def legal_basis(case) -> list[Para]:
    """What the officer cites, and the domain's own rule unless he cites it himself."""
    cited = paragraphs(case.legal_basis)
    if case.domain.rule_title in case.legal_basis:
        return cited
    return [*cited, Para(f"认定标准：{rulebook(case.domain)}。")]


def measures(case, chosen) -> list[Block]:
    """By edition and item, as the list prints them (SAN-01)."""
    ordered = sorted(chosen, key=lambda each: (each.edition_id, each.pk))
    made: list[Block] = []
    for edition, items in groupby(ordered, key=lambda each: each.edition):
        made.append(Para(
            f"列入期间，有关部门可以依据{edition.title}（{edition.edition}），依法对{party.listed(case)}采取下列失信惩戒措施："
        ))
        made += numbered(f"{each.item}：{clause(each.text)}。" for each in items)
    return made or [Para(PENDING)]


def is_displayed(case) -> bool:
    """An individual is shown only where the domain cites an article for it (PRI-03)."""
    return not case.subject.is_person or bool(case.domain.persons_publicity_article)


def displayed(case) -> str:
    """What becomes public, where, and what does not."""
    subject, you = case.subject, party.you(case.subject)
    if not is_displayed(case):
        return f"{you}的列入信息不向社会公示，依法记入信用记录，供有权机关依法查询和使用。"
    if subject.is_person:
        basis, shown, beside = f"依据{clause(case.domain.persons_publicity_article)}，", "姓名", ""
    else:
        basis, shown = "", "名称、统一社会信用代码"
        beside = "自然人的个人信息，没有法律、法规、规章明文规定的，不予公示。"
    return (
        f"{basis}{you}的列入信息（{shown}、名单名称、列入事由、决定文书文号、作出机关和日期）将在“信用中国”网站和"
        f"“信用中国（重庆）”网站公示，公示不早于认定决定书送达{you}。{beside}"
    )


def earliest_removal(case, since: str) -> str:
    """自本决定送达你单位之日起满一年（…）"""
    return case.domain.limit("list.min", case.file.rules_on).in_words(since=since)


def contact(organ) -> str:
    return f"{organ.name}（地址：{organ.address}，联系人：{organ.contact_name}，联系电话：{organ.contact_phone}）"


def remedies(case) -> list[Para]:
    """Same-level government within sixty days, or the named court within six months (DES-19, SRV-09)."""
    organ, who = case.file.department, party.everybody(case)
    review, sue = (rule(key, on=case.file.rules_on).span.in_words() for key in ("remedy.review", "remedy.sue"))
    online = f"，也可以通过互联网渠道（{organ.review_channel}）提交行政复议申请" if organ.review_channel else ""
    court = f"（地址：{organ.court_address}）" if organ.court_address else ""
    return [
        Para(
            f"{who}不服本决定的，可以自收到本决定书之日起{review}内，向{organ.government_name}（行政复议机关地址："
            f"{organ.government_address}）申请行政复议{online}；也可以自收到本决定书之日起{sue}内，依法向{organ.court_name}{court}"
            "提起行政诉讼。期间起算当日不计入，最后一日是法定休假日的，以法定休假日结束的次日为最后一日。"
        ),
        Para("行政复议、行政诉讼期间，本决定不停止执行，但法律另有规定的除外。"),
    ]
