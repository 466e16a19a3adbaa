"""A service item (送达事项): one document, one recipient, one proof (SRV-16)."""
from django.conf import settings
from django.db import models
from django.db.models import Prefetch, Q

from office.workflow.scope import ScopedQuerySet
from subjects.flows.service import ServiceFlow
from subjects.models.announcement import Announcement
from subjects.service_states import ServiceMethod, ServiceState, SignerCapacity
from subjects.states import AddressSource


ON_RECORD = {
    ServiceMethod.DIRECT: "record_direct", ServiceMethod.LEFT: "record_left", ServiceMethod.MAIL: "record_mail",
    ServiceMethod.ELECTRONIC: "send", ServiceMethod.ENTRUSTED: "record_through", ServiceMethod.FORWARDED: "record_through",
}


class ServiceItemQuerySet(ScopedQuerySet):
    def open(self):
        return self.filter(state__in=ServiceState.before(ServiceState.SERVED))

    def standing(self):
        return self.exclude(state=ServiceState.VOID)

    def begun(self):
        """The paper is on its way to the recipient, or has reached him."""
        return self.exclude(state__in=[ServiceState.PENDING, ServiceState.VOID])

    def deemed_by(self, day):
        """Announced for thirty days on this day: served in law, whoever has written it down (SRV-13)."""
        return self.filter(
            state=ServiceState.ANNOUNCED, announcements__closed_on__isnull=True, announcements__deemed_on__lte=day
        )


class ServiceItem(ServiceFlow):
    """Lies in the file of the procedure whose paper it serves; its date drives every deadline of the recipient (SRV-15)."""

    file = models.ForeignKey("office.CaseFile", models.PROTECT, related_name="service_items", verbose_name="案卷")
    document = models.ForeignKey(
        "office.Document", models.PROTECT, related_name="service_items", verbose_name="送达文书"
    )
    recipient = models.ForeignKey(
        "subjects.Subject", models.PROTECT, related_name="service_items", verbose_name="受送达人"
    )
    capacity_of_recipient = models.CharField("受送达人身份", max_length=40)
    method = models.CharField("送达方式", max_length=12, choices=ServiceMethod, blank=True)
    address = models.CharField("送达地址", max_length=200, blank=True)
    address_source = models.CharField("地址来源", max_length=20, choices=AddressSource, blank=True)
    address_dated = models.DateField("地址采集日期", null=True, blank=True)
    server = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="送达人"
    )
    electronic_address = models.ForeignKey(
        "subjects.Address", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="电子送达地址"
    )
    tracking_number = models.CharField("邮件单号", max_length=40, blank=True)
    through = models.CharField("受托或者转交机关", max_length=100, blank=True)
    second_server = models.CharField("共同送达人", max_length=40, blank=True)
    served_on = models.DateField("送达日期", null=True, blank=True)
    served_time = models.TimeField("送达时间", null=True, blank=True)
    signer = models.CharField("签收人", max_length=40, blank=True)
    signer_capacity = models.CharField("签收人身份", max_length=16, choices=SignerCapacity, blank=True)
    refusal_reason = models.CharField("拒收事由", max_length=200, blank=True)
    witness = models.CharField("见证人及单位", max_length=120, blank=True)
    remarks = models.CharField("备注", max_length=300, blank=True)
    proof = models.ForeignKey(
        "office.Document", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="送达回证"
    )
    proposed_on = models.DateField("拟更正的送达日期", null=True, blank=True)
    proposed_reason = models.CharField("更正理由", max_length=500, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="更正提出人"
    )
    paper_asked_on = models.DateField("请求纸质文书日期", null=True, blank=True)
    paper_given_on = models.DateField("提供纸质文书日期", null=True, blank=True)

    personal_fields = frozenset({"address", "signer", "witness", "tracking_number"})
    objects = ServiceItemQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "送达事项"
        ordering = ["file", "id"]
        indexes = [models.Index(fields=["id"], name="service_that_waits", condition=Q(state__in=ServiceState.before(ServiceState.SERVED)))]
        constraints = [
            models.UniqueConstraint(fields=["document", "recipient"], name="one_service_per_document_and_recipient"),
            models.CheckConstraint(
                condition=~Q(state=ServiceState.SERVED) | (Q(served_on__isnull=False) & ~Q(method="")),
                name="what_is_served_has_a_date_and_a_method",
            ),
            models.CheckConstraint(
                condition=Q(served_on__isnull=True) | Q(state=ServiceState.SERVED), name="only_the_served_has_a_date"
            ),
            models.CheckConstraint(
                condition=Q(proposed_on__isnull=True) & Q(proposed_reason="") & Q(proposed_by__isnull=True)
                | Q(proposed_on__isnull=False, proposed_by__isnull=False, state=ServiceState.SERVED)
                & ~Q(proposed_reason=""),
                name="a_correction_has_a_date_a_reason_and_a_person",
            ),
            models.CheckConstraint(
                condition=Q(state=ServiceState.PENDING) | ~Q(method=ServiceMethod.ELECTRONIC)
                | Q(electronic_address__isnull=False),
                name="electronic_service_has_its_address",
            ),
        ]

    def __str__(self):
        return f"{self.document}→{self.recipient.name}"

    @classmethod
    def reads(cls):
        return (
            Prefetch("announcements", Announcement.objects.select_related("document", "proposed_by").order_by("pk")),
            "announcements__postings", "attempts", "dispatches", "dispatches__steps", "recipient__addresses",
        )

    @property
    def clock_about(self) -> str:
        return f"service:{self.pk}"

    @property
    def announcement(self):
        """The announcement that runs or waits to be signed; an ended one is history."""
        return next((each for each in self.hanging("announcements") if each.closed_on is None), None)

    @property
    def announced(self):
        """The announcement that was posted, also after it was closed."""
        posted = [each for each in self.hanging("announcements") if each.deemed_on]
        return posted[-1] if posted else None

    @property
    def sending(self):
        """The mail that is on its way, or whose outcome nobody has acted on yet; one at a time (SRV-06)."""
        open_ones = [each for each in self.hanging("dispatches") if not each.settled]
        return open_ones[-1] if open_ones else None

    @property
    def goes_by_mail(self) -> bool:
        return self.state == ServiceState.IN_PROGRESS and self.method == ServiceMethod.ELECTRONIC

    @property
    def next_step(self) -> str:
        return self.step_after(self.sending if self.goes_by_mail else None)

    def step_after(self, sent) -> str:
        """What a server does next: plan, then put on record in the way that was planned (by mail: send it, where the system can,
        and record by hand what it does not hear of); an announcement runs out by itself."""
        if self.goes_by_mail and (sent or not settings.POST_ROUTE):
            return "record_arrival"
        if self.state == ServiceState.IN_PROGRESS:
            return ON_RECORD.get(self.method, "plan")
        return "plan" if self.state in (ServiceState.PENDING, ServiceState.ATTEMPT_FAILED) else ""

    @property
    def is_decision(self) -> bool:
        return self.document.title.endswith("决定书")

    @property
    def is_served(self) -> bool:
        return self.state == ServiceState.SERVED
