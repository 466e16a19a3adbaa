"""The page behind the link in a mail: its recipient says that it came, and may take the paper once more (SRV-06).

Whoever opens it learns which office wrote, and nothing of whom it is about or what it says; a mail filter that follows the link does
nothing by that. What is asked for before the paper is given is what its recipient knows and a passer-by does not.
"""
import re
from datetime import timedelta
from urllib.parse import quote

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from office.calendar.clock import wall
from office.ledger.access import record_read
from office.models.seal import AccessKind
from office.workflow.errors import DoorError, Refused
from office.workflow.perform import perform
from subjects.actions.dispatch import confirm_receipt
from subjects.dispatch_states import StepKind
from subjects.dispatching import conclude
from subjects.models import Dispatch

PATIENCE, WITHIN, AT_ALL = 5, timedelta(minutes=15), 30  # wrong answers: in a quarter of an hour, and ever
WRONG = "不相符，请核对后重新填写。"
TOO_OFTEN = "核对不相符的次数过多，请十五分钟后再试，或者与制发机关联系。"
CLOSED = "核对不相符的次数过多，本页面不再提供下载，请与制发机关联系。"
BUSY = "系统正在办理，请稍后再点一次。"


@never_cache
@csrf_exempt  # the link itself is the secret; mail programs open pages without cookies, and nobody is signed in here
@require_http_methods(["GET", "HEAD", "POST"])
def receipt(request, token: str):
    """A GET changes nothing; one POST confirms, another one takes the paper."""
    found = Dispatch.objects.opened_by(token).select_related("item__document__organ", "item__recipient").first()
    if found is None:
        return _quiet(render(request, "public/no_receipt.html", status=404))
    if found.item.state not in confirm_receipt.arrow.sources:
        return _page(request, found, withdrawn=True)
    if request.method != "POST":
        return _page(request, found)
    return _confirm(request, found) if "confirm" in request.POST else _take(request, found)


def _confirm(request, dispatch):
    """Through the door; a second click finds it done."""
    fresh = Dispatch.objects.get(pk=dispatch.pk)  # its course is read behind the lock, not before
    try:
        perform(confirm_receipt, dispatch.item_id, actor=None, version=None, address=_address(request), dispatch=fresh)
    except Refused:
        return redirect("receipt", dispatch.token)
    except DoorError:
        return _page(request, dispatch, error=BUSY, status=503)
    conclude(fresh)
    return redirect("receipt", dispatch.token)


def _take(request, dispatch):
    """Only after the confirmation, and only against what the recipient knows."""
    if not dispatch.step(StepKind.CONFIRMED):
        return _page(request, dispatch, status=409)
    wrong = dispatch.steps.filter(kind=StepKind.MISMATCH)
    if wrong.count() >= AT_ALL:
        return _page(request, dispatch, error=CLOSED, status=403)
    if wrong.filter(recorded_at__gt=wall() - WITHIN).count() >= PATIENCE:
        return _page(request, dispatch, error=TOO_OFTEN, status=429)
    if not knows(dispatch, request.POST.get("key", "")):
        dispatch.log(StepKind.MISMATCH, address=_address(request))
        return _page(request, dispatch, error=WRONG, status=400)
    dispatch.log(StepKind.FETCHED, address=_address(request))
    item = dispatch.item
    record_read(None, AccessKind.DOWNLOAD, f"回执页：《{item.document.title}》{item.document.number}", file=item.file,
                address=_address(request))
    return _sent(dispatch)


def knows(dispatch, key: str) -> bool:
    """The last four characters of the party's number, or the number of the paper, however its brackets were typed."""
    recipient, typed = dispatch.item.recipient, _bare(key)
    number = recipient.reveal_number() if recipient.is_person else recipient.uscc  # compared here, shown to nobody
    return bool(typed) and typed in (_bare(number)[-4:], _bare(dispatch.item.document.number))


def _bare(text: str) -> str:
    return re.sub(r"[\s〔〕\[\]［］()（）【】]", "", text).upper()


def _sent(dispatch) -> HttpResponse:
    original = dispatch.mail().enclosures[0]
    response = HttpResponse(original.data, content_type=original.media_type)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(original.name)}"
    return _quiet(response)


def _page(request, dispatch, status: int = 200, **what):
    confirmed = dispatch.step(StepKind.CONFIRMED)
    context = {"organ": dispatch.item.document.organ, "confirmed_at": confirmed and confirmed.at, **what}
    return _quiet(render(request, "public/receipt.html", context, status=status))


def _address(request) -> str | None:
    return request.META.get("REMOTE_ADDR") or None


def _quiet(response):
    """Kept by no search engine, and the link told to nobody."""
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    return response
