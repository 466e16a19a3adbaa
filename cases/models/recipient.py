"""A recipient: the party or a responsible person, each with an own notice, window and service (C.1 note 1)."""
from datetime import date

from django.db import models
from django.db.models import F, Q


class Recipient(models.Model):
    """Dates are written by what was served; the window is counted from his own service alone (DES-10)."""

    designation = models.ForeignKey("cases.Designation", models.PROTECT, related_name="recipients", verbose_name="案件")
    subject = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="+", verbose_name="受送达人")
    role = models.CharField("身份", max_length=40)
    link = models.ForeignKey(
        "subjects.PersonLink", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="任职关系"
    )
    notice_served_on = models.DateField("告知书送达日期", null=True, blank=True)
    window_ends = models.DateField("陈述申辩期届满日", null=True, blank=True)
    waived_on = models.DateField("书面放弃日期", null=True, blank=True)
    decision_served_on = models.DateField("决定书送达日期", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "当事人和责任人员"
        ordering = ["designation", "id"]
        constraints = [
            models.UniqueConstraint(fields=["designation", "subject"], name="a_recipient_once_in_a_case"),
            models.CheckConstraint(
                condition=Q(window_ends__isnull=True) | Q(window_ends__gt=F("notice_served_on")),
                name="a_window_follows_its_service",
            ),
        ]

    def __str__(self):
        return f"{self.name}（{self.role}）"

    @property
    def name(self) -> str:
        return self.subject.name

    @property
    def clock_about(self) -> str:
        return f"recipient:{self.pk}"

    @property
    def first_told_on(self) -> date | None:
        """The day on which a notice first reached him, in any round, also in the case he was severed from."""
        case = self.designation
        items = self.subject.service_items.filter(
            document__kind="D1", served_on__isnull=False, file__in=[case.file_id, case.severed_from_id or case.file_id]
        )
        return items.aggregate(first=models.Min("served_on"))["first"]

    def window_after(self, act, first: date, last: date) -> date:
        """When his window ends if he was hindered from the first to the last of these days (CAL-11; 复议法20(2))."""
        limit = self.designation.domain.limit("des.statement", act.file.rules_on)
        return act.clocks.after_hindrance("des.statement", first, last, about=self.clock_about, own=limit)

    def may_still_speak(self, day: date) -> bool:
        """Until 24:00 of the last day, unless a signed waiver covers the rest (design §9.1)."""
        return self.waived_on is None and (self.window_ends is None or day <= self.window_ends)
