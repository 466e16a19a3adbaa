"""窗口打印: the paper and the forms that go out with it, in one file for the printer, made anew each time and kept nowhere."""
from collections.abc import Iterator

from office.calendar import today
from office.documents import bundle, render
from office.models import SealingWay
from office.workflow.offers import trial
from office.workflow.permission import permitted
from subjects.actions.address import print_confirmation
from subjects.actions.serve import plan, record_direct
from subjects.letters import AddressConfirmation, BlankProof, PeriodsAhead
from subjects.service_states import THROUGH_OTHERS, ServiceState


def may_print(item, actor) -> bool:
    """Who may serve it, while it still has to be served; an announced paper may be collected too (民诉解释138)."""
    return item.state in ServiceState.before(ServiceState.SERVED) and bool(permitted(plan, item.file, actor))


def counter_print(item, actor) -> bytes:
    return bundle(_sheets(item, actor))


def _sheets(item, actor) -> Iterator[bytes]:
    """A sheet that was stamped by hand is there on paper: printed once more it would be a second original without a stamp."""
    if item.document.sealing != SealingWay.HAND or not item.document.stamped.exists():
        yield item.document.blob.open()
    yield render(BlankProof(item, trial(plan, item, actor, **_known(item))).by_hand())
    yield render(AddressConfirmation(item, trial(print_confirmation, item, actor)).by_hand())
    for ahead in PeriodsAhead.drafts(item, trial(record_direct, item, actor)):
        yield render(ahead.by_hand())


def _known(item) -> dict[str, str]:
    """What the blank proof need not leave open: who was asked to deliver it, and where, as planned or as last found out."""
    home = item.recipient.addresses.paper().usable_on(today()).first()
    known = {"place": item.address or (home.text if home else "")}
    return known | {"method": item.method, "through": item.through} if item.method in THROUGH_OTHERS else known
