"""Several papers in one file for the printer; on double-sided paper each begins on a sheet of its own."""
import io
from collections.abc import Iterable

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NumberObject, pdf_name
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PdfFileWriter

from .grid import PAGE_HEIGHT, PAGE_WIDTH

# A page's place in its old file, and the field of the signature over it: a copy for printing carries neither.
_LEFT_BEHIND = ("/Parent", "/Annots")


def bundle(papers: Iterable[bytes]) -> bytes:
    """The pages of papers of this house in order. A signature covers its own file alone, so the copy has none."""
    writer, out = PdfFileWriter(), io.BytesIO()
    for paper in papers:
        kids = PdfFileReader(io.BytesIO(paper)).root["/Pages"]["/Kids"]
        for reference in kids:
            for name in _LEFT_BEHIND:
                reference.get_object().pop(name, None)
        for reference in writer.import_object(kids):
            writer.insert_page(DictionaryObject(reference.get_object()))
        if len(kids) % 2:
            writer.insert_page(_blank())
    writer.write(out)
    return out.getvalue()


def _blank() -> DictionaryObject:
    sheet = ArrayObject(NumberObject(round(edge)) for edge in (0, 0, PAGE_WIDTH, PAGE_HEIGHT))
    return DictionaryObject({pdf_name("/Type"): pdf_name("/Page"), pdf_name("/MediaBox"): sheet, pdf_name("/Resources"): DictionaryObject()})
