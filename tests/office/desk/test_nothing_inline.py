"""script-src 'self'; style-src 'self': no template of ours may need more."""

import re
from pathlib import Path

import pytest
from django.conf import settings

BASE = Path(settings.BASE_DIR)
TEMPLATES = sorted((BASE / "templates").rglob("*.html"))
FORBIDDEN = {
    "an inline style": re.compile(r"\sstyle="),
    "a style element": re.compile(r"<style\b"),
    "an inline script": re.compile(r"<script(?![^>]*\bsrc=)"),
    "an event handler": re.compile(r"\son[a-z]+="),
    "a script address": re.compile(r"javascript:"),
    "another host": re.compile(r"(?:src|href)=[\"'](?:https?:)?//"),
}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(BASE)))
def test_a_template_holds_nothing_inline(template):
    text = template.read_text(encoding="utf-8")
    assert [what for what, pattern in FORBIDDEN.items() if pattern.search(text)] == []


@pytest.mark.parametrize("sheet", sorted((BASE / "static/xinan").glob("*.css")), ids=lambda path: path.name)
def test_a_style_sheet_asks_nobody_else(sheet):
    text = sheet.read_text(encoding="utf-8")
    assert "@import" not in text and not re.search(r"url\(\s*[\"']?(?:https?:)?//", text)
    assert "italic" not in text, "汉字不用斜体"
