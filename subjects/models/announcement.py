"""An announced service (送达公告): on what ground, where it was posted when, and the day it counts as served (SRV-13, SRV-14)."""
from django.conf import settings
from django.db import models
from django.db.models import Q

from subjects.privacy import mask_numbers
from subjects.service_states import AnnouncementGround, PostingPlace, ServiceState


class AnnouncementQuerySet(models.QuerySet):
    def running(self, day):
        """Posted, and the thirty days not over: what the public page shows, whatever job has run."""
        return self.filter(
            closed_on__isnull=True, item__state=ServiceState.ANNOUNCED, postings__on__lte=day, deemed_on__gt=day
        ).distinct()


class Announcement(models.Model):
    """The thirty days run from the last posting (民诉解释138); an item is announced once at a time."""

    item = models.ForeignKey(
        "subjects.ServiceItem", models.PROTECT, related_name="announcements", verbose_name="送达事项"
    )
    ground = models.CharField("公告送达的事由", max_length=16, choices=AnnouncementGround)
    course = models.TextField("送达经过")
    content = models.TextField("文书主要内容")
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="提请人"
    )
    document = models.OneToOneField(
        "office.Document", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="送达公告"
    )
    deemed_on = models.DateField("视为送达日期", null=True, blank=True)
    closed_on = models.DateField("公告结束日期", null=True, blank=True)

    objects = AnnouncementQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "送达公告"
        ordering = ["item", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["item"], condition=Q(closed_on__isnull=True), name="announced_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(deemed_on__isnull=True) | Q(document__isnull=False), name="only_what_was_signed_is_posted"
            ),
        ]

    def __str__(self):
        return f"{self.item.document}的送达公告"

    @property
    def public_content(self) -> str:
        """As everybody may read it (PRI-04)."""
        return mask_numbers(self.content)


class Posting(models.Model):
    """One place where it was posted, with its record (SRV-14)."""

    announcement = models.ForeignKey(Announcement, models.PROTECT, related_name="postings", verbose_name="送达公告")
    place = models.CharField("发布方式", max_length=12, choices=PostingPlace)
    where = models.CharField("发布处所", max_length=120)
    on = models.DateField("发布日期")
    evidence = models.ForeignKey("office.Attachment", models.PROTECT, related_name="+", verbose_name="发布记录")

    class Meta:
        verbose_name = verbose_name_plural = "公告发布记录"
        ordering = ["announcement", "on", "id"]

    def __str__(self):
        return f"{self.on:%Y-%m-%d}{self.get_place_display()}（{self.where}）"
