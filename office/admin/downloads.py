"""Papers and materials of a case leave the house only within scope, and every time on record."""

from urllib.parse import quote

from django.http import Http404, HttpResponse

from office.ledger.access import record_read
from office.models.seal import AccessKind


def document_response(request, file, pk: int) -> HttpResponse:
    """An issued paper: shown in the browser, or saved with ?download=1."""
    paper = file.documents.select_related("blob").filter(pk=pk, blob__isnull=False).first()
    if paper is None:
        raise Http404("文书不存在")
    saved = request.GET.get("download") == "1"
    _note(request, file, f"《{paper.title}》{paper.number}", AccessKind.DOWNLOAD if saved else AccessKind.VIEW)
    return _sent(paper.blob.open(), "application/pdf", f"{paper.title}{paper.number}.pdf", inline=not saved)


def attachment_response(request, file, pk: int) -> HttpResponse:
    """What somebody handed in is never opened inside the house's own pages: always saved."""
    found = file.attachments.select_related("blob").filter(pk=pk).first()
    if found is None:
        raise Http404("材料不存在")
    _note(request, file, found.name, AccessKind.DOWNLOAD)
    return _sent(found.blob.open(), found.media_type, found.name, inline=False)


def pdf_preview(data: bytes, title: str) -> HttpResponse:
    """A paper that is not issued yet, in the browser."""
    return _sent(data, "application/pdf", f"{title}（预览）.pdf", inline=True)


def _note(request, file, what: str, kind) -> None:
    record_read(request.user, kind, what, file=file, address=request.META.get("REMOTE_ADDR") or None)


def _sent(data: bytes, media_type: str, name: str, *, inline: bool) -> HttpResponse:
    response = HttpResponse(data, content_type=media_type)
    how = "inline" if inline else "attachment"
    response["Content-Disposition"] = f"{how}; filename*=UTF-8''{quote(name)}"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
