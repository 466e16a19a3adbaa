"""Why not, in a designation: each reason is a sentence with its rule (domain.md B.4)."""
from office.workflow.permission import took_part
from office.workflow.verdict import Verdict, allow, not_here, refuse
from sanctions.states import DomainState
from subjects.states import SubjectStatus


def day(date) -> str:
    return f"{date.year}年{date.month}月{date.day}日"


# Opening: asked of the data, there is no case yet.


def domain_inactive(case, act) -> Verdict:
    """DES-01, DES-03."""
    domain = act.data.get("domain")
    if domain and domain.state != DomainState.ACTIVE:
        return refuse(f"“{domain}”领域{domain.get_state_display()}，不得立案", "DES-03")
    return allow()


def department_not_competent(case, act) -> Verdict:
    """DES-05: who is competent for the domain designates; the credit office never does."""
    department = case.file.department if case else act.department
    domain = case.domain if case else act.data.get("domain")
    if department is None or domain is None:
        return allow()
    if not domain.competent.filter(pk=department.pk).exists():
        return refuse(f"{department}不是“{domain}”领域的认定单位", "DES-05")
    return allow()


def basis_fallen(case, act) -> Verdict:
    """DES-06, REC-14: no designation without an effective basis document."""
    basis = case.basis if case else act.data.get("basis")
    if basis and not basis.is_effective:
        return refuse(f"认定依据文书{basis.document_no}已失去效力", "DES-06")
    return allow()


def basis_of_another_organ(case, act) -> Verdict:
    """DES-05: 谁处罚、谁决定、谁负责."""
    basis = act.data.get("basis")
    if basis and act.department and basis.organ_code != act.department.code:
        return refuse(f"该处罚由{basis.organ_name}作出，应由其认定", "DES-05")
    return allow()


def subject_gone(case, act) -> Verdict:
    """SUB-07: no new notice to what no longer exists."""
    basis = act.data.get("basis")
    if basis and basis.subject.status != SubjectStatus.ACTIVE:
        return refuse(f"当事人{basis.subject.get_status_display()}，不得启动新的告知", "SUB-07")
    return allow()


def subject_is_minor(case, act) -> Verdict:
    """SUB-12."""
    basis = act.data.get("basis")
    if basis and basis.subject.is_person and basis.subject.is_minor_on(act.today):
        return refuse("当事人未满十八周岁，不得认定", "SUB-12")
    return allow()


def conduct_exempt(case, act) -> Verdict:
    """REC-16, 条例37(2)."""
    basis = act.data.get("basis")
    if basis and basis.sanction_exempt:
        return refuse(f"该行为已免于失信惩戒：{basis.sanction_exempt_reason}", "REC-16")
    return allow()


def already_listed_for_this(case, act) -> Verdict:
    """DES-35: the same conduct is listed once in a domain."""
    basis, domain = act.data.get("basis"), act.data.get("domain")
    if not (basis and domain):
        return allow()
    live = basis.designations.live().filter(domain=domain).select_related("file").first()
    if live:
        return refuse(f"同一文书在该领域已立案（{live.file.number}）", "DES-35")
    if basis.entries.filter(domain=domain).exists():
        return refuse("同一文书在该领域已经列入过名单", "DES-35")
    return allow()


# The notice.


def facts_incomplete(case, act) -> Verdict:
    """DES-09: facts, reasons, basis and what is intended stand in the notice."""
    parts = {
        "事实": case.facts, "理由": case.reasons, "依据": case.legal_basis, "当事人地址": case.party_address,
        "拟采取的措施": case.pk and case.noticed_measures.exists(),
    }
    missing = [name for name, value in parts.items() if not value]
    return refuse(f"告知内容不完整，缺少：{'、'.join(missing)}", "DES-09") if missing else allow()


def evidence_missing(case, act) -> Verdict:
    """C.1: at least one piece of evidence."""
    return allow() if case.evidence.exists() else refuse("证据清单为空，至少列明一项证据", "DES-09")


def persons_unsettled(case, act) -> Verdict:
    """SUB-09: responsible persons are named, or it is said why none is."""
    if case.subject.is_person or case.persons or case.no_persons_reason:
        return allow()
    return refuse("未确定责任人员，也未说明不列责任人员的理由", "SUB-09")


def signer_is_handler(case, act) -> Verdict:
    """AUD-08."""
    if act.actor is not None and act.actor.pk == case.file.handler_id:
        return refuse("经办人不得签批本人承办的案件", "AUD-08")
    return allow()


# Service of the notice and the windows.


def nobody_notified(case, act) -> Verdict:
    """DES-10; C.1 note 1: a recipient may speak from his own service on, others still unserved or not."""
    if any(each.notice_served_on for each in case.all_recipients):
        return allow()
    return refuse("告知书尚未送达任何一名受送达人", "DES-10")


def notice_unserved(case, act) -> Verdict:
    """DES-09: the notice reached everybody before anything is decided."""
    waiting = [each.name for each in case.all_recipients if not each.notice_served_on]
    return refuse(f"告知书尚未送达：{'、'.join(waiting)}", "DES-09") if waiting else allow()


def recipient_unserved(case, act) -> Verdict:
    """DES-10: who has not been notified has no window yet."""
    recipient = act.data.get("recipient")
    if recipient and not recipient.notice_served_on:
        return refuse(f"告知书尚未送达{recipient.name}，其陈述申辩期尚未开始", "DES-10")
    return allow()


def statement_too_late(case, act) -> Verdict:
    """DES-10, CAL-05: in time when handed in, or posted, by 24:00 of the last day."""
    recipient = act.data.get("recipient")
    made_on = act.data.get("postmark_on") or act.data.get("received_on")
    if not (recipient and made_on and recipient.window_ends):
        return allow()
    if made_on > recipient.window_ends:
        return refuse(f"{recipient.name}的陈述申辩期已于{day(recipient.window_ends)}届满", "DES-10")
    return allow()


def recipient_unsettled(case, act) -> Verdict:
    """C.1 note 1: everybody is answered, waived or out of time before the case goes to review."""
    waiting = [
        each for each in case.all_recipients
        if each.may_still_speak(act.today) and not each.statements.filter(answered_on__isnull=False).exists()
    ]
    if not waiting:
        return allow()
    ends = [each.window_ends for each in waiting if each.window_ends]
    until = f"陈述申辩期至{day(max(ends))}届满，" if ends else ""
    return refuse(f"{until}{'、'.join(each.name for each in waiting)}仍可陈述申辩", "DES-13")


def windows_still_open(case, act) -> Verdict:
    """DES-13; design §9.1: no decision while any recipient may still speak; a statement closes no window."""
    ends = [each.window_ends for each in case.all_recipients if each.window_ends and each.may_still_speak(act.today)]
    if ends:
        return refuse(f"陈述申辩期至{day(max(ends))}届满，届满前不得作出决定", "DES-13")
    return allow()


def nothing_to_answer(case, act) -> Verdict:
    """DES-11."""
    return allow() if case.open_statements else refuse("没有待反馈的陈述申辩", "DES-11")


def grounds_unanswered(case, act) -> Verdict:
    """DES-11: a finding and a reason for each ground."""
    answers = act.data.get("answers")
    if answers is None:
        return allow()
    empty = [n for n, each in enumerate(answers, 1) if not (each["finding"].strip() and each["reason"].strip())]
    if empty:
        return refuse(f"第{'、'.join(map(str, empty))}项理由未写明核实情况或者采纳与否的理由", "DES-11")
    return allow()


def statement_unanswered(case, act) -> Verdict:
    """DES-13: each statement has its written answer."""
    waiting = [str(each) for each in case.open_statements]
    return refuse(f"尚未书面反馈：{'、'.join(waiting)}", "DES-13") if waiting else allow()


def answer_unserved(case, act) -> Verdict:
    """DES-11; design §9.1: and the answer was served."""
    waiting = [each.recipient.name for each in case.statements if each.answered_on and not each.answer_served_on]
    return refuse(f"核实反馈书尚未送达：{'、'.join(waiting)}", "DES-11") if waiting else allow()


# Review and decision.


def factor_empty(case, act) -> Verdict:
    """DES-07; design §9.6: every factor weighed, with its evidence."""
    empty = [each.name for each in case.factors.all() if not each.is_weighed]
    if case.domain.intent_matters and not case.intent.strip():
        empty.append("主观故意")
    return refuse(f"认定要素未填写：{'、'.join(empty)}", "DES-07") if empty else allow()


def consent_needed(case, act) -> Verdict:
    """DES-15: then the case goes another way."""
    if case.domain.superior_consent_required:
        return not_here("该领域须经上级同意", "DES-15")
    return allow()


def consent_not_needed(case, act) -> Verdict:
    if case.domain.superior_consent_required:
        return allow()
    return not_here("该领域无须上级同意", "DES-15")


def reviewer_is_handler(case, act) -> Verdict:
    """DES-14, AUD-08: review by somebody else."""
    if act.actor is not None and act.actor.pk == case.file.handler_id:
        return refuse("法制审核人不得是本案经办人", "DES-14")
    return allow()


def decider_took_part(case, act) -> Verdict:
    """AUD-08: handler ≠ legal reviewer ≠ approver."""
    if act.actor is None:
        return allow()
    if act.actor.pk == case.file.handler_id:
        return refuse("经办人不得签发决定", "AUD-08")
    if took_part(case.file, act.actor, "pass_legal", "pass_to_consent"):
        return refuse("法制审核人不得签发决定", "AUD-08")
    return allow()


def heavier_than_noticed(case, act) -> Verdict:
    """DES-12: nothing the notice did not announce; new facts need a new notice."""
    measures = act.data.get("measures")
    if measures is None:
        return allow()
    announced = set(case.noticed_measures.values_list("pk", flat=True))
    added = [each.text for each in measures if each.pk not in announced]
    if added:
        return refuse(f"决定重于告知，告知书未载明：{'；'.join(added)}", "DES-12")
    return allow()


def remedies_incomplete(case, act) -> Verdict:
    """DES-19, DES-20: the same-level government and the court, with addresses, stand on the decision."""
    department = case.file.department
    if not department.remedies_complete:
        return refuse(f"{department}的救济途径不完整，请先由管理员补全复议机关、地址和管辖法院", "DES-20")
    if not department.government_name.endswith("人民政府"):
        return refuse(f"复议机关应为同级人民政府，现为“{department.government_name}”", "DES-19")
    return allow()


def domain_unconfirmed(case, act) -> Verdict:
    """Design §3: an unconfirmed parameter blocks printing."""
    missing = [each.label for each in case.domain.parameters.all() if not each.stands]
    return refuse(f"领域参数待法制确认：{'、'.join(missing)}", "DES-03") if missing else allow()


def decision_unserved(case, act) -> Verdict:
    """DES-21: effect begins with service on the party itself."""
    if case.organisation.decision_served_on:
        return allow()
    return refuse("决定书尚未送达当事人", "DES-21")


# The exception to row scope.


def nobody_granted(case, act) -> Verdict:
    """AUD-03: there is nothing to withdraw; such a step is not shown."""
    if case.file.grants.exists():
        return allow()
    return not_here("本案没有个案授权", "AUD-03")
