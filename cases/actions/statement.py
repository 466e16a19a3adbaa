"""Statements at the counter: taken in, answered ground by ground, or waived."""
from cases import letters
from cases.actions.asking import no_longer_asked
from cases.flows.designation import DesignationFlow
from cases.forms import AnswerForm, LateStatementForm, PostedStatementForm, StatementForm, WaiverForm
from cases.models import Ground, Statement
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.verbs import verb
from subjects.actions.serve import serve


@verb(
    DesignationFlow.file_statement, label="登记陈述申辩", by=Role.HANDLER, form=StatementForm,
    public="已收到您的陈述、申辩", effects=["逐项核实，书面反馈", "不因陈述申辩而终止该当事人的陈述申辩期"],
)
def file_statement(case, act, *, recipient, received_on, channel, text, grounds, **more):
    """Taken in at the counter or by mail; the window stays open to its last day (design §9.1)."""
    _take_in(case, act, recipient, received_on, channel, text, grounds, **more)


@verb(
    DesignationFlow.file_meanwhile, label="登记陈述申辩（重新告知前）", by=Role.HANDLER, form=StatementForm,
    public="已收到您的陈述、申辩", effects=["待重新告知后一并逐项核实，书面反馈"],
)
def file_meanwhile(case, act, *, recipient, received_on, channel, text, grounds, **more):
    """The former notice was replaced or taken back and the new one is still to come: what is said is kept and answered (DES-10)."""
    _take_in(case, act, recipient, received_on, channel, text, grounds, **more)


@verb(
    DesignationFlow.file_afterwards, label="登记决定后到达的陈述申辩", by=Role.HANDLER, form=PostedStatementForm,
    public="已收到您的陈述、申辩", effects=["期限内寄出的，决定签发后才到达也要核实、反馈", "决定尚未送达当事人的，由审批人收回，核实反馈后重新决定", "决定已经生效的，核实反馈；理由成立的，提请撤销或者变更"],
)
def file_afterwards(case, act, *, recipient, received_on, channel, text, grounds, **more):
    """Posted in time, and the decision was signed before it came: it is heard all the same (DES-10, DES-13)."""
    _take_in(case, act, recipient, received_on, channel, text, grounds, after_decision=True, **more)


@verb(
    DesignationFlow.file_late, label="登记逾期陈述申辩", by=Role.APPROVER, form=LateStatementForm,
    public="已收到您的陈述、申辩", effects=["正当理由成立，视为期限内提出"],
)
def file_late(case, act, *, recipient, received_on, channel, text, grounds, because, **more):
    """Late, with a cause the approver accepts: heard like any other (CAL-11)."""
    _take_in(case, act, recipient, received_on, channel, text, grounds, late_because=because, **more)


def _take_in(
    case, act, recipient, received_on, channel, text, grounds, *, postmark_on=None, upload=None, hearing=False,
    late_because="", after_decision=False,
) -> None:
    no_longer_asked(act)
    attachment = attach(act, AttachmentKind.STATEMENT, upload, about=recipient.clock_about)
    statement = Statement.objects.create(
        recipient=recipient, received_on=received_on, channel=channel, postmark_on=postmark_on, text=text,
        attachment=attachment, hearing_asked=hearing, late_because=late_because, after_decision=after_decision,
    )
    Ground.objects.bulk_create([Ground(statement=statement, text=each) for each in grounds])
    act.clocks.start(
        "des.feedback", on=received_on, about=statement.clock_about,
        own=case.domain.limit("des.feedback", case.file.rules_on),
    )
    act.note(陈述人=recipient.subject.masked_name, 理由数=len(grounds), 申请听证="是" if hearing else "否")


@verb(
    DesignationFlow.waive, label="登记放弃陈述申辩", by=Role.HANDLER, form=WaiverForm,
    effects=["该受送达人的陈述申辩期自签名之日结束"],
)
def waive(case, act, *, recipient, signed_on, waiver):
    """Signed by the recipient himself; it covers the rest of his window only (DES-13)."""
    attach(act, AttachmentKind.STATEMENT, waiver, note="放弃陈述申辩声明", about=recipient.clock_about)
    recipient.waived_on = signed_on
    recipient.save(update_fields=["waived_on"])
    act.clocks.stop("des.statement", about=recipient.clock_about)
    act.note(放弃人=recipient.subject.masked_name)


@verb(
    DesignationFlow.answer, label="反馈陈述申辩", by=Role.HANDLER, form=AnswerForm, handler_only=True,
    letters=[letters.Answer], public="已对您的陈述、申辩作出书面反馈", effects=["核实反馈书编号、签章，送达陈述人"],
)
def answer(case, act, *, statement, answers, convincing):
    """Each ground: what was found, adopted or not, and why (DES-11)."""
    for each in answers:
        ground = each["ground"]
        ground.finding, ground.adopted, ground.reason = each["finding"], each["adopted"], each["reason"]
        ground.save()
    statement.answer, statement.answered_on = act.issued(letters.Answer), act.today
    statement.convincing = convincing
    statement.save()
    act.clocks.stop("des.feedback", about=statement.clock_about)
    serve(act, statement.answer, to=statement.recipient.subject, as_what=statement.recipient.role)
