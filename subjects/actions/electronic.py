"""Electronic service: the day of arrival, and the paper copy a recipient may ask for (SRV-06…09)."""
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.verbs import verb
from subjects.actions.serve import complete
from subjects.flows.service import ServiceFlow
from subjects.forms import ArrivalForm, PaperAskedForm, PaperGivenForm
from subjects.letters import Periods, ProofOfService

SERVERS = [Role.SERVER, Role.HANDLER]


@verb(
    ServiceFlow.record_arrival, label="登记电子送达", by=SERVERS, form=ArrivalForm, letters=[ProofOfService, Periods],
    public="文书已送达",
    effects=["到达日期即为送达日期，受送达人的各项期限自次日起算；受送达人证明另有到达日期的，可以更正", "系统回执入卷"],
)
def record_arrival(item, act, *, served_on, proof, served_time=None, remarks=""):
    """Arrived at the recipient's own system, as our system's receipt shows (民诉解释135)."""
    item.remarks = remarks
    attach(act, AttachmentKind.PROOF_OF_SERVICE, proof, note="系统回执", about=item.clock_about)
    complete(item, act, served_on, served_time)


@verb(
    ServiceFlow.ask_for_paper, label="登记纸质文书请求", by=SERVERS, form=PaperAskedForm,
    effects=["三个工作日内提供纸质文书", "送达日期不变"],
)
def ask_for_paper(item, act, *, asked_on):
    """Who was served electronically may have it on paper (民诉法90)."""
    item.paper_asked_on = asked_on
    act.clocks.start("srv.paper_copy", on=asked_on, about=item.clock_about)


@verb(ServiceFlow.give_paper, label="登记已提供纸质文书", by=SERVERS, form=PaperGivenForm, effects=["凭证入卷"])
def give_paper(item, act, *, given_on, proof):
    item.paper_given_on = given_on
    attach(act, AttachmentKind.PROOF_OF_SERVICE, proof, note="纸质文书领取或者寄出凭证", about=item.clock_about)
    act.clocks.stop("srv.paper_copy", about=item.clock_about)
