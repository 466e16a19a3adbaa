"""Why the fall of a penalty decision may not be put on record, or not by this person (REC-14)."""
from office.models import Role
from office.workflow.verdict import Verdict, allow, keeps_out, refuse


def penalty_of_another_organ(annulment, act) -> Verdict:
    """REC-14: whoever imposed the penalty records its fall; for organs outside the system the credit office does."""
    record = act.data.get("record")
    if record is None or act.department is None or record.organ_code in act.department.codes:
        return allow()
    if act.department.is_hub and record.provider_id is None:
        return allow()
    return refuse(f"该处罚由{record.organ_name}作出，应由其登记失效", "REC-14")


def fallen_already(annulment, act) -> Verdict:
    """REC-14: a decision falls once, though it may have been changed before; one entry at a time waits."""
    record = act.data.get("record")
    if record is None:
        return allow()
    if not record.is_effective:
        return refuse(f"{record.document_no}已于{record.annulled_on:%Y-%m-%d}失去效力", "REC-14")
    waiting = record.annulments.filter(state="proposed").select_related("file").first()
    return refuse(f"该文书的失效已经登记，待确认（{waiting.file.number}）", "REC-14") if waiting else allow()


def fell_on_no_day(annulment, act) -> Verdict:
    """REC-14: it loses its effect on a day between its own date and today, and is known from then on."""
    record, fell_on, known_on = (act.data.get(name) for name in ("record", "fell_on", "known_on"))
    if record and fell_on and not record.decided_on <= fell_on <= act.today:
        return refuse(f"失效日期应在处罚决定日期{record.decided_on:%Y-%m-%d}至今天之间", "REC-14")
    if fell_on and known_on and not fell_on <= known_on <= act.today:
        return refuse("获知日期应在失效日期至今天之间", "REC-14")
    return allow()


@keeps_out(Role.HANDLER)
def confirms_his_own_annulment(annulment, act) -> Verdict:
    """AUD-08: who entered it does not confirm it."""
    if act.actor is not None and annulment.file.events.filter(seq=1, actor=act.actor).exists():
        return refuse("失效登记须由登记人以外的人员确认", "AUD-08")
    return allow()
