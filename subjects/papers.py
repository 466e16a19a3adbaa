"""The papers of one service: the one that is served, and what goes with it under the organ's own seal."""
from django.db.models import Q

from office.models import Document

ANNOUNCEMENT, ENTRUSTMENT, PERIODS, CORRECTION = "D6", "WT", "QX", "DC"
BESIDE = (ANNOUNCEMENT, ENTRUSTMENT, PERIODS)


def papers_of(item):
    """What is stamped and mended on the page of this service: its paper, what was issued beside it, and what mends that.

    Forms that others fill in and sign (D5, D7) carry no seal and are none of them.
    """
    beside = Document.objects.filter(file=item.file_id, about=item.clock_about, kind__in=BESIDE)
    mending = Q(file=item.file_id, kind=CORRECTION, about__in=[each.clue for each in beside])
    return Document.objects.filter(Q(pk=item.document_id) | Q(pk__in=[each.pk for each in beside]) | mending).order_by("pk")


def chosen_paper(item, act) -> Document:
    """The one chosen on the form; the paper that is served where nothing was chosen."""
    return act.data.get("paper") or item.document


def reached_by(item, paper):
    """The services by which a correction follows the paper; what was posted or sent to another organ is followed there."""
    if paper.pk == item.document_id:
        return paper.service_items.standing().select_related("recipient").order_by("id")
    return [item] if paper.kind == PERIODS else []


def handed_out(item, paper) -> bool:
    """Has the paper left the house? What goes beside a service leaves with its stamp, an announcement with its first posting."""
    if paper.pk == item.document_id:
        return paper.service_items.begun().exists()
    if paper.kind == ANNOUNCEMENT:
        return item.announcements.filter(document=paper, postings__isnull=False).exists()
    return paper.stamped.exists()
