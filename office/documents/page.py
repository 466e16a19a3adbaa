"""A paper laid out on pages (GB/T 9704-2012, domain.md D.1): marks in places, nothing drawn yet."""
from .body import strips
from .flow import paginate
from .furniture import over, under
from .head import head
from .marks import Mark, Seal
from .paper import Paper
from .signature import attachments, bound, closing
from .typeset import paragraph


def lay_out(paper: Paper) -> list[list[Mark]]:
    """The marks of each page in reading order."""
    head_marks, start = head(paper)
    text = paragraph(paper.addressee_text, indent=0) if paper.addressee_text else []
    for block in paper.body:
        text += strips(block)
    notes = attachments(paper)
    text = bound(text, notes) if paper.signer else text + notes
    pages = paginate([*text, *closing(paper)], start, head_marks)
    return [_stamped([*under(paper), *page.marks, *over(paper, number, last=number == len(pages))])
            for number, page in enumerate(pages, start=1)]


def _stamped(marks: list[Mark]) -> list[Mark]:
    """The seal is put on last: over the words, and after them for whoever listens to the page."""
    return sorted(marks, key=lambda mark: isinstance(mark, Seal))
