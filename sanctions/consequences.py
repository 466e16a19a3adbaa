"""What a list entry does when the penalty it rests on has lost its effect."""
from office.workflow.consequences import on
from office.workflow.locks import also_locks
from office.workflow.steps import follow
from sanctions.actions.basis import hear_basis_fell
from sanctions.models import ListEntry
from subjects.actions.annul import BASIS_FELL


def basis_fell(act, record):
    """A penalty fell: what is listed on it stops working, and its withdrawal has three working days (REC-14, DES-31)."""
    for entry in record.entries.select_related("basis").order_by("pk"):
        entry.basis = record
        follow(act, hear_basis_fell, entry)


def entries_on(annulment) -> list[int]:
    """What happens to a penalty is written into the file of each entry that rests on it."""
    return list(ListEntry.objects.filter(basis=annulment.record_id).values_list("pk", flat=True))


on(BASIS_FELL, do=basis_fell)
also_locks("annulment", entries_on)
