"""What a service record may not say: an address found out tomorrow, one person as two, a moment still to come."""
from datetime import time

import pytest

from office.workflow.errors import Refused
from office.workflow.offers import trial
from subjects.actions import serve
from tests.subjects.service.walk import HOME, ISSUED, SIGNED, act, notice_item, now
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


def test_nothing_is_signed_for_later_than_now(clock):
    """SRV-02: 10:00 by the office's clock."""
    item = act(serve.plan, notice_item(clock), **HOME)
    said = {**SIGNED, "served_on": ISSUED, "proof": scan()}
    with pytest.raises(Refused, match="送达时间不能晚于现在"):
        act(serve.record_direct, now(item), served_time=time(23, 59), **said)
    assert act(serve.record_direct, now(item), served_time=time(9, 30), **said).is_served
