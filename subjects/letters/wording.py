"""An officer's words made ready for print: stops set once, citizen numbers masked, sections and items numbered."""
from office.calendar.words import numeral
from office.documents import Block, Heading, Items, Para
from subjects.privacy import mask_numbers
from subjects.states import DocumentType

PENDING = "（待填写）"
_OPEN_ENDS = " \t\u3000。；;，,、.．：:"
_CLOSED = ("。", "！", "？", "…", "：", "；", "。”", "！”", "？”", "。）")
_INNER_QUOTES = str.maketrans("“”", "‘’")


def number_label(subject) -> str:
    if not subject.is_person:
        return "统一社会信用代码"
    if subject.document_type == DocumentType.RESIDENT_ID:
        return "公民身份号码"
    return f"{subject.get_document_type_display()}号码"


def who(subject, called: str = "当事人") -> tuple[tuple[str, str], ...]:
    """Name with code or masked number, which every paper states (domain.md D, common head; PRI-04)."""
    return ((called, subject.name), (number_label(subject), subject.masked_number))


def named(document) -> str:
    """《拟认定严重失信主体告知书》（潼市监信告〔2026〕1号）; a paper without number by its title."""
    return f"《{document.title}》（{document.number}）" if document.number else f"《{document.title}》"


def clause(text: str) -> str:
    """The text without its own full stop, its lines joined, to stand inside a sentence of ours."""
    lines = [line.strip().rstrip(_OPEN_ENDS) for line in mask_numbers(text or "").splitlines()]
    return "；".join(filter(None, lines)) or PENDING


def quoted(text: str) -> str:
    return f"“{clause(text).translate(_INNER_QUOTES)}”"


def paragraphs(text: str) -> list[Para]:
    """One paragraph for each line of the text, each closed by exactly one stop."""
    lines = [line.strip() for line in mask_numbers(text or "").splitlines() if line.strip()]
    return [Para(line if line.endswith(_CLOSED) else f"{line}。") for line in lines] or [Para(PENDING)]


def numbered(lines) -> list[Items]:
    """1. 2. 3.; a single line stands without number, and no lines make nothing at all."""
    lines = tuple(lines)
    items = lines if len(lines) == 1 else tuple(f"{n}. {line}" for n, line in enumerate(lines, start=1))
    return [Items(items)] if items else []


def sections(*titled) -> list[Block]:
    """一、 for each title and its blocks."""
    return _headed(titled, level=1, mark="{}、{}")


def parts(*titled) -> list[Block]:
    """（一） for each title and its blocks; a part without blocks is left out."""
    return _headed(titled, level=2, mark="（{}）{}")


def _headed(titled, *, level: int, mark: str) -> list[Block]:
    made: list[Block] = []
    present = [(title, list(blocks)) for title, blocks in titled]
    for n, (title, blocks) in enumerate(((title, blocks) for title, blocks in present if blocks), start=1):
        made += [Heading(mark.format(numeral(n), title), level=level), *blocks]
    return made
