"""Where a recipient may be served: the form he fills in, and what is taken from it or from a register (SRV-06, SRV-07)."""
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.verbs import verb
from subjects.flows.service import ServiceFlow
from subjects.forms import AddressForm
from subjects.letters import AddressConfirmation
from subjects.models import Address
from subjects.states import AddressMedium, AddressSource

SERVERS = [Role.SERVER, Role.HANDLER]


@verb(
    ServiceFlow.print_confirmation, label="打印送达地址确认书", by=SERVERS, letters=[AddressConfirmation],
    effects=["打印后由受送达人填写、签名"],
)
def print_confirmation(item, act):
    """With blanks, to be filled in by hand (D7)."""


@verb(
    ServiceFlow.record_address, label="登记送达地址", by=SERVERS, form=AddressForm,
    effects=["该地址自采集之日起可以用于送达", "确认书或者查询结果入卷"],
)
def record_address(item, act, *, medium, source, text, since, evidence, addressee="", phone="", consent_scope=""):
    """With its source and day; consent to electronic service only with its scope."""
    consents = medium == AddressMedium.ELECTRONIC and source == AddressSource.CONFIRMATION
    Address.objects.create(
        subject=item.recipient, medium=medium, source=source, text=text, addressee=addressee, phone=phone, from_date=since,
        consented_on=since if consents else None, consent_scope=consent_scope if consents else "",
    )
    attach(act, AttachmentKind.EVIDENCE, evidence, note="送达地址的来源", about=item.clock_about)
    act.note(来源=AddressSource(source).label, 形式=AddressMedium(medium).label)
