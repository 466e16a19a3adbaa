"""Serves the notice of one case in every way; each step as its officer takes it."""
from contextlib import contextmanager
from datetime import date

import pytest
from django.db import transaction

from office.models import SealingWay
from office.workflow.errors import NotPermitted, Refused
from subjects.actions import announce, correct, electronic, papers, serve, through
from subjects.models import Address, ServiceItem
from tests.cases.walk import do, items, notice_signed
from tests.world import scan

ISSUED = date(2026, 4, 20)
HOME = {"place": "重庆市潼南区虚构路1号", "address_source": "registered", "address_dated": ISSUED}
SIGNED = {"signer": "虚构签收人", "capacity": "representative"}


def now(item) -> ServiceItem:
    return ServiceItem.objects.get(pk=item.pk)


def act(verb, item, by: str | None = "songda", **data) -> ServiceItem:
    return do(verb, now(item), by, **data)


def notice_item(clock) -> ServiceItem:
    """The notice for the company, signed on 2026-04-20 and waiting to be served; nobody stands beside it."""
    clock.at("2026-04-20 10:00")
    return items(notice_signed(persons=False), "D1")[0]


def stamped(item, paper=None) -> None:
    """A sheet sealed by hand is scanned before it goes out; unless another is named, the one that is served."""
    paper = paper or item.document
    if paper.sealing == SealingWay.HAND and not paper.stamped.exists():
        act(papers.bind_stamped, item, paper=paper, scan=scan("盖章.pdf"))


def mailed(item, number: str = "XA0000001", **place) -> ServiceItem:
    stamped(item)
    return act(serve.plan, item, method="mail", tracking_number=number, **{**HOME, **place})


def failed(item, on: date = ISSUED, reason: str = "查无此人") -> ServiceItem:
    return act(through.record_failure, item, failed_on=on, reason=reason, evidence=scan("退件.pdf"))


def proposed(item, **changes) -> ServiceItem:
    data = {"ground": "whereabouts", "course": "邮寄退回，上门未遇。", "content": "告知拟认定事项和陈述申辩权利。", **changes}
    return act(announce.propose_announcement, item, **data)


def posted(item, on: date, place: str = "board") -> ServiceItem:
    stamped(item, now(item).announcement.document)
    return act(announce.record_posting, item, place=place, where="虚构处所", on=on, evidence=scan("张贴.pdf"))


def announced(item, on: date = ISSUED) -> ServiceItem:
    proposed(failed(mailed(item)))
    return posted(act(announce.announce, item, "shenpi"), on)


def e_address(item, **changes) -> Address:
    said = {"medium": "electronic", "source": "publicity_system", "text": "xugou@example.cn", "from_date": ISSUED, **changes}
    return Address.objects.create(subject=item.recipient, **said)


def served(item, on: date = ISSUED) -> ServiceItem:
    act(serve.plan, item, **HOME)
    return act(serve.record_direct, item, served_on=on, proof=scan(), **SIGNED)


def why_not(verb, item, by: str | None = "songda", **data) -> str:
    with pytest.raises((Refused, NotPermitted)) as refused, transaction.atomic():
        act(verb, item, by, **data)
    return str(refused.value)


@contextmanager
def undone():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


__all__ = ["announce", "correct", "electronic", "serve", "through"]
