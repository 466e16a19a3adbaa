"""The locks install the same packages everywhere and name no place to get them from."""

import re

from launcher.bootstrap import RUN, TEST
from launcher.places import ROOT

PIN = re.compile(r"^([a-z0-9._-]+)(?:\[[a-z,]+\])?==(\S+)", re.MULTILINE)


def test_the_locks_name_no_host():
    for name in (RUN, TEST):
        text = (ROOT / name).read_text()
        assert "://" not in text
        assert not re.search(r"^\s*-(?!-hash=)", text, re.MULTILINE)


def test_every_package_is_hashed():
    for name in (RUN, TEST):
        for block in re.split(r"\n(?=[a-z])", (ROOT / name).read_text()):
            assert "--hash=sha256:" in block, block.splitlines()[0]


def test_the_tests_run_with_the_versions_that_are_shipped():
    shipped, tested = (dict(PIN.findall((ROOT / name).read_text())) for name in (RUN, TEST))
    assert shipped and shipped.items() <= tested.items()
