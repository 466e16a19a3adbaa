"""The wording of this house's letters, which lies one floor below because the letters of lists use it too."""
from subjects.letters.wording import (
    PENDING, clause, named, number_label, numbered, paragraphs, parts, quoted, sections, who,
)

__all__ = [
    "PENDING", "clause", "named", "number_label", "numbered", "paragraphs", "parts", "quoted", "sections", "who",
]
