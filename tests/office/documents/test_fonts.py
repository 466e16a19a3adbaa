"""Fonts: the office's own come first, the shipped ones carry their licences."""
import shutil

import pytest

from office.documents import fonts
from office.documents.fonts import BLACK, Face, FontError, chain, font_for, runs


@pytest.fixture
def fresh(monkeypatch):
    """The registry as it is in a new process."""
    monkeypatch.setattr(fonts, "_chains", {})
    fonts.font_for.cache_clear()
    fonts._advance.cache_clear()
    yield
    fonts.font_for.cache_clear()
    fonts._advance.cache_clear()


def test_the_offices_own_font_is_tried_first(fresh, tmp_path, monkeypatch):
    shutil.copy(fonts.SHIPPED / BLACK, tmp_path / "仿宋_GB2312.ttf")
    monkeypatch.setenv("XINAN_FONTS", str(tmp_path))
    assert chain(Face.FANG)[0].face.filename == str(tmp_path / "仿宋_GB2312.ttf")
    assert chain(Face.FANG)[1] is not chain(Face.TITLE)[0]
    assert font_for("重", Face.FANG) is chain(Face.FANG)[0]


def test_a_folder_that_is_not_there_is_named(fresh, tmp_path, monkeypatch):
    monkeypatch.setenv("XINAN_FONTS", str(tmp_path / "none"))
    with pytest.raises(FontError, match="XINAN_FONTS"):
        chain(Face.FANG)


def test_a_broken_font_file_is_named(fresh, tmp_path, monkeypatch):
    (tmp_path / "黑体.ttf").write_bytes(b"not a font")
    monkeypatch.setenv("XINAN_FONTS", str(tmp_path))
    with pytest.raises(FontError, match="黑体.ttf"):
        chain(Face.HEI)


def test_a_rare_character_falls_back_alone():
    assert [piece for _, piece in runs("重庆𬭎达", Face.FANG)] == ["重庆", "𬭎", "达"]


def test_a_font_is_loaded_once():
    assert chain(Face.KAI)[-1] is chain(Face.SONG)[-1] is chain(Face.FANG)[-1]


def test_the_licences_are_shipped_with_the_fonts():
    assert {"COPYING-Fandol.txt", "README-Fandol.txt", "OFL-NotoSerifSC.txt"} <= {
        path.name for path in fonts.SHIPPED.iterdir()}
