"""Why listing and penalty do not run as one procedure, or not as far yet (DES-16, DES-17)."""
from office.calendar.words import plain_date
from office.workflow.verdict import Verdict, allow, not_here, refuse
from sanctions.states import Combination


def domain_decides_apart(case, act) -> Verdict:
    """DES-16: only where the domain's own rule lets listing and penalty be decided together."""
    domain = act.data.get("domain")
    if domain and domain.choice("combined") == Combination.APART:
        return refuse(f"“{domain}”领域的认定不与行政处罚一并办理，处罚决定作出后再立案", "DES-16")
    return allow()


def penalty_filed_later(case, act) -> Verdict:
    """DES-17: the time runs from a filing that has happened."""
    filed_on, conduct_ended_on = act.data.get("penalty_filed_on"), act.data.get("conduct_ended_on")
    if filed_on and filed_on > act.today:
        return refuse("行政处罚案件立案日期不能晚于今天", "DES-17")
    if conduct_ended_on and conduct_ended_on > act.today:
        return refuse("行为终了日期不能晚于今天，行为仍在继续的不填", "SUB-10")
    return allow()


def penalty_case_known(case, act) -> Verdict:
    """DES-35: one case for one conduct, named by its penalty case until there is a document."""
    party, domain, number = (act.data.get(name) for name in ("party", "domain", "penalty_case"))
    if not (party and party.pk and domain and number):
        return allow()
    live = party.designations.live().filter(domain=domain, penalty_case=number).select_related("file").first()
    return refuse(f"该行政处罚案件在该领域已立案（{live.file.number}）", "DES-35") if live else allow()


def combined_case_waits(case, act) -> Verdict:
    """DES-35: what is already being handled with its penalty is not opened a second time on the penalty decision."""
    basis, domain = act.data.get("basis"), act.data.get("domain")
    if not (basis and domain) or act.data.get("other_conduct"):
        return allow()
    waiting = basis.subject.designations.waiting_for_penalty().filter(domain=domain).select_related("file").first()
    if waiting is None:
        return allow()
    return refuse(
        f"该当事人在该领域有与行政处罚一并办理的案件（{waiting.file.number}），请在该案登记处罚决定；确系另一行为的，请勾选“另一行为”", "DES-35"
    )


def not_combined(case, act) -> Verdict:
    """Such a step is shown only where listing and penalty run as one procedure."""
    return allow() if case.told_with_penalty else not_here("本案不与行政处罚一并办理", "DES-16")


def penalty_notice_at_no_time(case, act) -> Verdict:
    """DES-16: the penalty was announced after its case was filed, and not in days to come."""
    told_on = act.data.get("penalty_notice_on")
    if told_on and case.is_combined and not case.penalty_filed_on <= told_on <= act.today:
        return refuse(f"行政处罚事先告知书日期应在处罚案件立案日期{plain_date(case.penalty_filed_on)}与今天之间", "DES-16")
    return allow()


def penalty_untold(case, act) -> Verdict:
    """DES-16: the notice says with which penalty notice it is told together."""
    if not case.notice_beside_penalty or case.penalty_notice:
        return allow()
    return refuse("未填写一并告知的行政处罚事先告知书文号和日期", "DES-16")


def penalty_undecided(case, act) -> Verdict:
    """DES-06, DES-16: no listing is signed before the penalty it rests on."""
    if not case.waits_for_penalty:
        return allow()
    return refuse("行政处罚决定书尚未登记为认定依据，认定决定不得先于处罚决定签发", "DES-16")


def penalty_of_another(case, act) -> Verdict:
    """DES-05, DES-16: the same organ, the same party, the same penalty case."""
    record, number = act.data.get("record"), act.data.get("penalty_case")
    if record and record.organ_code not in case.file.department.codes:
        return refuse(f"该处罚由{record.organ_name}作出，不是本机关一并办理的处罚", "DES-05")
    if record and record.subject_id not in (case.subject_id, case.predecessor_id):
        return refuse(f"该处罚的当事人是{record.subject.name}，不是本案当事人", "DES-16")
    if number and number != case.penalty_case:
        return refuse(f"该处罚决定所属案件的立案号与本案登记的（{case.penalty_case}）不一致", "DES-16")
    return allow()


def penalty_for_other_conduct(case, act) -> Verdict:
    """DES-35: decided after it was announced, for conduct that ended when this one did."""
    record = act.data.get("record")
    if record is None or not case.is_combined:
        return allow()
    if not act.data.get("same_facts"):
        return refuse("处罚决定认定的事实与告知的不一致的，应当先重新告知", "DES-12")
    begun = case.penalty_notice_on or case.penalty_filed_on
    if record.decided_on < begun:
        return refuse(f"处罚决定作出于{plain_date(record.decided_on)}，早于本案的{plain_date(begun)}，不是一并办理的处罚", "DES-16")
    known = case.conduct_ended_on and record.conduct_end_date and not record.conduct_end_provisional
    if known and record.conduct_end_date != case.conduct_ended_on:
        return refuse(f"处罚记录的行为终了日期为{plain_date(record.conduct_end_date)}，与本案登记的不一致，不是同一行为", "DES-35")
    return allow()


def penalty_unfit(case, act) -> Verdict:
    """DES-06, DES-35, REC-16: what has fallen, is exempt, or carries another case already bears nothing."""
    record = act.data.get("record")
    if record is None:
        return allow()
    if not record.is_effective:
        return refuse(f"行政处罚决定书{record.document_no}已失去效力，不能作为认定依据", "DES-06")
    if record.sanction_exempt:
        return refuse(f"该行为已免于失信惩戒，应当不予认定：{record.sanction_exempt_reason}", "REC-16")
    others = record.designations.live().filter(domain=case.domain, severed_from=None).exclude(pk=case.pk)
    if other := others.select_related("file").first():
        return refuse(f"该处罚决定书已是{other.file.number}的认定依据", "DES-35")
    if record.entries.filter(domain=case.domain).exists():
        return refuse("该处罚决定书在该领域已经列入过名单", "DES-35")
    return allow()


def penalty_served_at_no_time(case, act) -> Verdict:
    """SRV-02: between its date and today."""
    served_on = act.data.get("served_on")
    if case.waits_for_penalty:
        return refuse("须先登记行政处罚决定书，再登记其送达", "DES-16")
    if served_on and not case.basis.decided_on <= served_on <= act.today:
        return refuse(f"处罚决定书的送达日期应在其作出之日{plain_date(case.basis.decided_on)}与今天之间", "SRV-02")
    return allow()


def penalty_decided(case, act) -> Verdict:
    """DES-16: a penalty case ends without a penalty only while there is none."""
    if case.penalty_ended_on:
        return not_here("行政处罚案件的终止已经登记", "DES-16")
    return allow() if case.waits_for_penalty else not_here("行政处罚决定已经登记", "DES-16")


def penalty_ended_at_no_time(case, act) -> Verdict:
    ended_on = act.data.get("ended_on")
    if ended_on and case.is_combined and not case.penalty_filed_on <= ended_on <= act.today:
        return refuse(f"处罚案件终止日期应在其立案日期{plain_date(case.penalty_filed_on)}与今天之间", "DES-16")
    return allow()
