"""The notice: submitted, returned or signed, served, and the windows that open from it."""
from cases import letters
from cases.flows.designation import DesignationFlow
from office.models import Role
from office.workflow.forms import ReasonForm
from office.workflow.verbs import verb
from subjects.actions.serve import serve


@verb(
    DesignationFlow.submit_notice, label="提交告知书审签", by=Role.HANDLER, handler_only=True,
    effects=["告知书送审批人签发，签发前可退回修改"],
)
def submit_notice(case, act):
    """Complete by its conditions; from here on somebody else looks at it (DES-09)."""


@verb(DesignationFlow.return_notice, label="退回修改", by=[Role.APPROVER, Role.LEGAL], form=ReasonForm)
def return_notice(case, act, *, reason):
    act.tell(case.file.handler, "returned", f"{case.file.number}的告知书被退回：{reason}")


@verb(
    DesignationFlow.sign_notice, label="签发告知书", by=Role.APPROVER,
    letters=[letters.Notice, letters.PersonNotice], public="告知书已签发", effects=["告知书编号、签章", "向当事人和每名责任人员分别送达"],
)
def sign_notice(case, act):
    """Signed and numbered; each recipient gets his own service item (SRV-16)."""
    for recipient in case.all_recipients:
        serve(act, act.issued(letters.Notice), to=recipient.subject, as_what=recipient.role)
    act.tell(case.file.handler, "signed", f"{case.file.number}的告知书已签发，请安排送达")


@verb(
    DesignationFlow.open_windows, label="陈述申辩期开始", by=Role.SYSTEM, public="您可以陈述、申辩",
)
def open_windows(case, act):
    """The first recipient was served; each window runs from its own service (DES-10)."""
