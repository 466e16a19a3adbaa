"""What a service record may not say: an address found out tomorrow, one person as two, a moment still to come."""
from datetime import time

import pytest

from office.workflow.errors import Refused
from office.workflow.offers import trial
from subjects.actions import serve
from tests.cases.walk import items, notice_signed
from tests.subjects.service.walk import HOME, ISSUED, SIGNED, act, notice_item, now, why_not
from tests.world import officer, scan


def test_a_plan_names_a_known_address_and_two_people(clock):
    """SRV-04, SRV-06."""
    item = notice_item(clock)
    form = serve.plan.form(
        {"place": "虚构路1号", "address_source": "", "address_dated": "2099-01-01", "second_server": "虚构王送达"},
        case=item, act=trial(serve.plan, item, officer("songda")),
    )
    assert not form.is_valid()
    assert set(form.errors) == {"address_source", "address_dated", "second_server"}


def test_a_family_member_signs_only_as_an_adult_who_lives_there(clock):
    """SRV-03; edge case 36."""
    clock.at("2026-04-20 10:00")
    _, person = items(notice_signed(), "D1")
    act(serve.plan, person, **HOME)
    said = {"signer": "虚构家属", "capacity": "family", "served_on": ISSUED, "proof": scan()}
    for lacking in ({"is_adult": True, "lives_there": False}, {"is_adult": False, "lives_there": True}):
        assert "家属代收须为成年人且与受送达人同住 · SRV-03" in why_not(serve.record_direct, person, **said, **lacking)
    assert act(serve.record_direct, person, **said, is_adult=True, lives_there=True).is_served


def test_a_paper_left_behind_needs_a_witness_or_a_recording(clock):
    """SRV-04; edge case 35: a receptionist refuses, nobody saw it and nothing was filmed."""
    item = act(serve.plan, notice_item(clock), **HOME)
    said = {"served_on": ISSUED, "refusal": "前台拒收", "proof": scan()}
    assert "留置送达须有见证人姓名、单位及其签名材料，或者有照片、录像等音像记录 · SRV-04" in why_not(serve.record_left, item, **said)
    assert "SRV-04" in why_not(serve.record_left, item, witness_name="虚构见证人", witness_unit="", **said)


def test_nothing_is_signed_for_later_than_now(clock):
    """SRV-02: 10:00 by the office's clock."""
    item = act(serve.plan, notice_item(clock), **HOME)
    said = {**SIGNED, "served_on": ISSUED, "proof": scan()}
    with pytest.raises(Refused, match="送达时间不能晚于现在"):
        act(serve.record_direct, now(item), served_time=time(23, 59), **said)
    assert act(serve.record_direct, now(item), served_time=time(9, 30), **said).is_served
