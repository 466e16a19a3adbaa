"""`make proof` names what is missing and leaves nothing out."""

import pytest

from launcher import Trouble, suites


def test_proof_names_the_packages_that_are_missing(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(suites, "POSTGRES_15", tmp_path)
    with pytest.raises(Trouble) as refusal:
        suites.proof(())
    for package in ("chromium", "poppler-utils", "postgresql-15", "fonts-noto-cjk", "git"):
        assert f"apt-get install {package}" in str(refusal.value)
