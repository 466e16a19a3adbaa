"""Every reason why not is printed to somebody in a test: each refusal of each condition, in its own words."""
import ast
import inspect
import textwrap
from functools import cache
from pathlib import Path

import pytest

from office.workflow.verbs import all_verbs

TESTS = Path(__file__).parent
ENOUGH = 5  # characters in a row by which a sentence is known again


def conditions() -> list:
    """Each condition of each arrow and each verb, once."""
    found = {each for verb in all_verbs() for each in (*verb.arrow.unless, *verb.unless)}
    return sorted(found, key=lambda each: (each.__module__, each.__name__))


def refusals(condition) -> list[list[str]]:
    """The fixed parts of each sentence with which it refuses."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(condition)))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    return [_fixed(call.args[0]) for call in calls if call.func.id in ("refuse", "not_here")]


def _fixed(sentence) -> list[str]:
    parts = [node.value for node in ast.walk(sentence) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [part for part in parts if any("一" <= char <= "鿿" for char in part)]


@cache
def said_in_tests() -> str:
    """Every string a test holds against a page or an error, one after the other; no sentence goes on over the gaps."""
    trees = (ast.parse(path.read_text("utf-8")) for path in TESTS.rglob("*.py") if path != Path(__file__))
    strings = {node.value for tree in trees for node in ast.walk(tree)
               if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return "\0".join(each for each in strings if len(each) > 2)


def is_known_again(part: str) -> bool:
    size = min(ENOUGH, len(part))
    pieces = [part[place:place + size] for place in range(len(part) - size + 1)]
    return any(piece in said_in_tests() for piece in pieces)


@pytest.mark.parametrize("condition", conditions(), ids=lambda each: each.__name__)
def test_each_of_its_sentences_is_shown_by_a_test(condition):
    """The reason is part of the product: nobody may change it, or lose it, unnoticed."""
    assert refusals(condition), f"{condition.__name__} never refuses in words of its own"
    silent = ["…".join(parts) for parts in refusals(condition) if not any(map(is_known_again, parts))]
    assert silent == [], f"no test shows {condition.__module__}.{condition.__name__} saying: {silent}"
