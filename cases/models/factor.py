"""One factor of the domain's criterion, weighed in this case: fact, evidence, reasoning (DES-07)."""
from django.db import models


class Factor(models.Model):
    """Printed as reasons of the decision; a decision with an empty factor is refused (design §9.6)."""

    designation = models.ForeignKey("cases.Designation", models.PROTECT, related_name="factors", verbose_name="案件")
    name = models.CharField("要素", max_length=60)
    finding = models.TextField("认定", blank=True)
    evidence = models.CharField("依据的证据", max_length=300, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "认定要素"
        ordering = ["designation", "id"]
        constraints = [models.UniqueConstraint(fields=["designation", "name"], name="a_factor_once_in_a_case")]

    def __str__(self):
        return self.name

    @property
    def is_weighed(self) -> bool:
        return bool(self.finding.strip() and self.evidence.strip())
