"""A paper that the training office sends by mail, as far as its recipient's page goes (SRV-06)."""
from django.test import override_settings

from office.calendar import today
from subjects.actions import address, dispatch, serve
from subjects.dispatch_states import StepKind
from subjects.models import Address, Dispatch, ServiceItem
from subjects.service_states import ServiceState
from tests.subjects.service.walk import act
from tests.world import market, scan


def mailed() -> Dispatch:
    """The one there is, otherwise queued now; nothing leaves the house."""
    found = Dispatch.objects.select_related("item__document").last()
    if found:
        return found
    item = ServiceItem.objects.filter(state=ServiceState.PENDING, document__kind="D1", file__department=market()).earliest("pk")
    act(address.record_address, item, medium="electronic", source="confirmation", text="xugou@example.invalid", since=today(),
        consent_scope="本案的全部文书", evidence=scan("送达地址确认书.pdf"))
    act(serve.plan, item, method="electronic", electronic_address=Address.objects.latest("pk"), place="重庆市潼南区虚构路1号",
        address_source="registered", address_dated=today())
    with override_settings(POST_ROUTE="relay", EMAIL_HOST="127.0.0.1"):
        act(dispatch.send, item)
    sent = Dispatch.objects.select_related("item__document").get()
    sent.log(StepKind.BEGUN)
    return sent
