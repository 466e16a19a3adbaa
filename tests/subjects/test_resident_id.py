"""Citizen identity numbers: check character, real birth dates, and the words of refusal (domain E.2)."""
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.calendar import today
from subjects.identifiers import (
    IdentifierError,
    IdentifierKind,
    check_resident_id,
    identify,
    is_minor,
    resident_check_character,
)

VALID = {
    "500152190001010017": date(1900, 1, 1),
    "500103190102280027": date(1901, 2, 28),
    "500236190402290035": date(1904, 2, 29),
    "500112190512310184": date(1905, 12, 31),
    "50015219000101005X": date(1900, 1, 1),
}

numbers = st.builds(
    lambda region, born, serial: (first := f"{region}{born:%Y%m%d}{serial:03d}") + resident_check_character(first),
    st.sampled_from(["500152", "500103", "500236", "500226", "500228"]),
    st.dates(date(1900, 1, 1), date(1906, 12, 31)),
    st.integers(0, 999),
)


@pytest.mark.parametrize(("number", "born"), VALID.items())
def test_synthetic_numbers_are_valid_and_tell_the_birth_date(number, born):
    found = check_resident_id(number)
    assert (found.kind, found.value, found.birth_date) == (IdentifierKind.RESIDENT_ID, number, born)


def test_a_small_x_full_width_and_blanks_are_normalised():
    assert check_resident_id(" ５００１５２ 19000101005x ").value == "50015219000101005X"


@pytest.mark.parametrize(("number", "reason"), [
    ("500152190102290011", "出生日期不存在：1901年02月29日"),
    ("500152190013010014", "出生日期不存在：月份为13"),
    ("500152190001010018", "第18位应为“7”，现为“8”"),
    ("500152000101001", "15位号码是已停用的旧公民身份号码"),
    ("50015219000101001", "应为18位，现为17位"),
    ("50015219000101001X7", "应为18位，现为19位"),
    ("5O0152190001010017", "前6位是行政区划码"),
    ("50015219000101X017", "前17位应为数字"),
    ("50015219000101001A", "第18位应为数字或X"),
    ("", "为空"),
])
def test_each_refusal_says_exactly_why(number, reason):
    with pytest.raises(IdentifierError) as refused:
        check_resident_id(number)
    assert reason in refused.value.reason


@pytest.mark.django_db
def test_nobody_is_born_tomorrow():
    """SUB-05, against the legal day."""
    first = f"500152{today() + timedelta(days=1):%Y%m%d}001"
    with pytest.raises(IdentifierError, match="晚于今天"):
        check_resident_id(first + resident_check_character(first))


def test_no_refusal_and_no_repr_repeats_the_number():
    found = check_resident_id("500152190001010017")
    assert found.value not in repr(found) and "1900" not in repr(found)
    with pytest.raises(IdentifierError) as refused:
        check_resident_id("500152190001010018")
    assert "50015219000101001" not in str(refused.value)


def test_eighteen_digits_are_told_apart_by_what_fits():
    assert identify("500152190001010017").kind is IdentifierKind.RESIDENT_ID
    assert identify("925002360000100574").kind is IdentifierKind.USCC
    assert identify("915001520000102927").kind is IdentifierKind.USCC


@pytest.mark.parametrize(("code", "reason"), [
    ("500152190102290011", "出生日期不存在"),
    ("915001520000100061", "第18位应为“Y”"),
    ("11500228733970274X", "第18位应为“Y”"),
    ("500152000101001", "15位"),
    ("12345", "应为18位，现为5位"),
])
def test_of_two_possible_refusals_the_likelier_is_given(code, reason):
    with pytest.raises(IdentifierError) as refused:
        identify(code)
    assert reason in refused.value.reason


@pytest.mark.parametrize(("born", "day", "minor"), [
    (date(1906, 3, 5), date(1924, 3, 4), True),
    (date(1906, 3, 5), date(1924, 3, 5), False),
    (date(1904, 2, 29), date(1922, 2, 28), True),
    (date(1904, 2, 29), date(1922, 3, 1), False),
    (date(1906, 3, 5), date(1900, 1, 1), True),
])
def test_of_age_on_the_eighteenth_birthday(born, day, minor):
    """SUB-12; someone born on 29 February comes of age on 1 March of a common year."""
    assert is_minor(born, day) is minor


@given(numbers)
def test_every_number_made_by_the_rule_is_accepted(number):
    assert check_resident_id(number).value == number


@pytest.mark.django_db  # a changed year may lie ahead, and then the legal day is asked
@given(numbers, st.integers(0, 17), st.sampled_from("0123456789X"))
def test_one_changed_character_is_always_noticed(number, place, other):
    changed = number[:place] + other + number[place + 1:]
    if changed == number:
        return
    with pytest.raises(IdentifierError):
        check_resident_id(changed)
