"""The penalty case with which a designation runs as one procedure, while its decision does not exist yet (DES-16, DES-17)."""
from datetime import date

from django.db import models

from office.rules import Rule, rule


class BesidePenalty(models.Model):
    """Columns of a designation; empty where it was opened on a penalty decision that was already there."""

    penalty_case = models.CharField("行政处罚案件立案号", max_length=128, blank=True)
    penalty_filed_on = models.DateField("行政处罚案件立案日期", null=True, blank=True)
    penalty_hearing = models.BooleanField("拟作的处罚应当告知听证权利", default=False, help_text="处罚法第六十三条")
    penalty_notice = models.CharField("行政处罚事先告知书文号", max_length=128, blank=True)
    penalty_notice_on = models.DateField("行政处罚事先告知书日期", null=True, blank=True)
    penalty_served_on = models.DateField("行政处罚决定书送达日期", null=True, blank=True)
    penalty_ended_on = models.DateField("行政处罚案件终止日期", null=True, blank=True)
    penalty_ended_by = models.CharField("行政处罚案件终止的文书", max_length=128, blank=True)
    conduct_ended_on = models.DateField("行为终了日期", null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def is_combined(self) -> bool:
        return bool(self.penalty_case)

    @property
    def told_with_penalty(self) -> bool:
        """Notice and decision speak to the party of the penalty; whoever was severed is told by himself."""
        return self.is_combined and not self.severed_from_id

    @property
    def waits_for_penalty(self) -> bool:
        """The penalty decision on which it is to rest does not exist yet, or lies nowhere in the file."""
        return self.basis_id is None

    @property
    def notice_beside_penalty(self) -> bool:
        """The notice goes out with that of the penalty; once the penalty is decided it goes out like any other (DES-16)."""
        return self.told_with_penalty and self.waits_for_penalty

    @property
    def conduct_day(self) -> date:
        """When the conduct ended, by which it is told who held office; where that is not known, when it was found (SUB-10)."""
        if self.is_combined:
            return self.conduct_ended_on or self.penalty_filed_on
        return self.basis.conduct_end_date or self.basis.decided_on

    @property
    def total(self) -> Rule:
        """The time for the whole: bound to a penalty case it runs from the filing of that one (处罚法60; DES-17)."""
        found = rule("des.total", on=self.file.rules_on)
        return found.running_from("行政处罚案件立案") if self.told_with_penalty else found
