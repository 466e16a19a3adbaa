"""What a list entry does when the penalty it rests on fell or stands again; who hears that a department seeks competence."""
from office.actions.departments import SOUGHT
from office.models import Post, Role
from office.workflow.consequences import on
from office.workflow.locks import also_locks
from office.workflow.steps import follow
from sanctions.actions.basis import hear_basis_fell, hear_basis_restored, hold_back
from sanctions.models import ListDomain, ListEntry
from subjects.actions.annul import BASIS_FELL
from subjects.actions.restore import BASIS_RESTORED
from subjects.matter import grew_from


def basis_fell(act, record):
    """A penalty fell: what is listed on it stops working, and its withdrawal has three working days (REC-14, DES-31)."""
    for entry in record.entries.select_related("basis").order_by("pk"):
        entry.basis = record
        follow(act, hear_basis_fell, entry)


def basis_restored(act, annulment):
    """A penalty stands again: what was listed on it comes back by an approver's signature, with notice, or not at all (DES-31)."""
    for entry in annulment.record.entries.select_related("basis").order_by("pk"):
        entry.basis = annulment.record
        follow(act, hear_basis_restored, entry, annulment=annulment)
        if annulment.is_whole:
            follow(act, hold_back, entry, annulment=annulment)


def entries_on(annulment) -> list[int]:
    """What happens to a penalty is written into the file of each entry that rests on it."""
    return list(ListEntry.objects.filter(basis=annulment.record_id).values_list("pk", flat=True))


def competence_sought(act, department):
    """A department says it may designate in a domain: the legal reviewers who keep the domain look into it (DES-05)."""
    for domain in ListDomain.objects.filter(code__in=department.competence_sought).select_related("file"):
        posts = Post.objects.held_on(act.today).filter(department=domain.file.department_id, role=Role.LEGAL, user__is_active=True)
        for post in posts.select_related("user"):
            act.tell(post.user, f"competence-{domain.pk}-{department.pk}",
                     f"{department}申请在“{domain}”领域作认定，请在设列领域（{domain.file.number}）中“确定认定单位”")


def decided_in(file):
    """An entry comes out of the file in which its decision was made."""
    return ListEntry.objects.select_related("decision__file__handler").get(pk=file.pk).decision.file


on(BASIS_FELL, do=basis_fell)
on(BASIS_RESTORED, do=basis_restored)
on(SOUGHT, do=competence_sought)
also_locks("annulment", entries_on)
grew_from("entry", decided_in)
