"""A paper sent by mail from the system itself: the message as it goes out, and everything that became of it (SRV-06…09).

Both tables are append-only: how a sending stands is read from its steps, never written over.
"""
import hashlib
from datetime import datetime
from functools import cached_property

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from office.calendar import now
from office.calendar.clock import SHANGHAI
from office.keyring import blind
from office.mail import LONGEST, Enclosure, Mail
from office.models import SealingWay
from office.models.document import new_code
from subjects.dispatch_states import ASIDE, ATTEMPTS, FAILED, ONCE, StepKind

LINK = "〔回执页链接，发送时生成〕"  # stands in the stored text where the sent one has the link


class DispatchQuerySet(models.QuerySet):
    def with_course(self):
        """With all their steps, in two queries."""
        return self.prefetch_related("steps")

    def unsettled(self):
        return self.exclude(steps__kind=StepKind.SETTLED)

    def opened_by(self, token: str):
        """The database holds only a digest of the token: whoever reads a dump can open nothing."""
        return self.filter(token_digest=_digest(token.encode()))


class Dispatch(models.Model):
    item = models.ForeignKey("subjects.ServiceItem", models.PROTECT, related_name="dispatches", verbose_name="送达事项")
    to_address = models.ForeignKey("subjects.Address", models.PROTECT, related_name="+", verbose_name="电子送达地址")
    uid = models.CharField("邮件编号", max_length=32, unique=True, default=new_code)
    token_digest = models.CharField("回执页链接摘要", max_length=64, unique=True)
    sender = models.CharField("发件地址", max_length=254)
    sender_name = models.CharField("发件人", max_length=100)
    to = models.CharField("收件地址", max_length=254)
    subject = models.CharField("标题", max_length=200)
    text = models.TextField("正文")
    paper_sha256 = models.CharField("文书散列", max_length=64)
    mail_sha256 = models.CharField("邮件散列", max_length=64)
    queued_at = models.DateTimeField("交付发送时间")
    queued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="发送人")

    objects = DispatchQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "电子送达邮件"
        ordering = ["item", "id"]

    def __str__(self):
        return f"邮件{self.uid[:8]}"

    @property
    def token(self) -> str:
        """128 bits that nobody without the master key can tell from the row."""
        return blind("dispatch.token", self.uid).hex()

    @property
    def url(self) -> str:
        return f"{settings.PUBLIC_URL}/r/{self.token}/"

    @property
    def enclosed_name(self) -> str:
        return _original(self.item.document)[0]

    def mail(self) -> Mail:
        """The same bytes whenever it is asked for; `mail_sha256` is their digest."""
        return Mail(
            uid=self.uid, sender=self.sender, sender_name=self.sender_name, to=self.to, subject=self.subject,
            text=self.text.replace(LINK, self.url), written_at=self.queued_at.astimezone(SHANGHAI),
            enclosures=(enclosed(self.item.document),),
        )

    @property
    def is_as_shown(self) -> bool:
        """Would what is sent now be what was queued? An address of the house that was changed meanwhile makes another mail."""
        return _digest(self.mail().as_bytes()) == self.mail_sha256

    def stamp(self) -> None:
        """Before the row is stored: what will be sent, and to which link it will answer."""
        mail = self.mail()
        self.paper_sha256 = _digest(mail.enclosures[0].data)
        self.mail_sha256 = _digest(mail.as_bytes())
        self.token_digest = _digest(self.token.encode())

    def log(self, kind: StepKind, *, at: datetime | None = None, **what) -> "DispatchStep":
        """Happened now, unless somebody else has dated it."""
        self.__dict__.pop("course", None)  # what create() below does of itself with what was prefetched
        return self.steps.create(kind=kind, at=at or now(), **what)

    @cached_property
    def course(self) -> list["DispatchStep"]:
        """Everything that happened, oldest first."""
        return list(self.steps.all())

    def step(self, *kinds: StepKind) -> "DispatchStep | None":
        """The last thing of these kinds that happened."""
        return next((each for each in reversed(self.course) if each.kind in kinds), None)

    @property
    def tries(self) -> int:
        return sum(each.kind == StepKind.BEGUN for each in self.course)

    @property
    def proof(self) -> "DispatchStep | None":
        """What shows that it has arrived: the receiving system's answer, or else the recipient's own word."""
        return self.step(StepKind.ARRIVED) or self.step(StepKind.CONFIRMED)

    @property
    def failure(self) -> "DispatchStep | None":
        return None if self.proof else self.step(*FAILED)

    @property
    def sent_back(self) -> "DispatchStep | None":
        """Taken by the receiving system first, and returned by it afterwards."""
        return self.step(StepKind.REFUSED) if self.proof else None

    @property
    def stands(self) -> str:
        """How it stands, in one sentence for the case page."""
        if self.sent_back:
            return f"{_when(self.proof.at)}到达后，又于{_when(self.sent_back.at)}{self.sent_back.get_kind_display()}（{self.sent_back.text}）"
        proof, last = self.proof, self.step(*(kind for kind in StepKind if kind not in ASIDE))
        if proof:
            return f"{_when(proof.at)}{proof.get_kind_display()}" + ("，受送达人已确认收到" if self.step(StepKind.CONFIRMED) else "")
        if last is None:
            return "已交付发送，排队中" if not self.settled else "未发送即了结"
        if self.failure:
            return f"{_when(last.at)}{last.get_kind_display()}（{last.text}）"
        if last.kind == StepKind.BEGUN:
            return f"第{self.tries}次发送中"
        again = f"，将于{_when(last.next_try)}再次发送" if last.next_try and not self.settled else ""
        return f"第{self.tries}次发送：{last.get_kind_display()}（{last.text}）{again}"

    @property
    def settled(self) -> bool:
        return self.step(StepKind.SETTLED) is not None

    def due_at(self, moment: datetime) -> bool:
        """Is it to be sent now? Not once somebody has it, nobody will, or nobody waits for it any more."""
        if self.settled or self.step(StepKind.HANDED_OVER, StepKind.ARRIVED, StepKind.CONFIRMED, *FAILED):
            return False
        last = self.step(*ATTEMPTS)
        return last is None or last.next_try is None or last.next_try <= moment


class DispatchStep(models.Model):
    """One thing that happened to a sending; `text` is the server's own line."""

    dispatch = models.ForeignKey(Dispatch, models.PROTECT, related_name="steps", verbose_name="邮件")
    kind = models.CharField("事项", max_length=12, choices=StepKind)
    at = models.DateTimeField("时间")
    host = models.CharField("应答系统", max_length=200, blank=True)
    text = models.CharField("应答", max_length=LONGEST, blank=True)
    next_try = models.DateTimeField("下次发送（实际时间）", null=True, blank=True)
    address = models.GenericIPAddressField("网络地址", null=True)
    recorded_at = models.DateTimeField("登记时间", db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "电子送达邮件的经过"
        ordering = ["dispatch", "id"]
        constraints = [
            models.UniqueConstraint(fields=["dispatch", "kind"], condition=Q(kind__in=ONCE), name="said_once_of_a_sending"),
        ]
        indexes = [models.Index(fields=["dispatch", "kind", "recorded_at"], name="step_of_a_sending")]

    def __str__(self):
        said = "：".join(filter(None, (self.host, self.text)))
        return f"{_when(self.at)} {self.get_kind_display()}" + (f"（{said}）" if said else "")


def enclosed(document) -> Enclosure:
    """The served original, as it goes along."""
    name, original = _original(document)
    return Enclosure(name, getattr(original, "media_type", "application/pdf"), original.blob.open())


def _original(document):
    """The signed file, or the scan of the sheet that was stamped by hand (design §5), and what it is called."""
    name = f"{document.title}{document.number}"
    if document.sealing != SealingWay.HAND:
        return f"{name}.pdf", document
    scan = document.stamped.order_by("id").last()
    return (f"{name}（盖章件）.{scan.name.rpartition('.')[2].lower()}", scan) if scan else (f"{name}（盖章件待登记）", None)


def _when(moment: datetime) -> str:
    return f"{moment.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
