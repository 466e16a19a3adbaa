"""When a paper may be announced, and when the announcement has served it (SRV-13, SRV-14)."""
from office.calendar.words import plain_date
from office.workflow.verdict import Verdict, allow, not_here, refuse
from subjects.service_states import ServiceMethod
from subjects.states import AddressMedium, AddressSource

IN_PERSON_OR_BY_MAIL = (ServiceMethod.DIRECT, ServiceMethod.MAIL)


def not_all_ways_tried(item, act) -> Verdict:
    """SRV-13: the registered address in person or by mail, every other known paper address, and the consented e-address."""
    tried = [each for each in item.hanging("attempts") if each.method in IN_PERSON_OR_BY_MAIL]
    if not any(each.source == AddressSource.REGISTERED for each in tried):
        return refuse("公告送达前，须向登记住所直接送达或者邮寄送达至少一次未果，并有证明材料", "SRV-13")
    known = [each for each in item.recipient.addresses.all() if each.is_usable_on(act.today)]
    places = {_plain(each.place) for each in tried}
    missed = [each for each in known if each.medium == AddressMedium.PAPER and _plain(each.text) not in places]
    if missed:
        return refuse(f"已知的其他送达地址尚未尝试：{'；'.join(each.text for each in missed)}", "SRV-13")
    by_mail = [each for each in item.hanging("attempts") if each.method == ServiceMethod.ELECTRONIC]
    if any(each.medium == AddressMedium.ELECTRONIC for each in known) and not by_mail:
        return refuse("受送达人同意电子送达，须先尝试电子送达", "SRV-13")
    return allow()


def _plain(place: str) -> str:
    return "".join(place.split())


def not_proposed(item, act) -> Verdict:
    """SRV-13: reason and course are on file before anybody signs."""
    return allow() if item.announcement else refuse("尚未提请公告送达", "SRV-13")


def proposer_signs(item, act) -> Verdict:
    """AUD-08."""
    if item.announcement and act.actor == item.announcement.proposed_by:
        return refuse("提请公告送达的人员不得审批", "AUD-08")
    return allow()


def posted_at_no_time(item, act) -> Verdict:
    """SRV-14: posted between the announcement's date and today."""
    on, announcement = act.data.get("on"), item.announcement
    if on is None or announcement is None:
        return allow()
    if on > act.today:
        return refuse("发布日期不能晚于今天", "SRV-14")
    issued = announcement.document.issued_on
    return refuse(f"发布日期不能早于公告制发日期{issued:%Y-%m-%d}", "SRV-14") if on < issued else allow()


def already_deemed(item, act) -> Verdict:
    """SRV-13: once thirty days have passed the paper is served, and nothing later serves it again."""
    deemed = item.announcement.deemed_on if item.announcement else None
    on = act.data.get("served_on") or act.data.get("on") or act.today
    if deemed and on >= deemed:
        return refuse(f"公告已于{plain_date(deemed)}期满，视为送达", "SRV-13")
    return allow()


def announcement_runs(item, act) -> Verdict:
    """SRV-13: thirty days from the last posting, each posting on record."""
    deemed = item.announcement.deemed_on if item.announcement else None
    if deemed is None:
        return not_here("公告尚未发布", "SRV-13")
    return allow() if act.today >= deemed else not_here(f"公告至{plain_date(deemed)}期满", "SRV-13")
