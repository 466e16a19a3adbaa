"""A sheet of addresses filed in the publicity system: before it counts, and what it changed."""
from office.models.sheet_draft import SheetDraft
from office.workflow.scope import ScopedQuerySet
from subjects.flows.addresses import AddressSheetFlow
from subjects.intake.addresses import check


class AddressSheet(AddressSheetFlow, SheetDraft):
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "送达地址表"
        ordering = ["-file"]

    def examined(self):
        return check(self.rows)
