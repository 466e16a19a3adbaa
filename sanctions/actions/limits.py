"""A holiday notice moves what was reckoned before it (CAL-12)."""
from office.models import Role
from office.workflow import anew
from office.workflow.due import by_date
from office.workflow.verbs import verb
from sanctions.flows.entry import EntryFlow
from sanctions.models import ListEntry


@verb(EntryFlow.reckon_anew, label="按放假安排重算期限", by=Role.SYSTEM)
def reckon_anew(entry, act):
    anew.reckon_anew(act)


by_date(reckon_anew, due=lambda day: anew.overtaken(ListEntry))
