"""A letter: one kind of paper, composed from a case and an act; the door numbers, signs and stores it."""
from dataclasses import replace

from django.conf import settings

from office.documents import Paper
from office.models import Installation

from .signing import sealing_of


class Letter:
    """Subclasses name their kind (domain.md D), title and series and write `compose()`."""

    kind: str = ""
    title: str = ""
    series: str = ""  # the word between the department's mark and the year; empty for papers without number
    is_notice: bool = False

    def __init__(self, case, act, about: str = ""):
        self.case = case
        self.act = act
        self.about = about

    @classmethod
    def drafts(cls, case, act) -> list["Letter"]:
        """One paper for the case; letters that go out several at a time override this."""
        return [cls(case, act)]

    @property
    def organ(self):
        return self.case.file.department

    def compose(self, number: str | None, code: str | None) -> Paper:
        """The paper in full; without number it prints as a preview."""
        raise TypeError(f"{type(self).__name__} composes no paper")

    def preview(self) -> Paper:
        return self.compose(None, None)

    def by_hand(self) -> Paper:
        """A form to be written on: not issued, so without code and seal, and no preview either."""
        return replace(self.preview(), number="")


def paper_of(letter: Letter, *, number: str | None, code: str | None, **said) -> Paper:
    """A paper with everything its organ, seal and verification say the same way on every letter."""
    organ = letter.organ
    return Paper(
        kind=letter.title, title=said.pop("title", letter.title), organ=organ.name, number=number,
        series=organ.number_mark + letter.series, date=letter.act.today,
        sealing=sealing_of(organ),
        contact=f"联系人：{organ.contact_name}，联系电话：{organ.contact_phone}", training=Installation.here().training,
        code=code, verify_url=verification_url(code) if code else None, **said,
    )


def verification_url(code: str) -> str:
    return f"{settings.PUBLIC_URL}/v/{code}/"
