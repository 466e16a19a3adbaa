"""The papers of one service: the one that is served, and what goes with it under the organ's own seal."""
from office.models import Document

ANNOUNCEMENT, ENTRUSTMENT, PERIODS, CORRECTION = "D6", "WT", "QX", "DC"
BESIDE = (ANNOUNCEMENT, ENTRUSTMENT, PERIODS)


def papers_of(item) -> list[Document]:
    """What is stamped and mended on the page of this service: its paper, what was issued beside it, and what mends that.

    Forms that others fill in and sign (D5, D7) carry no seal and are none of them.
    """
    lying = sorted(item.file.documents.all(), key=lambda paper: paper.pk)
    beside = {each.clue for each in lying if each.about == item.clock_about and each.kind in BESIDE}
    return [each for each in lying if each.pk == item.document_id or each.clue in beside
            or each.kind == CORRECTION and each.about in beside]


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
