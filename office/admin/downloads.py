"""Papers and materials of a case leave the house only within scope, and every time on record."""

import re
from urllib.parse import quote

from django.http import Http404, HttpResponse

from office.ledger.access import record_read
from office.models.seal import AccessKind

ONE_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def document_response(request, file, pk: int) -> HttpResponse:
    """An issued paper: shown in the browser, or saved with ?download=1."""
    paper = file.documents.select_related("blob").filter(pk=pk, blob__isnull=False).first()
    if paper is None:
        raise Http404("文书不存在")
    saved = request.GET.get("download") == "1"
    _note(request, file, f"《{paper.title}》{paper.number}", AccessKind.DOWNLOAD if saved else AccessKind.VIEW)
    return sent(paper.blob.open(), "application/pdf", f"{paper.title}{paper.number}.pdf", inline=not saved)


def attachment_response(request, file, pk: int) -> HttpResponse:
    """What somebody handed in: saved; with ?preview=1 shown, where it can be nothing but a picture, sound, film or PDF."""
    found = file.attachments.select_related("blob").filter(pk=pk).first()
    if found is None:
        raise Http404("材料不存在")
    shown = request.GET.get("preview") == "1" and found.can_be_shown
    _note(request, file, found.name, AccessKind.VIEW if shown else AccessKind.DOWNLOAD)
    response = sent(found.blob.open(), found.media_type, found.name, inline=shown)
    return _in_part(request, response) if shown else response


def _in_part(request, response: HttpResponse) -> HttpResponse:
    """Players ask for a recording piece by piece (RFC 9110 §14); one range of bytes is answered, anything else gets the whole."""
    response["Accept-Ranges"] = "bytes"
    whole = len(response.content)
    asked = ONE_RANGE.fullmatch(request.headers.get("Range", ""))
    if not asked or not any(asked.groups()):
        return response
    first, last = (int(number) if number else None for number in asked.groups())
    if first is None:
        first, last = max(whole - last, 0), whole - 1
    last = whole - 1 if last is None else min(last, whole - 1)
    if first > last:
        response.status_code, response.content = 416, b""
        response["Content-Range"] = f"bytes */{whole}"
        return response
    response.status_code, response.content = 206, response.content[first:last + 1]
    response["Content-Range"] = f"bytes {first}-{last}/{whole}"
    return response


def pdf_preview(data: bytes, title: str) -> HttpResponse:
    """A paper that is not issued yet, in the browser."""
    return sent(data, "application/pdf", f"{title}（预览）.pdf", inline=True)


def _note(request, file, what: str, kind) -> None:
    record_read(request.user, kind, what, file=file, address=request.META.get("REMOTE_ADDR") or None)


def sent(data: bytes, media_type: str, name: str, *, inline: bool) -> HttpResponse:
    response = HttpResponse(data, content_type=media_type)
    how = "inline" if inline else "attachment"
    response["Content-Disposition"] = f"{how}; filename*=UTF-8''{quote(name)}"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
