"""Why a case may not be opened; asked of the data, there is no case yet (DES-01…06, DES-35)."""
from office.workflow.verdict import Verdict, allow, refuse
from sanctions.states import DomainState, EntryState


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
    if department.is_hub or not domain.competent.filter(pk=department.pk).exists():
        return refuse(f"{department}不是“{domain}”领域的认定单位", "DES-05")
    return allow()


def basis_fallen(case, act) -> Verdict:
    """DES-06, REC-14: no designation without an effective basis document, nor beside a penalty case that came to nothing."""
    if case and case.penalty_ended_on:
        return refuse(f"行政处罚案件已经终止（{case.penalty_ended_by}），应当不予认定", "DES-16")
    basis = case.basis if case else act.data.get("basis")
    if basis and not basis.is_effective:
        must = ("，应当撤销认定" if case.effective_on else "，应当不予认定") if case else ""
        return refuse(f"认定依据文书{basis.document_no}已失去效力{must}", "DES-06")
    return allow()


def basis_of_another_organ(case, act) -> Verdict:
    """DES-05: 谁处罚、谁决定、谁负责."""
    basis = act.data.get("basis")
    if basis and act.department and basis.organ_code not in act.department.codes:
        return refuse(f"该处罚由{basis.organ_name}作出，应由其认定", "DES-05")
    return allow()


def subject_gone(case, act) -> Verdict:
    """SUB-07: no new notice to what no longer exists, nor while its end waits to be confirmed."""
    subject = case.subject if case else _party(act)
    if subject is None:
        return allow()
    if subject.is_gone:
        return refuse(f"当事人{subject.get_status_display()}，不得启动新的告知", "SUB-07")
    if waiting := subject.ending_proposed:
        return refuse(f"当事人的终止登记待确认（{waiting.file.number}），确认与否之前不得启动新的告知", "SUB-07")
    return allow()


def subject_is_minor(case, act) -> Verdict:
    """SUB-12."""
    party = _party(act)
    if party and party.is_person and party.is_minor_on(act.today):
        return refuse("当事人未满十八周岁，不得认定", "SUB-12")
    return allow()


def conduct_exempt(case, act) -> Verdict:
    """REC-16, 条例37(2)."""
    basis = act.data.get("basis")
    if basis and basis.sanction_exempt:
        return refuse(f"该行为已免于失信惩戒：{basis.sanction_exempt_reason}", "REC-16")
    return allow()


def already_listed_for_this(case, act) -> Verdict:
    """DES-35; 行诉法71: the same conduct is listed once in a domain, and not again after it was revoked, unless why it was is undone."""
    basis, domain = act.data.get("basis"), act.data.get("domain")
    if not (basis and domain):
        return allow()
    live = basis.designations.live().filter(domain=domain, severed_from=None).select_related("file").first()
    if live:
        return refuse(f"同一文书在该领域已立案（{live.file.number}）", "DES-35")
    earlier = basis.entries.filter(domain=domain)
    if earlier.exclude(state=EntryState.REVOKED).exists():
        return refuse("同一文书在该领域已经列入过名单", "DES-35")
    if earlier.exists() and not basis.was_restored:
        return refuse("同一文书在该领域的认定已被撤销，不得再以其认定；撤销所依据的裁判被推翻的，先登记文书恢复效力", "DES-35")
    return allow()


def _party(act):
    """Whom a case is to be opened about: named together with a penalty case, or by the document it rests on."""
    basis = act.data.get("basis")
    return act.data.get("party") or basis and basis.subject
