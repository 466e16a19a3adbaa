"""The issued paper can be proved: made again from the stored case it has the same bytes (L-PDF-4)."""
import pytest

from tests.cases.letters.walked import RARE


@pytest.mark.parametrize("kind", ["D1", "D2", "D3", "D9", "D5"])
def test_a_stored_case_makes_the_same_paper_again(organisation, kind):
    """Signing only adds to the end, so the issued file begins with exactly the bytes of the rendering."""
    [paper] = [each for each in organisation.issued[kind] if each.again]
    first, second = paper.again
    assert first == second and paper.pdf.startswith(first) and len(paper.pdf) > len(first)


def test_a_dropped_case_makes_its_letter_again(dropped):
    [paper] = dropped.issued["D4"]
    assert paper.again[0] == paper.again[1] and paper.pdf.startswith(paper.again[0])


@pytest.mark.parametrize("kind", ["D1", "D2", "D3", "D9"])
def test_rare_characters_of_a_name_can_be_copied(organisation, kind):
    """L-PDF-1: 䶮 and 㛃 of extension A, 𬭎 of extension C."""
    assert RARE in organisation.text(kind)
