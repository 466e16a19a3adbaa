"""What may be shown of a person, and how his number lies in the database (PRI-04, PRI-05; design §4)."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.keyring import KeyringError, unseal
from subjects.models import Subject
from subjects.privacy import (
    BIRTH_PURPOSE,
    blind_number,
    mask_address,
    mask_document_number,
    mask_name,
    mask_numbers,
    mask_phone,
    mask_resident_id,
    seal_number,
    unseal_number,
)


def test_a_resident_number_keeps_six_and_two():
    assert mask_resident_id("500103190102280027") == "500103**********27"


@pytest.mark.parametrize(("name", "masked"), [
    ("李四", "李＊"), ("欧阳建国", "欧阳＊"), ("欧阳", "欧＊"), ("阿卜杜拉·买买提", "阿＊"), ("𬭎某", "𬭎＊"), ("", ""),
])
def test_a_name_keeps_its_surname(name, masked):
    assert mask_name(name) == masked


@pytest.mark.parametrize(("phone", "masked"), [("13800000000", "138****0000"), ("023-00000011", "**********11")])
def test_a_phone_number_keeps_little(phone, masked):
    assert mask_phone(phone) == masked


@pytest.mark.parametrize(("address", "masked"), [
    ("重庆市潼南区虚构街道1号", "重庆市潼南区＊＊＊"), ("彭水苗族土家族自治县虚构路2号", "彭水苗族土家族自治县＊＊＊"),
    ("虚构路2号", "＊＊＊"), ("", ""),
])
def test_an_address_ends_at_the_county(address, masked):
    assert mask_address(address) == masked


def test_other_documents_keep_less():
    assert mask_document_number("M00000012") == "M******12"


@given(st.text("0123456789X", max_size=30))
def test_a_mask_never_shows_more_than_its_ends(number):
    shown = [c for c in mask_resident_id(number) if c != "*"]
    assert len(shown) <= 8 and len(mask_resident_id(number)) == len(number)


def test_numbers_inside_a_text_are_masked_and_codes_are_not():
    text = "当事人（500103190102280027）系915001520000102927的代表，又名50010319010228002X。"
    assert mask_numbers(text) == "当事人（500103**********27）系915001520000102927的代表，又名500103**********2X。"


def test_a_sealed_number_opens_in_its_own_column_only():
    token = seal_number("500103190102280027")
    assert b"500103" not in token and unseal_number(token) == "500103190102280027"
    assert seal_number("500103190102280027") != token
    with pytest.raises(KeyringError):
        unseal(BIRTH_PURPOSE, token)


def test_equal_numbers_meet_in_the_blind_index():
    assert blind_number("50015219000101005X") == blind_number("50015219000101005x")
    assert blind_number("500103190102280027") != blind_number("500152190001010017")


def test_a_subject_never_shows_its_number_by_accident():
    subject = Subject(type="natural_person", name="虚构某", number_sealed=seal_number("500103190102280027"))
    assert not [text for text in (repr(subject), str(subject)) if "5001" in text or "0027" in text]
