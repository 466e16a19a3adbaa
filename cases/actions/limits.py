"""A holiday notice moves what was reckoned before it (CAL-12)."""
from cases.flows.designation import DesignationFlow
from cases.models import Designation
from office.models import Role
from office.workflow import anew
from office.workflow.due import by_date
from office.workflow.verbs import verb


@verb(DesignationFlow.reckon_anew, label="按放假安排重算期限", by=Role.SYSTEM)
def reckon_anew(case, act):
    """The windows follow their clocks; nobody's window ends earlier than he was told."""
    ends = {after.about: after.due for _, after in anew.reckon_anew(act) if after.key == "des.statement"}
    for recipient in case.all_recipients:
        if recipient.clock_about in ends:
            recipient.window_ends = ends[recipient.clock_about]
            recipient.save(update_fields=["window_ends"])


by_date(reckon_anew, due=lambda day: anew.overtaken(Designation))
