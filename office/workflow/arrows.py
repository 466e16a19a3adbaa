"""The arrows of every machine, written into the database where its guards read them."""
from office.models.permitted_arrow import PermittedArrow

from .machines import machines


def permitted_arrows() -> set[tuple[str, str, str]]:
    """(machine, from, to) of all machines; from is empty for an opening."""
    return {(name, *pair) for name, model in machines().items() for pair in model.pairs()}


def publish_arrows(using="default", **_) -> None:
    """After each migration, as owner of the tables: the database's list equals the flows' list."""
    wanted = permitted_arrows()
    rows = PermittedArrow.objects.using(using)
    present = {(row.machine, row.source, row.target): row.pk for row in rows.all()}
    rows.filter(pk__in=[pk for key, pk in present.items() if key not in wanted]).delete()
    rows.bulk_create(
        [PermittedArrow(machine=m, source=s, target=t) for m, s, t in sorted(wanted - present.keys())]
    )
