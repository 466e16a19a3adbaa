"""A sheet of people: accounts and posts, before and after they were given."""
from office.flows.people import PeopleFlow
from office.sheets.people import check
from office.workflow.scope import ScopedQuerySet

from .sheet_draft import SheetDraft


class PeopleRoll(PeopleFlow, SheetDraft):
    """`done` names whom it enrolled and appointed; no password is here, first or other."""

    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "人员任命表"
        ordering = ["-file"]

    def examined(self):
        return check(self.rows)
