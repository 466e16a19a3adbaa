"""A change to departments: what a sheet or a form says of them, before and after it was put in force."""
from django.db import models

from office.flows.departments import DepartmentFlow
from office.sheets.departments import check
from office.workflow.scope import ScopedQuerySet

from .sheet_draft import SheetDraft


class DepartmentChange(DepartmentFlow, SheetDraft):
    """Rows of a sheet or of the form; or one department that is closed, and who succeeds it."""

    closes = models.ForeignKey(
        "office.Department", models.PROTECT, null=True, blank=True, related_name="closings", verbose_name="撤销的部门"
    )
    successor = models.ForeignKey(
        "office.Department", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="承继其职权的部门"
    )
    basis = models.CharField("撤销依据", max_length=200, blank=True)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "机构变动"
        ordering = ["-file"]
        constraints = [
            models.CheckConstraint(condition=models.Q(closes=None) | models.Q(lines=[]), name="a_closing_changes_no_columns"),
            models.CheckConstraint(condition=models.Q(successor=None) | ~models.Q(closes=None), name="who_succeeds_succeeds_somebody"),
        ]

    def examined(self):
        return check(self.rows)
