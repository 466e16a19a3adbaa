"""A service item (送达事项): one document, one recipient, one proof (SRV-16)."""
from django.conf import settings
from django.db import models
from django.db.models import Q

from office.workflow.scope import ScopedQuerySet
from subjects.flows.service import ServiceFlow
from subjects.service_states import ServiceMethod, ServiceState, SignerCapacity
from subjects.states import AddressSource


class ServiceItemQuerySet(ScopedQuerySet):
    def open(self):
        return self.filter(state__in=ServiceState.before(ServiceState.SERVED))


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

    personal_fields = frozenset({"address", "signer", "witness"})
    objects = ServiceItemQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "送达事项"
        ordering = ["file", "id"]
        constraints = [
            models.UniqueConstraint(fields=["document", "recipient"], name="one_service_per_document_and_recipient"),
            models.CheckConstraint(
                condition=~Q(state=ServiceState.SERVED) | (Q(served_on__isnull=False) & ~Q(method="")),
                name="what_is_served_has_a_date_and_a_method",
            ),
            models.CheckConstraint(
                condition=Q(served_on__isnull=True) | Q(state=ServiceState.SERVED), name="only_the_served_has_a_date"
            ),
        ]

    def __str__(self):
        return f"{self.document} → {self.recipient}"

    @property
    def clock_about(self) -> str:
        return f"service:{self.pk}"

    @property
    def is_served(self) -> bool:
        return self.state == ServiceState.SERVED
