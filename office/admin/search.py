"""One field finds a case: by its number, a paper's number, a code, a person's document, or two characters of a name."""
from django.db.models import Case, Q, QuerySet, Value, When

from office.models import CaseFile, Document
from office.names import bigrams, document_number
from office.workflow.parties import Key, key_of

from .pages import Place
from .queue import in_scope, together

SHORTEST = 2  # characters of a name; one would find everybody


def files_found(user, text: str, *, after: Place, most: int) -> QuerySet:
    """What this person may see: exact hits first, then by name, what was opened last first. A person's number finds nothing
    here: it must not stand in an address."""
    key = key_of(text)
    exact = _exactly(text, None if key and key.secret else key)
    called = _called(text) & (Q(pk__lt=after.pk) if after.pk else Q())
    chosen = together(in_scope(user, [called]), order=("-pk",), most=most)
    if not after.pk:
        chosen = chosen.union(together(in_scope(user, exact)), all=True)
    return _sorted(CaseFile.objects.filter(pk__in=chosen), exact)


def files_of_person(user, key: Key, *, most: int) -> QuerySet:
    """By the digest of a document number; whoever asks puts it on record."""
    return CaseFile.objects.filter(pk__in=together(in_scope(user, [Q(found_by__contains=[key.value])]))).order_by("-pk")[:most]


def _exactly(text: str, key: Key | None) -> list[Q]:
    number = document_number(text)
    named = {number, key.value} if key else {number}
    papers = Document.objects.filter(number=number).exclude(number="")
    return [Q(number=number), Q(pk__in=papers.values("file")), *(Q(found_by__contains=[each]) for each in sorted(named))]


def _called(text: str) -> Q:
    """The index of pairs narrows, the comparison decides (performance.md §1)."""
    text = text.strip()
    return Q(name_bigrams__contains=bigrams(text), party_names__contains=text) if len(text) >= SHORTEST else Q(pk__in=[])


def _sorted(files: QuerySet, exact: list[Q]) -> QuerySet:
    hits = [When(each, then=Value(0)) for each in exact]
    return files.annotate(rank=Case(*hits, default=Value(1))).order_by("rank", "-pk")
