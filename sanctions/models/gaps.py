"""Times in which an entry does not work, as dated rows: while it is stayed, and between its removal and its return."""
from django.db import models
from django.db.models import F, Q


class GapQuerySet(models.QuerySet):
    def covering(self, day):
        return self.filter(Q(until_on__isnull=True) | Q(until_on__gt=day), from_on__lte=day)

    def still_open(self):
        return self.filter(until_on__isnull=True)


class Gap(models.Model):
    """From `from_on`, from the first hour of that day, until the day on which the entry works again."""

    from_on = models.DateField("自")
    until_on = models.DateField("恢复之日", null=True, blank=True)

    objects = GapQuerySet.as_manager()

    class Meta:
        abstract = True

    def covers(self, day) -> bool:
        return self.from_on <= day and (self.until_on is None or day < self.until_on)


class Stay(Gap):
    """A stay ordered by the organ itself, the review organ or a court (DES-33); the term runs on or stops (I-13)."""

    entry = models.ForeignKey("sanctions.ListEntry", models.PROTECT, related_name="stays", verbose_name="名单条目")
    ordered_by = models.CharField("决定中止的机关", max_length=80)
    order_no = models.CharField("文书及文号", max_length=120)
    term_runs = models.BooleanField("期限继续计算")
    ended_by = models.CharField("恢复执行依据", max_length=120, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "中止执行"
        ordering = ["entry", "from_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["entry"], condition=Q(until_on__isnull=True), name="one_stay_at_a_time"),
            models.CheckConstraint(condition=~Q(ordered_by="") & ~Q(order_no=""), name="a_stay_names_its_order"),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True, ended_by="") | Q(until_on__gte=F("from_on")) & ~Q(ended_by=""),
                name="a_stay_ends_after_it_began_and_says_by_what",
            ),
        ]

    def __str__(self):
        return f"{self.ordered_by}{self.order_no}"


class Removal(Gap):
    """An early removal; where it was obtained by fraud it ends with the return of the entry (DES-32)."""

    entry = models.ForeignKey("sanctions.ListEntry", models.PROTECT, related_name="removals", verbose_name="名单条目")
    basis = models.CharField("移出依据", max_length=120)
    reason = models.CharField("移出理由", max_length=500)
    undone_by = models.CharField("恢复列入依据", max_length=120, blank=True)
    undone_reason = models.CharField("恢复列入理由", max_length=500, blank=True)
    notice_on = models.DateField("恢复列入前的告知送达日期", null=True, blank=True)
    statement_on = models.DateField("当事人陈述申辩日期", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "提前移出"
        ordering = ["entry", "from_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["entry"], condition=Q(until_on__isnull=True), name="one_removal_at_a_time"),
            models.CheckConstraint(condition=~Q(basis="") & ~Q(reason=""), name="a_removal_says_why"),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True, undone_by="", undone_reason="", notice_on__isnull=True)
                | Q(until_on__gte=F("from_on"), notice_on__gte=F("from_on"), until_on__gt=F("notice_on"))
                & ~Q(undone_by="") & ~Q(undone_reason=""),
                name="a_removal_is_undone_after_notice_with_reasons",
            ),
            models.CheckConstraint(
                condition=Q(statement_on__isnull=True) | Q(statement_on__gte=F("notice_on"), statement_on__lte=F("until_on")),
                name="a_statement_lies_between_notice_and_return",
            ),
        ]

    def __str__(self):
        return f"{self.from_on:%Y-%m-%d}提前移出"
