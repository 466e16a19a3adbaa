"""Unified social credit codes: what is accepted, what is refused, and in which words (domain E.1)."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.organisation_codes import (
    USCC_ALPHABET,
    IdentifierError,
    IdentifierKind,
    check_uscc,
    uscc_check_character,
)

VALID = ["11500228733970274Y", "11500226753092798P", "11500233742893960Y", "12100000400000624D", "11100000MB0143028R"]

codes = st.builds(
    lambda head, region, body: (first := head + region + body) + uscc_check_character(first),
    st.text(USCC_ALPHABET, min_size=2, max_size=2),
    st.text("0123456789", min_size=6, max_size=6),
    st.text(USCC_ALPHABET, min_size=9, max_size=9),
)


@pytest.mark.parametrize("code", VALID)
def test_codes_of_public_institutions_are_valid_without_warning(code):
    found = check_uscc(code)
    assert (found.kind, found.value, found.warnings) == (IdentifierKind.USCC, code, ())


@pytest.mark.parametrize("code", ["11500228733970274Y", "11500226753092798P"])
def test_a_region_that_no_longer_exists_is_accepted(code):
    """SUB-04: 梁平 500228 and 荣昌 500226 are historical codes on live organisations."""
    assert check_uscc(code).region == code[2:8]


@pytest.mark.parametrize("written", [
    "1150022873397027 4Y", " 11500228733970274Y ", "11500228733970274y", "１１５００２２８７３３９７０２７４Ｙ",
    "11500228733970274Y\u3000", "\t11500228733970274Y\r\n", "\ufeff11500228733970274Y",
    "1150 0228\u00a07339 7027\u200b4y",
])
def test_blanks_case_and_width_do_not_matter(written):
    assert check_uscc(written).value == "11500228733970274Y"


@pytest.mark.parametrize(("code", "reason"), [
    ("11500228733970274X", "第18位应为“Y”，现为“X”"),
    ("915001520000100061", "第18位应为“Y”，现为“1”"),
    ("9I5001520000100061", "第2位为“I”"),
    ("91500152O000100061", "第9位为“O”"),
    ("91500152S000100061", "第9位为“S”"),
    ("91500152V000100061", "第9位为“V”"),
    ("91500152Z000100061", "第9位为“Z”"),
    ("91500152-000100061", "第9位“-”不是允许的字符"),
    ("1150022873397027Y", "应为18位，现为17位"),
    ("11500228733970274YY", "应为18位，现为19位"),
    ("500152000010006", "15位数字是旧工商注册号"),
    ("", "为空"),
    ("  ", "为空"),
    ("9150A15200001000611"[:18], "第3至8位是登记机关行政区划码"),
])
def test_each_refusal_says_exactly_why(code, reason):
    with pytest.raises(IdentifierError) as refused:
        check_uscc(code)
    assert reason in refused.value.reason


def test_a_check_character_may_be_zero():
    """G.9: the index (31 − s mod 31) mod 31 is 0 when 31 divides the sum."""
    first17 = next(
        f"91500152{n:09d}" for n in range(100, 1000) if uscc_check_character(f"91500152{n:09d}") == "0"
    )
    assert check_uscc(first17 + "0").value.endswith("0")


def test_an_odd_organisation_code_only_warns():
    """GB 11714 inside the code: live codes miss it, so it never refuses."""
    first17 = "91500152000010009"
    found = check_uscc(first17 + uscc_check_character(first17))
    assert len(found.warnings) == 1 and "第9至17位" in found.warnings[0]


def test_an_organisation_code_may_end_in_x():
    """G.9: remainder 10 is written X, which the alphabet of the unified code allows."""
    assert check_uscc("9150010300001009XG").warnings == ()


@given(codes)
def test_every_code_made_by_the_rule_is_accepted(code):
    assert check_uscc(code).value == code


@given(codes, st.integers(0, 17), st.sampled_from(USCC_ALPHABET))
def test_one_changed_character_is_always_noticed(code, place, other):
    changed = code[:place] + other + code[place + 1:]
    if changed == code:
        return
    with pytest.raises(IdentifierError):
        check_uscc(changed)


@given(codes, st.integers(0, 16))
def test_two_neighbours_swapped_are_always_noticed(code, place):
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2:]
    if swapped == code:
        return
    with pytest.raises(IdentifierError):
        check_uscc(swapped)


@given(st.text(max_size=40))
def test_any_text_is_answered_and_never_crashes(text):
    try:
        assert len(check_uscc(text).value) == 18
    except IdentifierError as refused:
        assert refused.reason
