"""A change to departments: what a sheet or a form says of them, before and after it was put in force."""
from office.flows.departments import DepartmentFlow
from office.sheets.departments import check
from office.workflow.scope import ScopedQuerySet

from .sheet_draft import SheetDraft


class DepartmentChange(DepartmentFlow, SheetDraft):
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "机构变动"
        ordering = ["-file"]

    def examined(self):
        return check(self.rows)
