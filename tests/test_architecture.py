"""Holds the house: imports go down only, one door, one clock, small rooms, no address of a registry."""
import ast
import io
import re
from pathlib import Path
from statistics import median

import pytest
from django.core.management import call_command

from office.rules import rules
from office.workflow.consequences import unanswered
from office.workflow.machines import machines
from office.workflow.verbs import all_verbs

ROOT = Path(__file__).parent.parent
FLOORS = {"office": 1, "subjects": 2, "sanctions": 3, "commitments": 4, "cases": 4, "repair": 4, "config": 5, "tests": 6, "benchmarks": 7}
PURE = ("office/calendar/", "office/rules/", "office/documents/")
DOMAIN_RULE = re.compile(r"^(CAL|SUB|REC|OBJ|DES|SRV|SAN|WAT|COM|VER|REP|PUB|PRI|AUD|KPI)-\d{2}$")


NOT_OURS = {".git", ".venv", "var", "__pycache__", ".pytest_cache", ".hypothesis", "test-results", "node_modules"}


def our_files() -> list[Path]:
    """Every file of the checkout but the machine's own; found without git, which a plain machine may not have."""
    return sorted(
        path for path in ROOT.rglob("*") if path.is_file() and not NOT_OURS & set(path.relative_to(ROOT).parts)
    )


FILES = our_files()
CODE = [path for path in FILES if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in FLOORS]
HOUSE = [path for path in CODE if "tests" not in path.parts and "migrations" not in path.parts]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports_of(path: Path) -> set[str]:
    """Modules imported anywhere in the file, functions included."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_imports_go_down_only(path):
    """design §1: rooms on one floor do not know each other, and nobody imports from above."""
    here = path.relative_to(ROOT).parts[0]
    for module in imports_of(path):
        there = module.split(".")[0]
        if there in FLOORS and there != here:
            assert FLOORS[there] < FLOORS[here], f"{here} must not import {module}"


def test_the_calendar_the_rules_and_the_papers_are_pure():
    """design §1: they can be read, run and tested without a database."""
    for path in HOUSE:
        if name_of(path).startswith(PURE):
            impure = {name for name in imports_of(path) if name.startswith(("django.db", "django.conf", "office.models"))}
            assert not impure, f"{name_of(path)} imports {impure}"


def test_only_one_module_knows_the_state_machine_library():
    users = {name_of(path) for path in HOUSE if any(each.startswith("django_fsm") for each in imports_of(path))}
    assert users == {"office/workflow/fsm.py"}


def test_there_is_one_clock():
    """design §2: office.calendar is the only source of legal time; sessions and schedules use real time by name."""
    other_clocks = re.compile(r"\b(?:datetime\.(?:now|today|utcnow)|date\.today|time\.time|timezone\.now)\(")
    allowed = {"office/calendar/clock.py", "office/documents/identity.py", "office/documents/verify.py"}
    found = {name_of(path) for path in HOUSE if other_clocks.search(path.read_text("utf-8"))}
    assert found <= allowed, found - allowed


def test_a_state_is_written_by_the_door_alone():
    """No module outside the workflow sets a state, and nobody updates one in bulk."""
    writes = re.compile(r"\.state\s*=[^=]|update\([^)]*\bstate\s*=|_door_open")
    found = {name_of(path) for path in HOUSE if writes.search(path.read_text("utf-8"))}
    assert found <= {"office/workflow/fsm.py", "office/workflow/steps.py"}, found


def test_every_module_says_what_it_is_for():
    """lessons 9.6: the first line of the docstring is one sentence."""
    filled = [path for path in HOUSE if path.read_text("utf-8").strip()]
    silent = [name_of(path) for path in filled if not (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").strip()]
    assert not silent


def test_the_rooms_are_small():
    sizes = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in CODE if "migrations" not in path.parts}
    assert max(sizes.values()) <= 450, max(sizes, key=sizes.get)
    assert median(sizes.values()) < 80
    assert sum(size > 300 for size in sizes.values()) <= 5


def test_no_room_is_called_helpers():
    names = {part for path in CODE for part in (*path.relative_to(ROOT).parts[:-1], path.stem)}
    assert not names & {"utils", "util", "helpers", "helper", "misc", "common"}


def test_nothing_is_unfinished_or_swallowed():
    marks = re.compile(r"\b(?:TODO|FIXME|XXX)\b|NotImplementedError\(\)|pytest\.mark\.skip|except(?: Exception)?:\s*\n?\s*pass")
    found = [name_of(path) for path in CODE if path != Path(__file__) and marks.search(path.read_text("utf-8"))]
    assert not found


def test_no_file_carries_a_registry_address():
    hosts = re.compile(r"index-url *[=:]? *\"?https?:|pypi\.org|files\.pythonhosted|registry\.npmjs|deb\.debian\.org")
    text = [path for path in FILES if path.suffix in {".py", ".toml", ".in", ".lock", ".md", ".cfg", ".json", ""}]
    found = [name_of(path) for path in text if path != Path(__file__) and hosts.search(path.read_text("utf-8", "ignore"))]
    assert not found


def test_every_verb_walks_an_arrow_and_every_arrow_has_its_verb():
    """A button without a rule, or a rule without a button, would be a second way."""
    walked = {(verb.flow.machine, verb.arrow.name) for verb in all_verbs()}
    drawn = {(name, arrow.name) for name, model in machines().items() for arrow in model.arrows()}
    assert walked == drawn


def test_every_arrow_cites_its_rules():
    """domain.md: rule IDs such as DES-13; the law's own numbers, none invented."""
    for name, model in machines().items():
        for arrow in model.arrows():
            assert arrow.rules, f"{name}.{arrow.name}"
            assert all(DOMAIN_RULE.match(rule) for rule in arrow.rules), f"{name}.{arrow.name}: {arrow.rules}"


def test_every_verb_says_what_it_does():
    silent = [verb.key for verb in all_verbs() if not verb.label or not verb.by]
    assert not silent


def test_every_expected_event_is_answered():
    assert unanswered() == []


def test_every_time_limit_has_its_rule():
    assert all(DOMAIN_RULE.match(rule_id) for each in rules() for rule_id in re.split(r"[ /]", each.rule_id))


def test_the_generated_tables_are_fresh():
    """docs/states.md and its sisters equal what the code says now."""
    call_command("write_tables", "--check", stderr=io.StringIO())


def test_migrations_are_complete(db):
    call_command("makemigrations", "--check", "--dry-run", stdout=io.StringIO())
