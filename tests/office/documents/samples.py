"""Papers for the tests of the paper room: no real organ, party or person."""
import io
from datetime import date

from pypdf import PdfReader

from office.documents import Para, Paper, Sealing

ORGAN = "重庆市虚构区应急管理局"
FACTS = "经查，当事人在未取得许可证的情况下从事经营活动，违反了有关规定；上述事实，有现场检查笔录（共3页）为证。"


def paper(*blocks, **changes) -> Paper:
    given = dict(kind="认定严重失信主体决定书", title="认定严重失信主体决定书", organ=ORGAN, series="渝虚应急信决",
                 number="渝虚应急信决〔2026〕12号", addressee=("重庆虚构化工有限公司",), date=date(2026, 11, 3),
                 blocks=blocks or (Para(FACTS),), sealing=Sealing.ELECTRONIC)
    return Paper(**{**given, **changes})


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def copied(pdf: bytes) -> str:
    """All text as a reader would copy it, without line ends and spaces."""
    return "".join("".join(page.extract_text().split()) for page in read(pdf).pages)
