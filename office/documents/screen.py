"""A paper as it is shown on a page of the desk: semantic HTML, classes only, everything escaped.

Class names (styled by the desk): paper, paper-official, paper-form, paper-preview, paper-training; paper-note,
paper-organ, paper-number, paper-title, paper-addressee, paper-heading (with paper-level-1 … 4), paper-para,
paper-flush, paper-label, paper-items, paper-facts, paper-table, paper-cell-label, paper-sign, paper-blank,
paper-attachments, paper-signature, paper-signer, paper-seal, paper-contact, paper-slip, paper-slip-title,
paper-footnote, paper-verify.
"""
from functools import singledispatch

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from .blocks import Cell, Heading, Items, KeyValues, Para, SignLine, Slip, Table
from .furniture import PREVIEW_NOTE, TRAINING_NOTE
from .paper import Paper
from .reading import paragraphs, plain
from .signature import UNSEALED

NOTHING = mark_safe("")
BLANK = mark_safe('<span class="paper-blank"></span>')


def html(paper: Paper) -> SafeString:
    """The whole paper as one <article>."""
    classes = ["paper", f"paper-{paper.style}"]
    classes += ["paper-preview"] if paper.preview else []
    classes += ["paper-training"] if paper.training else []
    return format_html('<article class="{}" lang="zh-CN">{}{}{}{}{}</article>', " ".join(classes), _head(paper),
                       _line("paper-addressee", paper.addressee_text), _join(map(block_html, paper.body)),
                       _line("paper-attachments", "\n".join(paper.attachment_lines)), _foot(paper))


def _head(paper: Paper) -> SafeString:
    notes = [note for note, wanted in ((PREVIEW_NOTE, paper.preview), (TRAINING_NOTE, paper.training)) if wanted]
    return format_html('<header>{}{}{}<h2 class="paper-title">{}</h2></header>',
                       _join(_line("paper-note", note) for note in notes), _line("paper-organ", paper.red_head),
                       _line("paper-number", paper.number_text), _broken(paper.title))


def _foot(paper: Paper) -> SafeString:
    return format_html("<footer>{}{}{}{}{}</footer>", _signature(paper), _line("paper-contact", paper.contact_text),
                       _join(map(block_html, paper.slips)), _line("paper-footnote", paper.footnote),
                       _line("paper-verify", f"核验码：{paper.code}" if paper.code and not paper.preview else ""))


def _signature(paper: Paper) -> SafeString:
    if not paper.signer:
        return NOTHING
    seal = UNSEALED.get(paper.sealing, "（印章）")
    when = paper.date_text
    if paper.date:
        when = format_html('<time datetime="{}">{}</time>', paper.date.isoformat(), paper.date_text)
    return format_html('<div class="paper-signature"><p class="paper-signer">{}</p>{}<p>{}</p></div>', paper.signer,
                       NOTHING if paper.preview else format_html('<p class="paper-seal">{}</p>', seal), when)


@singledispatch
def block_html(block) -> SafeString:
    raise TypeError(f"不认识的正文部件：{type(block).__name__}")


@block_html.register
def _heading(block: Heading) -> SafeString:
    tag = mark_safe(f"h{block.level + 2}")  # a number from 3 to 6, checked by Heading
    return format_html('<{} class="paper-heading paper-level-{}">{}</{}>', tag, block.level, plain(block.text), tag)


@block_html.register
def _para(block: Para) -> SafeString:
    classes = "paper-para" if block.indent else "paper-para paper-flush"
    lines = paragraphs(block.text)
    label = format_html('<strong class="paper-label">{}</strong>', block.label) if block.label else NOTHING
    first, others = (lines[0], lines[1:]) if lines else ("", [])
    return format_html('<p class="{}">{}{}</p>{}', classes, label, first,
                       _join(_line(classes, line) for line in others))


@block_html.register
def _items(block: Items) -> SafeString:
    return format_html('<ul class="paper-items">{}</ul>',
                       format_html_join("", "<li>{}</li>", ((_broken(item),) for item in block.items)))


@block_html.register
def _facts(block: KeyValues) -> SafeString:
    rows = ((key, _broken(value)) for key, value in block.rows)
    return format_html('<dl class="paper-facts">{}</dl>', format_html_join("", "<dt>{}</dt><dd>{}</dd>", rows))


@block_html.register
def _table(block: Table) -> SafeString:
    rows = block.cells()
    head = NOTHING
    if block.header:
        cells = format_html_join("", '<th scope="col" colspan="{}">{}</th>',
                                 ((cell.span, _broken(cell.text)) for cell in rows[0]))
        head, rows = format_html("<thead><tr>{}</tr></thead>", cells), rows[1:]
    body = format_html_join("", "<tr>{}</tr>", ((_join(map(_cell, row)),) for row in rows))
    return format_html('<table class="paper-table">{}<tbody>{}</tbody></table>', head, body)


def _cell(cell: Cell) -> SafeString:
    if cell.label:
        return format_html('<th scope="row" class="paper-cell-label" colspan="{}">{}</th>', cell.span,
                           _broken(cell.text))
    return format_html('<td colspan="{}">{}</td>', cell.span, _broken(cell.text))


@block_html.register
def _sign(block: SignLine) -> SafeString:
    date = "年\u3000\u3000月\u3000\u3000日" if block.dated else ""
    return format_html('<p class="paper-sign">{}：{}{}</p>', block.label, BLANK, date)


@block_html.register
def _slip(block: Slip) -> SafeString:
    rows = ((key, _broken(value) if value else BLANK) for key, value in block.rows)
    return format_html('<section class="paper-slip"><h3 class="paper-slip-title">{}</h3>'
                       '<dl class="paper-facts">{}</dl>{}{}</section>', block.title,
                       format_html_join("", "<dt>{}</dt><dd>{}</dd>", rows),
                       _join(map(block_html, block.signs)), _line("paper-footnote", block.note))


def _line(classes: str, text: str) -> SafeString:
    return format_html('<p class="{}">{}</p>', classes, _broken(text)) if text else NOTHING


def _broken(text: str) -> SafeString:
    """Line feeds as <br>."""
    return format_html_join(mark_safe("<br>"), "{}", ((line,) for line in plain(text).split("\n")))


def _join(parts) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))
