"""Pictures of pages, named by page and role, with an index to leaf through and what the machine found beside each."""

from html import escape
from pathlib import Path

STYLE = ("body{font-family:sans-serif}section{overflow:auto;white-space:nowrap}"
         "figure{display:inline-block;margin:.5rem;vertical-align:top}img{max-height:40rem;border:1px solid #999}")


class Album:
    def __init__(self, folder: Path):
        self.folder = folder
        self.pages: list[str] = []
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.png"):
            old.unlink()

    def take(self, page, name: str, look: str) -> str:
        """The picture's file name."""
        file = f"{name}-{look}.png"
        page.screenshot(path=self.folder / file, full_page=True)
        return file

    def enter(self, name: str, files: list[str], faults: list[str]) -> None:
        found = "".join(f"<li>{escape(fault)}</li>" for fault in faults)
        self.pages.append(f"<section><h2>{escape(name)}</h2><ul>{found}</ul>{''.join(map(_figure, files))}</section>")

    def bind(self) -> Path:
        text = (f'<!DOCTYPE html><html lang="zh-Hans"><meta charset="utf-8"><title>信案 · 各页图样</title><style>{STYLE}</style>'
                f"<h1>各页图样</h1>{''.join(self.pages)}</html>")
        index = self.folder / "index.html"
        index.write_text(text, encoding="utf-8")
        return index


def _figure(file: str) -> str:
    name = escape(file)
    return f'<figure><a href="{name}"><img loading="lazy" src="{name}" alt="{name}"></a><figcaption>{name}</figcaption></figure>'
