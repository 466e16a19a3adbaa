"""When a sheet sealed by hand may go out, and who may mend a paper after its issue (SRV-02, SRV-16; AUD-08)."""
from office.models import Event, Role, SealingWay
from office.workflow.permission import side_of
from office.workflow.verdict import Verdict, allow, not_here, refuse
from subjects.service_states import ServiceState


def not_stamped(item, act) -> Verdict:
    """SRV-02: what is sealed by hand goes out only once the stamped sheet lies in the file."""
    if item.document.sealing == SealingWay.HAND and not item.document.stamped.exists():
        return refuse("该文书以实体印章用印，盖章原件尚未扫描登记，不得送达", "SRV-02")
    return allow()


def sealed_electronically(item, act) -> Verdict:
    """SRV-02: a paper with an electronic seal has no other original."""
    return allow() if item.document.sealing == SealingWay.HAND else not_here("该文书以电子签章制发，没有盖章原件", "SRV-02")


def original_in_use(item, act) -> Verdict:
    """SRV-02: what has gone out is the original; a bad scan is replaced before that, never after."""
    gone_out = item.document.service_items.exclude(state__in=[ServiceState.PENDING, ServiceState.VOID])
    if item.document.stamped.exists() and gone_out.exists():
        return refuse("盖章原件已登记并用于送达，不得更换", "SRV-02")
    return allow()


def mends_his_own(item, act) -> Verdict:
    """AUD-08: whoever handled the case the paper belongs to does not mend it."""
    if act.actor is None:
        return allow()
    side = side_of(act.actor, item.file)
    handled = Event.objects.filter(file=item.file, actor__in=side, role=Role.HANDLER).exists()
    if handled or item.file.handler in side:
        return refuse("承办过本案的人员不得签批对其文书的更正", "AUD-08")
    return allow()
