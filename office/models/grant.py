"""The exception to row scope: one file shown to one person, with a reason and an end (django-guardian)."""
from django.conf import settings
from django.db import models
from guardian.models import UserObjectPermissionBase


class FileGrantQuerySet(models.QuerySet):
    def standing_on(self, day):
        return self.filter(until__gte=day)


class FileGrant(UserObjectPermissionBase):
    """A guardian permission on one case file that explains itself and expires; the last day counts."""

    content_object = models.ForeignKey(
        "office.CaseFile", models.PROTECT, related_name="grants", db_column="file_id", verbose_name="案卷"
    )
    reason = models.CharField("理由", max_length=200, default="")
    until = models.DateField("有效期止", null=True)
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True, verbose_name="授权人"
    )

    standing = FileGrantQuerySet.as_manager()

    class Meta(UserObjectPermissionBase.Meta):
        verbose_name = verbose_name_plural = "个案授权"
