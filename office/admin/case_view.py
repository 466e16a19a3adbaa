"""What the case page shows, gathered from the file: head, verbs, limits, papers, company."""
from datetime import timedelta
from types import SimpleNamespace

from django.utils import timezone

from office.calendar import today
from office.calendar.clock import wall
from office.models import AccessEntry, DocumentStatus, SealingWay
from office.models.attachment import AttachmentKind
from office.models.seal import AccessKind
from office.workflow.awaited import next_verb
from office.workflow.clocks import Clocks
from office.workflow.machines import is_the_files_own
from office.workflow.offers import offers

from .due import due_date
from .known import known
from .limits import limit
from .marks import about, meanings

UNSEALED = ("D5", "D7", "HZ")  # 送达回证, 送达地址确认书, 系统回执
JUST_NOW = timedelta(minutes=10)
VALIDITY = {DocumentStatus.VALID: "good", DocumentStatus.CHANGED: "quiet", DocumentStatus.REVOKED: "grave",
            DocumentStatus.WITHDRAWN: "closed"}


def state_of(case):
    """The case's state as a member of its machine: label, tone, public label."""
    return type(case).states(case.state)


def called(case) -> str:
    """What the page is about in one word: the case itself, or something lying in its file, such as a service item."""
    return case.called if is_the_files_own(case) else case._meta.verbose_name


def head(desk, case) -> dict:
    file = case.file
    return {
        "number": file.number, "party": desk.party(case), "state": state_of(case), "subject_matter": file.title,
        "department": file.department, "handler": file.handler, "deputy": next(iter(file.deputies), None), "due": _next_due(case),
        "file_url": "" if is_the_files_own(case) else desk.file_url(file),
    }


def _next_due(case):
    """The file's nearest limit; of something lying in the file, its own."""
    if is_the_files_own(case):
        return due_date(case.file.next_due, provisional=case.file.next_due_provisional)
    own = _running(case)
    return due_date(own[0].due, provisional=own[0].provisional) if own else None


def _running(case) -> list:
    """Limits of the file, or of what lies in it."""
    running = Clocks(case.file, today()).running()
    return running if is_the_files_own(case) else [entry for entry in running if entry.about == case.clock_about]


def verb_row(desk, case, actor) -> dict:
    """Verbs that can be taken, the one that leads the case on first and the grave ones last; apart from them those about the
    file itself; then those that must wait, with every reason."""
    leads_on = next_verb(case)
    found = [
        {"label": offer.verb.label, "grave": offer.verb.tone == "danger", "verdicts": offer.verdicts, "allowed": offer.allowed,
         "url": desk.verb_url(case, offer.verb), "main": offer.verb is leads_on, "about_file": offer.verb.about_file}
        for offer in offers(case, actor)
    ]
    taken = [offer for offer in found if offer["allowed"] and not offer["about_file"]]
    return {
        "open": sorted(taken, key=lambda offer: (not offer["main"], offer["grave"])),
        "about_file": [offer for offer in found if offer["allowed"] and offer["about_file"]],
        "waiting": [offer for offer in found if not offer["allowed"]],
    }


def clocks(case) -> list[dict]:
    """Each running limit with its reckoning in sentences."""
    running = _running(case)
    meant = meanings(running, known(case)) if is_the_files_own(case) else {}  # what lies in a file need not say what it is
    return [limit(entry, case.file.rules_on) | {"about": about(entry, case.file, meant)} for entry in running]


def documents(desk, case) -> list[dict]:
    """Issued papers, newest first, each with its validity, its stamp where it is sealed by hand, and how it was served."""
    services, papers = desk.service_lines(case), sorted(case.file.documents.all(), key=lambda paper: -paper.pk)
    stamped = {each.about for each in case.file.attachments.all() if each.kind == AttachmentKind.STAMPED}
    return [
        {"title": paper.title, "number": paper.number, "issued_on": paper.issued_on, "sha256": paper.sha256,
         "state": SimpleNamespace(label=paper.get_status_display(), tone=VALIDITY[paper.status]),
         "stamp": _stamp(paper, stamped), "services": services.get(paper.pk) or services.get(paper.about, ()), "url": desk.document_url(case, paper.pk),
         "download_url": desk.document_url(case, paper.pk) + "?download=1"}
        for paper in papers
    ]


def _stamp(paper, stamped: set[str]) -> str:
    """Design §5(b); forms that others fill in carry no stamp."""
    if paper.sealing != SealingWay.HAND or paper.kind in UNSEALED:
        return ""
    return "盖章原件已登记" if paper.clue in stamped else "盖章原件待登记"


def attachments(desk, case) -> list[dict]:
    """The index of materials (AUD-07): what was handed in or recorded, by kind, each with its hash and size."""
    return [_material(desk, case, each) for each in sorted(case.file.attachments.all(), key=lambda each: (each.kind, each.pk))]


def _material(desk, case, material) -> dict:
    url = desk.page_url("attachment", case.pk, material.pk)
    return {
        "name": material.name, "kind": material.get_kind_display(), "note": material.note, "sha256": material.sha256,
        "size": material.blob.size, "added_by": material.added_by, "added_at": material.added_at, "url": url,
        "preview_url": f"{url}?preview=1" if material.can_be_shown else "",
    }


def seen_by_others(case, user):
    """Who else has looked at this case within the last minutes: information, not a lock (CON-7)."""
    recent = AccessEntry.objects.filter(file=case.file, kind=AccessKind.VIEW, at__gte=wall() - JUST_NOW)
    return recent.exclude(user=user).order_by("user", "-at").distinct("user").select_related("user")


def company(seen) -> list[str]:
    return [f"{entry.user} {timezone.localtime(entry.at):%H:%M}" for entry in seen]
