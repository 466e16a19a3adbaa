"""Whether a paper reached its recipient on a day, and through somebody who may sign (SRV-02…04, SRV-11)."""
from office.workflow.verdict import Verdict, allow, refuse
from subjects.service_states import FOR_ORGANISATIONS, FOR_PERSONS, SignerCapacity
from subjects.turns import not_yet_served


def served_before_issue(item, act) -> Verdict:
    """SRV-02: the date of service is a day on which the paper existed and which has come."""
    served_on = act.data.get("served_on")
    if served_on is None:
        return allow()
    if served_on > act.today:
        return refuse("送达日期不能晚于今天", "SRV-02")
    served_time = act.data.get("served_time")
    if served_time and served_on == act.today and served_time > act.at.time():
        return refuse("送达时间不能晚于现在", "SRV-02")
    if served_on < item.document.issued_on:
        return refuse(f"送达日期不能早于文书制发日期{item.document.issued_on:%Y-%m-%d}", "SRV-02")
    return allow()


def out_of_turn(item, act) -> Verdict:
    """DES-16: what goes with another paper, or after it, does not arrive first; nor does a correction let it."""
    deemed_on = item.announcement and item.announcement.deemed_on
    day = act.data.get("served_on") or act.data.get("right_date") or item.proposed_on or deemed_on
    first = not_yet_served(item, day)
    return refuse(f"{first}，本文书应当与其一并或者在其之后送达", "DES-16") if first else allow()


def signer_not_entitled(item, act) -> Verdict:
    """SRV-03: only certain people may sign; a family member must be adult and live there."""
    capacity = act.data.get("capacity")
    if not capacity:
        return allow()
    entitled = FOR_PERSONS if item.recipient.is_person else FOR_ORGANISATIONS
    if capacity not in entitled:
        words = "、".join(SignerCapacity(each).label for each in SignerCapacity if each in entitled)
        return refuse(f"该受送达人的文书应由{words}签收", "SRV-03")
    if capacity == SignerCapacity.FAMILY and not (act.data.get("is_adult") and act.data.get("lives_there")):
        return refuse("家属代收须为成年人且与受送达人同住", "SRV-03")
    return allow()


def neither_witness_nor_recording(item, act) -> Verdict:
    """SRV-04: a paper left behind counts only before a witness who signs, or on record."""
    if not act.data:
        return allow()
    witnessed = act.data.get("witness_name") and act.data.get("witness_unit") and act.data.get("witness_signature")
    if witnessed or act.data.get("recording"):
        return allow()
    return refuse("留置送达须有见证人姓名、单位及其签名材料，或者有照片、录像等音像记录", "SRV-04")


def failed_at_no_time(item, act) -> Verdict:
    """SRV-11: an attempt failed on a day between the issue of the paper and today."""
    failed_on = act.data.get("failed_on")
    if failed_on is None:
        return allow()
    if failed_on > act.today:
        return refuse("未能送达的日期不能晚于今天", "SRV-11")
    if failed_on < item.document.issued_on:
        return refuse(f"未能送达的日期不能早于文书制发日期{item.document.issued_on:%Y-%m-%d}", "SRV-11")
    return allow()
