"""A paper of the office as data: who says what to whom, under which number and seal (domain.md D)."""
import datetime
from dataclasses import dataclass
from enum import StrEnum

from .blocks import Block, Slip
from .reading import block_lines, plain


class Sealing(StrEnum):
    """How the organ puts its name to the paper (design.md §5): drawn seal with a trusted signature, a signature that proves
    the file alone and is no seal (完整性签名), or stamped by hand."""

    ELECTRONIC = "electronic"
    INTEGRITY = "integrity"
    HAND = "hand"


class Style(StrEnum):
    """GB/T 9704 with red head, or a form (送达回证 and the like) without one."""

    OFFICIAL = "official"
    FORM = "form"


@dataclass(frozen=True)
class Paper:
    """One document.

    kind            what the document is called ("认定严重失信主体决定书"); names the file, so it holds no party
    title           as printed; a line feed fixes the break, else it is balanced
    organ           issuing organ; `mark` is the red head if it differs (…文件)
    number          None while it is a preview; "" once issued if such papers carry none (numbered=False)
    series          the organ's code for the blank number of a preview: 渝中信告〔2026〕____号
    signed_by       organ above the date; None means the organ itself (official) or nobody (form)
    contact         printed in round brackets below the date
    verify_url      what the QR code holds; `code` is the same in words
    footnote        small print below everything
    """

    kind: str
    title: str
    organ: str
    blocks: tuple[Block, ...]
    number: str | None = None
    series: str = ""
    numbered: bool = True
    mark: str = ""
    addressee: tuple[str, ...] = ()
    signed_by: str | None = None
    date: datetime.date | None = None
    contact: str = ""
    attachments_note: str = ""
    footnote: str = ""
    verify_url: str | None = None
    code: str | None = None
    training: bool = False
    sealing: Sealing = Sealing.HAND
    style: Style = Style.OFFICIAL

    def __post_init__(self):
        if self.numbered and self.number == "":
            raise ValueError(f"{self.kind}应当编号")

    @property
    def preview(self) -> bool:
        """A paper without number is not issued: it carries the 预览 mark and no seal."""
        return self.number is None

    @property
    def red_head(self) -> str:
        return self.mark or self.organ

    @property
    def number_text(self) -> str:
        if not self.numbered:
            return ""
        return self.number or f"{self.series}〔{self.date.year if self.date else '____'}〕____号"

    @property
    def date_text(self) -> str:
        """Arabic numerals, no padding zeros (GB/T 9704)."""
        if self.date is None:
            return "____年__月__日"
        return f"{self.date.year}年{self.date.month}月{self.date.day}日"

    @property
    def signer(self) -> str:
        if self.signed_by is None:
            return self.organ if self.style is Style.OFFICIAL else ""
        return self.signed_by

    @property
    def addressee_text(self) -> str:
        """Flush left, closed by a full-width colon."""
        return "、".join(self.addressee).rstrip(":：") + "：" if self.addressee else ""

    @property
    def attachment_lines(self) -> tuple[str, ...]:
        lines = self.attachments_note.splitlines()
        return (f"附件：{lines[0].removeprefix('附件：')}", *lines[1:]) if lines else ()

    @property
    def contact_text(self) -> str:
        return f"（{self.contact}）" if self.contact else ""

    @property
    def body(self) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks if not isinstance(block, Slip))

    @property
    def slips(self) -> tuple[Slip, ...]:
        """Slips follow the signature, wherever they stand among the blocks."""
        return tuple(block for block in self.blocks if isinstance(block, Slip))

    def parts(self) -> list[tuple[str, str]]:
        """Every printed string in reading order, each with the place it stands in."""
        parts = [("发文机关标志", self.red_head), ("文号", self.number_text), ("标题", self.title.replace("\n", "")),
                 ("主送", self.addressee_text)]
        for n, block in enumerate(self.body, start=1):
            parts += [(f"正文第{n}部分", line) for line in block_lines(block)]
        parts += [("附件说明", line) for line in self.attachment_lines]
        if self.signer:
            parts += [("署名", self.signer), ("成文日期", self.date_text)]
        parts.append(("联系方式", self.contact_text))
        for n, slip in enumerate(self.slips, start=1):
            parts += [(f"回执{n}", line) for line in block_lines(slip)]
        parts += [("附注", self.footnote), ("核验码", self.code or "")]
        return [(where, plain(text)) for where, text in parts if text]

    def text(self) -> str:
        """The whole paper as plain text in reading order, one line per paragraph."""
        return "\n".join(text for _, text in self.parts())
