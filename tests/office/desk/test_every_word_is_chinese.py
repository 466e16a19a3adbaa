"""The theme ships no Chinese: our catalogue must know every string its templates can show."""

import re
import subprocess
import sys
from pathlib import Path

import import_export
import pytest
import unfold
from django.conf import settings
from django.utils.translation import gettext, ngettext

from tests.office.desk.strings import translatable

HAN = re.compile(r"[\u4e00-\u9fff]")
# Parts of the theme for libraries that are not installed here.
FOREIGN = {"constance", "crispy", "location_field", "simple_history"}
LIBRARIES = [Path(unfold.__file__).parent, Path(import_export.__file__).parent]
STRINGS = sorted({
    message for library in LIBRARIES for folder in library.rglob("templates")
    if not FOREIGN & set(folder.parts) for message in translatable(folder)
})
# Words that are the same in both languages, and one that is only a variable.
SAME = {("%(class_name)s %(instance)s",)}


@pytest.mark.parametrize("message", sorted(set(STRINGS) - SAME), ids=lambda message: message[0].strip()[:50])
def test_every_string_of_the_theme_is_chinese(message):
    translated = ngettext(*message, 2) if len(message) == 2 else gettext(message[0])
    assert HAN.search(translated), f"没有译文：{message}"


def test_the_theme_has_strings_to_check():
    assert len(STRINGS) > 100


@pytest.mark.parametrize("name", ["django", "djangojs"])
def test_the_compiled_catalogue_is_the_written_one(name, tmp_path):
    """Nobody needs gettext: the .mo is committed, and this test compiles the .po again."""
    folder = Path(settings.BASE_DIR) / "locale"
    source = tmp_path / "compile.py"
    source.write_text((folder / "compile.py").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / f"{name}.po").write_bytes((folder / f"zh_Hans/LC_MESSAGES/{name}.po").read_bytes())
    subprocess.run([sys.executable, source], check=True)
    assert (tmp_path / f"{name}.mo").read_bytes() == (folder / f"zh_Hans/LC_MESSAGES/{name}.mo").read_bytes()
