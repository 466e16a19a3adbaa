"""Everything that hangs on a row, asked in one breath: one round trip to the database however many tables answer (PRF-1).

A page about a case reads some twenty tables. Each is a small index lookup; what costs is asking twenty times.
"""
from collections import defaultdict
from dataclasses import dataclass

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import F, ForeignKey, Prefetch


def ask(*querysets) -> None:
    """Evaluate these querysets of models together; afterwards each is as if it had been read by itself."""
    asked = [(each, *found) for each in querysets if (found := _compiled(each))]
    if not asked:
        return
    sql = "; ".join(sql for _, _, sql, _ in asked)
    with connections[querysets[0].db].cursor() as cursor:
        cursor.execute(sql, [param for *_, params in asked for param in params])
        for queryset, compiler, *_ in asked:
            _answer(queryset, compiler, cursor.fetchall())
            cursor.nextset()


def read_together(root, *lookups, beside=()) -> None:
    """As prefetch_related_objects([root], *lookups), in one round trip; `beside` are further querysets asked with them.

    A path begins with foreign keys that are loaded, then follows what hangs there: file__documents, recipients__statements.
    """
    branches: dict[str, _Branch] = {}
    for lookup in lookups:
        lookup = lookup if isinstance(lookup, Prefetch) else Prefetch(lookup)
        if branch := _branch(root, lookup, branches):
            branches[lookup.prefetch_to] = branch
    ask(*(branch.rows for branch in branches.values()), *beside)
    for branch in branches.values():
        branch.hang()


def path_of(lookup) -> str:
    return lookup.prefetch_to if isinstance(lookup, Prefetch) else lookup


@dataclass
class _Branch:
    """The rows of one relation, of one loaded row or of all rows of another branch."""

    rows: object
    name: str
    cache: str
    of: object  # the loaded row, or the branch whose rows these hang on
    key: str = ""  # of a branch: what a row here calls the row it hangs on
    field: str = ""  # and the foreign key to it, where there is one

    def hang(self) -> None:
        if not isinstance(self.of, _Branch):
            _keep(self.of, self.cache, self.rows)
            return
        by_parent = defaultdict(list)
        for row in self.rows:
            by_parent[getattr(row, self.key)].append(row)
        for parent in self.of.rows:
            own = getattr(parent, self.name).all()
            own._result_cache = by_parent[parent.pk]
            _keep(parent, self.cache, own)
            for row in own if self.field else ():
                setattr(row, self.field, parent)


def _branch(root, lookup: Prefetch, branches: dict) -> _Branch | None:
    before, _, name = lookup.prefetch_to.rpartition("__")
    if before in branches:
        return _hung_on(branches[before], name, lookup)
    for step in before.split("__") if before else ():
        root = getattr(root, step, None)
    if root is None:
        return None
    manager, relation = getattr(root, name), root._meta.get_field(name)
    rows = manager._apply_rel_filters(lookup.queryset) if lookup.queryset is not None else manager.all()
    return _Branch(_among_themselves(rows, relation.remote_field), name, _cache_name(relation), root)


def _hung_on(branch: _Branch, name: str, lookup: Prefetch) -> _Branch:
    relation = branch.rows.model._meta.get_field(name)
    rows = lookup.queryset if lookup.queryset is not None else relation.related_model._default_manager.all()
    parents = branch.rows.order_by().values("pk")
    if isinstance(relation.remote_field, ForeignKey):
        back = relation.remote_field
        rows = _among_themselves(rows.filter(**{f"{back.name}__in": parents}), back)
        return _Branch(rows, name, _cache_name(relation), branch, back.attname, back.name)
    back = relation.related_query_name()
    return _Branch(rows.filter(**{f"{back}__in": parents}).annotate(_hangs_on=F(back)), name, _cache_name(relation), branch, "_hangs_on")


def _among_themselves(rows, back):
    """In the order of their model, but for the row they hang on: it is one and the same, and its own order would be joined in."""
    if rows.query.order_by or not rows.query.default_ordering:
        return rows
    return rows.order_by(*[each for each in rows.model._meta.ordering if each != back.name] or ["pk"])


def _cache_name(relation) -> str:
    """Where the framework looks for what was prefetched."""
    return relation.cache_name if relation.auto_created else relation.name


def _keep(row, name: str, rows) -> None:
    if not hasattr(row, "_prefetched_objects_cache"):
        row._prefetched_objects_cache = {}
    row._prefetched_objects_cache[name] = rows


def _compiled(queryset):
    """(compiler, sql, params); None where nothing need be asked."""
    compiler = queryset.query.get_compiler(using=queryset.db)
    try:
        return compiler, *compiler.as_sql()
    except EmptyResultSet:
        queryset._result_cache = []
        return None


class _Answered:
    """A query whose rows are there already."""

    def __init__(self, compiler, rows):
        compiler.execute_sql = lambda *_, **__: [rows]
        self.compiler = compiler

    def get_compiler(self, **_):
        return self.compiler


def _answer(queryset, compiler, rows) -> None:
    """Let the queryset make its objects of these rows, as it always does."""
    asked, queryset._query = queryset._query, _Answered(compiler, rows)
    try:
        queryset._fetch_all()
    finally:
        queryset._query = asked
