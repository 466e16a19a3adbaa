"""The wording of this house's letters, which lies one floor below because the letters of lists use it too."""
from subjects.letters.wording import PENDING, clause, numbered, paragraphs, parts, quoted, sections

__all__ = ["PENDING", "clause", "numbered", "paragraphs", "parts", "quoted", "sections"]
