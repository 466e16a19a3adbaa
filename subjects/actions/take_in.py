"""Taking in a penalty sheet: subjects, names, offices and records of every row, in one act with one event (REC-05)."""
from office.models import Role
from office.workflow.verbs import verb
from subjects.flows.intake import IntakeFlow
from subjects.intake.digest import rows_digest
from subjects.intake.enrol import enrol
from subjects.models import IntakeBatch
from subjects.resources import PenaltyResource


@verb(IntakeFlow.take_in, label="导入行政处罚信息", by=(Role.HANDLER, Role.SYSTEM))
def take_in(file, act, *, entries, sheet_name, sheet_sha256):
    """Write all rows or none. The event carries the hash of all rows; the rows themselves are in their tables."""
    file.title = f"导入行政处罚信息{len(entries)}条"
    batch = IntakeBatch.objects.create(
        file=file, sheet_name=sheet_name[-200:], sheet_sha256=sheet_sha256, rows_sha256=rows_digest(entries),
        rows=len(entries),
    )
    enrolment = enrol(entries, batch)
    PenaltyResource(actor=act.actor).take_in(entries, enrolment.subjects, batch)
    batch.new_subjects, batch.new_names = enrolment.new_subjects, enrolment.new_names
    batch.new_links = enrolment.new_links
    batch.save(update_fields=["new_subjects", "new_names", "new_links"])
    return batch
