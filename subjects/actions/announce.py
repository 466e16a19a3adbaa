"""Service by announcement: proposed, signed, posted, and after thirty days written down as served (SRV-13, SRV-14)."""
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.due import by_date
from office.workflow.verbs import verb
from office.workflow.waiting import signers
from subjects.actions.serve import complete
from subjects.flows.service import ServiceFlow
from subjects.forms import AnnouncementForm, PostingForm
from subjects.letters import AnnouncementPaper, Periods, ProofOfService
from subjects.models import Announcement, Posting, ServiceItem
from subjects.service_states import ServiceMethod

SERVERS = [Role.SERVER, Role.HANDLER]


@verb(
    ServiceFlow.propose_announcement, label="提请公告送达", by=SERVERS, form=AnnouncementForm,
    effects=["送达经过入卷，公告由审批人签发", "再次提请的，代替上一次尚未签发的提请"],
)
def propose_announcement(item, act, *, ground, course, content):
    """Reason and course go on file; somebody else decides (民诉解释138)."""
    Announcement.objects.update_or_create(
        item=item, closed_on=None,
        defaults={"ground": ground, "course": course, "content": content, "proposed_by": act.actor},
    )
    for user in signers(act.file, announce):
        act.tell(user, "signature", f"{act.file.number}的公告送达已提请，等您“{announce.label}”")


@verb(
    ServiceFlow.announce, label="签发送达公告", by=Role.APPROVER, letters=[AnnouncementPaper],
    public="文书公告送达", effects=["公告签章后由送达人发布，自最后一次发布之日起满三十日视为送达"],
)
def announce(item, act):
    """Consent of the approver (SRV-13); the office's own limit for delivery stops here."""
    announcement = item.announcement
    announcement.document = act.issued(AnnouncementPaper)
    announcement.save(update_fields=["document"])
    act.clocks.stop("srv.decision", about=item.clock_about)
    act.tell(item.server, "announced", f"{item.file.number}的送达公告已签发，请发布并留存记录")


@verb(
    ServiceFlow.record_posting, label="登记公告发布", by=SERVERS, form=PostingForm,
    effects=["三十日自最后一次发布之日起算，期满视为送达", "发布记录入卷"],
)
def record_posting(item, act, *, place, where, on, evidence):
    """Each posting with its record; the last of them counts (民诉解释138)."""
    announcement = item.announcement
    kept = attach(act, AttachmentKind.AUDIO_VIDEO, evidence, note="公告发布记录", about=item.clock_about)
    Posting.objects.create(announcement=announcement, place=place, where=where, on=on, evidence=kept)
    last = max(announcement.postings.values_list("on", flat=True))
    act.clocks.stop("srv.announce", about=item.clock_about)
    clock = act.clocks.start("srv.announce", on=last, about=item.clock_about)
    announcement.deemed_on = clock.due
    announcement.save(update_fields=["deemed_on"])
    act.note(发布日期=on.isoformat(), 视为送达日期=clock.due.isoformat())


@verb(
    ServiceFlow.deem_served, label="公告期满视为送达", by=Role.SYSTEM, letters=[ProofOfService, Periods],
    public="公告期满，视为送达",
)
def deem_served(item, act):
    """Write down what the law already holds since that day: the date is the thirtieth, whenever it is written (SRV-13)."""
    item.method = ServiceMethod.ANNOUNCEMENT
    complete(item, act, item.announcement.deemed_on)


by_date(deem_served, due=ServiceItem.objects.deemed_by)
