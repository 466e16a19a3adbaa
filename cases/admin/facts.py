"""The facts of a designation as titled lists, for the first column of its page."""
from django.urls import reverse
from django.utils.html import format_html

from office.calendar import today


def sections(case) -> list[dict]:
    """Party, basis, what is intended, who is notified until when, evidence, factors, opinions."""
    lists = (_party, _linked, _penalty, _basis, _intended, _recipients, _statements, _evidence, _factors, _opinions, _proposed, _consent, _outcome, _amendments)
    found = ({"title": title, "rows": rows} for title, rows in (each(case) for each in lists))
    return [section for section in found if section["rows"]]


def _party(case):
    subject = case.subject
    url = reverse("admin:subjects_subject_change", args=[subject.pk])
    return "当事人", [
        # A person whom no record has brought here yet has no page that anybody may open (PRI-04).
        ("名称", subject.name if subject.is_person and case.basis is None else format_html('<a href="{}">{}</a>', url, subject.name)),
        ("证件号码" if subject.is_person else "统一社会信用代码", subject.masked_number),
        *([("承继的主体", case.predecessor)] if case.predecessor_id else []),
        ("主体状态", subject.get_status_display()), ("地址", case.party_address),
    ]


def _linked(case):
    """The case this one was severed from, and those severed from this one (C.1 note 2)."""
    main = [("主案", case.severed_from)] if case.severed_from_id else []
    apart = [("分案", each) for each in case.hanging("severed")]
    return "关联案件", [(word, _to_case(each)) for word, each in [*main, *apart]]


def _to_case(case):
    url = reverse("admin:cases_designation_change", args=[case.pk])
    return format_html('<a href="{}">{}</a>（{}，{}）', url, case.file.number, case.subject.name, case.get_state_display())


def _penalty(case):
    """The penalty case it runs together with, and what of it is still missing (DES-16, DES-17)."""
    if not case.is_combined:
        return "一并办理的行政处罚", []
    told = f"{case.penalty_notice}（{case.penalty_notice_on}）" if case.penalty_notice else "待在“拟写告知内容”中填写，与告知书一并告知"
    served = case.penalty_served_on or "待登记，认定决定书应当与其一并或者在其之后送达"
    ended = [("已终止", f"{case.penalty_ended_on}，{case.penalty_ended_by}，应当不予认定")] if case.penalty_ended_on else []
    return "一并办理的行政处罚", [
        ("立案号", case.penalty_case), ("立案日期", f"{case.penalty_filed_on}，办理期限自该日起算"),
        ("行为终了日期", case.conduct_ended_on or "未填写，按处罚案件立案日期确定责任人员"),
        ("听证权利", "应当告知，听证一并举行" if case.penalty_hearing else "处罚法未要求告知"),
        ("事先告知书", told), *(ended or [("处罚决定书送达", served)]),
    ]


def _basis(case):
    basis = case.basis
    if basis is None:
        return "认定依据文书", [("文号", "待行政处罚决定作出后登记，登记前不得签发认定决定（DES-16）")]
    url = reverse("admin:subjects_penaltyrecord_change", args=[basis.pk])
    return "认定依据文书", [
        ("文号", format_html('<a href="{}">{}</a>', url, basis.document_no)), ("作出机关", basis.organ_name),
        ("决定日期", basis.decided_on), ("处罚类别", basis.kinds_in_words),
        ("效力", basis.standing),
    ]


def _intended(case):
    measures = "\n".join(each.text for each in case.noticed_measures.all())
    return "拟认定的内容", [
        ("领域和名单", f"{case.domain.name}（{case.domain.list_name}）"), ("事实", case.facts), ("理由", case.reasons),
        ("依据", case.legal_basis), ("拟采取的措施", measures),
        ("不列责任人员的理由", case.no_persons_reason) if case.no_persons_reason else ("告知轮次", f"第{case.round}次"),
    ]


def _recipients(case):
    return "受送达人与陈述申辩期", [(str(each), _window(each)) for each in case.all_recipients]


def _window(recipient) -> str:
    """Where he stands, as of today and not of the last job."""
    if recipient.notice_served_on is None:
        return "告知书尚未送达"
    served = f"{recipient.notice_served_on}送达；"
    if recipient.waived_on:
        return f"{served}{recipient.waived_on}书面放弃陈述申辩"
    state = "可以陈述申辩" if recipient.may_still_speak(today()) else "已届满"
    decided = f"；决定书{recipient.decision_served_on}送达" if recipient.decision_served_on else ""
    return f"{served}陈述申辩期至{recipient.window_ends}，{state}{decided}"


def _statements(case):
    return "陈述申辩", [
        (str(each), "\n".join(_ground(ground) for ground in each.grounds.all())) for each in case.all_statements
    ]


def _ground(ground) -> str:
    if ground.adopted is None:
        return f"{ground.text}（待核实）"
    return f"{ground.text}：{'采纳' if ground.adopted else '不予采纳'}，{ground.reason}"


def _evidence(case):
    return "证据", [(each.name, _weight(each)) for each in case.hanging("evidence")]


def _weight(evidence) -> str:
    """What it proves; of what was struck why, by whom and when, and its former words crossed out."""
    proves = f"证明{evidence.proves}（{evidence.source}）"
    return format_html("<s>{}</s>\n已剔除，不作为认定的根据。{}", proves, evidence.strike) if evidence.is_struck else proves


def _factors(case):
    rows = [(each.name, f"{each.finding}\n证据：{each.evidence}" if each.is_weighed else "") for each in case.factors.all()]
    return "认定要素", [*rows, *([("主观故意", case.intent)] if case.domain.intent_matters else [])]


def _opinions(case):
    return "审核意见", [(f"{each.on} {each.by}", str(each.text)) for each in case.hanging("opinions")]


def _amendments(case):
    return "决定的变更", [
        (f"{each.proposed_on} {each.proposed_by}", f"{each}，自{each.changed_on}起：{each.reason}\n{_amended(each)}")
        for each in case.hanging("amendments")
    ]


def _amended(amendment) -> str:
    """What it leaves of the decision, and whether it has been signed."""
    kept = "、".join(each.item for each in amendment.measures.all())
    term = f"；期限至{amendment.term_ends}" if amendment.term_ends else "；期限不变"
    if amendment.decision:
        settled = f"{amendment.settled_on}签发{amendment.decision}"
    else:
        refused = amendment.refused_because and f"不同意：{amendment.refused_because}"
        settled = f"{amendment.settled_on}{refused or '不再办理'}" if amendment.settled_on else "待签发"
    return f"保留的措施：{kept}{term}；{settled}"


def _proposed(case):
    """What the handler proposes and the reviewer has passed, until somebody signs it."""
    if case.decided_on or not case.decision_reasons:
        return "拟作的决定", []
    measures = "\n".join(each.text for each in case.decision_measures.all())
    return "拟作的决定", [("理由", case.decision_reasons), ("失信惩戒措施", measures)]


def _consent(case):
    """Asked of whom, since when; answered by whom, with the letter (DES-15)."""
    return "上级同意", [(f"{each.asked_on} {each.file.department}", _answered(each)) for each in
                    case.hanging("consent_requests")]


def _answered(request):
    if not request.answered_by_id:
        return request.get_state_display()
    letter = request.letter
    url = reverse("admin:cases_designation_document", args=[request.designation_id, letter.pk])
    return format_html('{}（{}，{}）：{}\n<a href="{}">{}</a>', request.get_state_display(), request.answered_by,
                       request.answered_on, request.reason, url, letter)


def _outcome(case):
    rows = [("决定日期", case.decided_on), ("决定理由", case.decision_reasons if case.decided_on else ""), ("生效日期", case.effective_on),
            ("不予认定的理由", case.drop_reason), ("上级同意文书", case.consent_document)]
    return "结果", [row for row in rows if row[1]]
