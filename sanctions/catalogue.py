"""Brings the shipped lists in: domains as inactive drafts, the measures that stand until the national list is imported."""
import tomllib
from pathlib import Path

from office.workflow.perform import open_case
from sanctions.actions.domain import load
from sanctions.models import ListDomain, Measure, MeasureEdition

DATA = Path(__file__).parent / "data"


def load_measures() -> MeasureEdition:
    """Once; a second call changes nothing."""
    facts = tomllib.loads((DATA / "measures.toml").read_text(encoding="utf-8"))
    measures = facts.pop("measure")
    edition, new = MeasureEdition.objects.get_or_create(
        title=facts["title"], edition=facts["edition"], defaults={"in_force": facts["in_force"]}
    )
    if new:
        Measure.objects.bulk_create([Measure(edition=edition, **each) for each in measures])
    return edition


def shipped_domains() -> list[dict]:
    """The drafts as the verb `load` takes them."""
    read = tomllib.loads((DATA / "domains.toml").read_text(encoding="utf-8"))["domain"]
    return [{"parameters": facts.pop("parameter"), **facts} for facts in read]


def load_domains(department, *, competent: dict[str, list[str]] | None = None) -> list[ListDomain]:
    """Every shipped domain not yet here, in a file of `department`; `competent` names department codes by domain code."""
    loaded = []
    for facts in shipped_domains():
        if not ListDomain.objects.filter(code=facts["code"]).exists():
            who = (competent or {}).get(facts["code"], ())
            loaded.append(open_case(load, department=department, actor=None, competent=who, **facts).case)
    return loaded
