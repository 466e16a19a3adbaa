"""Where papers may be served on a subject, with the source and the consent behind each address (SRV-06, SRV-07)."""
from django.db import models
from django.db.models import Case, F, Q, When

from subjects.states import AddressMedium, AddressSource


class AddressQuerySet(models.QuerySet):
    def usable_on(self, day):
        return self.filter(Q(to_date__isnull=True) | Q(to_date__gte=day), from_date__lte=day)

    def electronic(self):
        """Consent is in the row itself: without it the row cannot exist."""
        return self.filter(medium=AddressMedium.ELECTRONIC)

    def paper(self):
        return self.filter(medium=AddressMedium.PAPER)

    def filed(self):
        """What the party filed in the publicity system (SRV-07)."""
        return self.filter(source=AddressSource.PUBLICITY_SYSTEM)

    def foremost_first(self):
        """What the party confirmed itself, then what it filed, then the registered domicile; of each the newest (SRV-06, SRV-07)."""
        standing = Case(
            When(source=AddressSource.CONFIRMATION, then=0), When(source=AddressSource.PUBLICITY_SYSTEM, then=1), default=2
        )
        return self.order_by(standing, "-from_date", "-pk")


class Address(models.Model):
    """A confirmed address goes before a filed one, a filed one before the registered domicile."""

    subject = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="addresses", verbose_name="信用主体")
    medium = models.CharField("形式", max_length=12, choices=AddressMedium)
    source = models.CharField("来源", max_length=20, choices=AddressSource)
    text = models.CharField("地址", max_length=200)
    addressee = models.CharField("收件人", max_length=100, blank=True)
    phone = models.CharField("联系电话", max_length=40, blank=True)
    consented_on = models.DateField("同意电子送达日期", null=True, blank=True)
    consent_scope = models.CharField("同意送达的文书范围", max_length=200, blank=True)
    from_date = models.DateField("采集日期")
    to_date = models.DateField("停用日期", null=True, blank=True)
    sheet = models.ForeignKey(
        "subjects.AddressSheet", models.PROTECT, null=True, blank=True, related_name="addresses", verbose_name="来自送达地址表"
    )

    objects = AddressQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "送达地址"
        ordering = ["subject", "medium", "-from_date"]
        constraints = [
            models.CheckConstraint(
                # 民诉法90 wants consent in writing; 渝营商条例72 deems it given by filing in the publicity system.
                condition=Q(medium=AddressMedium.PAPER)
                | Q(source=AddressSource.PUBLICITY_SYSTEM)
                | (Q(source=AddressSource.CONFIRMATION, consented_on__isnull=False) & ~Q(consent_scope="")),
                name="electronic_service_needs_consent",
            ),
            models.CheckConstraint(
                condition=Q(to_date__isnull=True) | Q(to_date__gte=F("from_date")),
                name="an_address_ends_after_it_began",
            ),
        ]

    def is_usable_on(self, day) -> bool:
        return self.from_date <= day and (self.to_date is None or self.to_date >= day)

    def __str__(self):
        return f"{self.get_medium_display()}（{self.get_source_display()}，{self.from_date}）"
