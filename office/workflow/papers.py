"""Papers at the end of an act: numbers last of all locks, then layout, signature, storage."""
from office.calendar.clock import wall
from office.documents import Sealing, missing_characters, render, sign
from office.models import Blob, Document, SealingWay, Series

from .errors import Refused
from .signing import identity_of, sealing_of
from .verdict import refuse


def require_printable(drafts) -> None:
    """Lay nothing out that a font cannot show: the missing character stops the act and is named (PDF-1)."""
    gaps = [(draft, gap) for draft in drafts for gap in missing_characters(draft.preview())]
    if gaps:
        raise Refused(refuse(f"《{draft.title}》{gap}", "PDF-1") for draft, gap in gaps)


def lay_down(draft, act) -> Document:
    """The paper's place in the file; number and bytes follow when the door closes."""
    return Document.objects.create(
        file=act.file, kind=draft.kind, title=draft.title, organ=draft.organ, organ_name=draft.organ.name, issued_on=act.today,
        about=draft.about, is_notice=draft.is_notice, sealing=SealingWay.HAND if sealing_of(draft.organ) is Sealing.HAND else SealingWay.ELECTRONIC,
    )


def issue_all(pairs) -> None:
    """Number every paper of a passage in the order of the series' rows (no deadlock), then render, sign and store.

    All numbers are known before the first paper is rendered, so one paper may cite another.
    """
    for draft, document in sorted(pairs, key=lambda pair: (_mark(pair[0]), pair[1].pk)):
        document.number = take_number(draft.organ, draft.series, document.issued_on.year) if draft.series else ""
    for draft, document in pairs:
        paper = draft.compose(document.number, document.code)
        document.blob = Blob.objects.keep("document", sign_for(draft.organ, render(paper), paper))
        document.sha256 = document.blob.sha256
        document.save(update_fields=["number", "blob", "sha256"])


def take_number(department, series: str, year: int) -> str:
    """The next number such as 潼市监信告〔2026〕12号: hexagonal brackets, no leading zero (GB/T 9704)."""
    mark = department.number_mark + series
    return f"{mark}〔{year}〕{Series.objects.take(department.pk, mark, year)}号"


def sign_for(department, pdf: bytes, paper) -> bytes:
    """Sign with the department's identity, in real time; a department without one issues unsigned paper."""
    identity = identity_of(department)
    return sign(pdf, identity, reason=paper.title, at=wall()) if identity else pdf


def _mark(draft) -> str:
    return draft.organ.number_mark + draft.series
