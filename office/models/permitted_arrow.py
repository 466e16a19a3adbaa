"""The arrows of all machines as the database knows them; written after each migration, read by its guards."""
from django.db import models


class PermittedArrow(models.Model):
    machine = models.CharField(max_length=20)
    source = models.CharField(max_length=30, blank=True)
    target = models.CharField(max_length=30)

    class Meta:
        verbose_name = verbose_name_plural = "允许的状态变更"
        constraints = [models.UniqueConstraint(fields=["machine", "source", "target"], name="an_arrow_stands_once")]
