"""Several entries of one subject stand each for itself; measures in force are their union (DES-34; edge cases 17, 29)."""
from datetime import date

from office.models import Message
from sanctions.actions.domain import repeal
from sanctions.models import ListDomain, ListEntry, Measure
from tests.cases.walk import do
from tests.sanctions.walk import again, listed, revoked, stayed
from tests.stored import NUMBER


def two(entry, clock) -> tuple[ListEntry, ListEntry]:
    """A second one by another decision, in another domain; the first supports two measures, the second two, one shared."""
    other = listed(clock, CF_WSH=NUMBER.format(8))
    third = Measure.objects.exclude(pk__in=entry.measures.all())[0]
    shared, own = other.supports.order_by("measure")
    type(own).objects.filter(pk=own.pk).update(measure=third)
    ListEntry.objects.filter(pk=other.pk).update(domain=ListDomain.objects.get(code="training-work-safety"))
    return again(entry), again(other)


def test_des_34_one_ends_and_lifts_only_what_has_no_other_support(entry, clock):
    """DES-34: shared measures stay, exclusive ones lift; the other entry is untouched."""
    first, second = two(entry, clock)
    shared, own = first.measures.order_by("pk")
    [third] = second.measures.exclude(pk=shared.pk)
    assert set(Measure.objects.in_force_for(first.subject)) == {shared, own, third}
    assert list(Measure.objects.supported_beside(first)) == [shared]
    clock.at("2026-06-15 09:00")
    revoked(first, date(2026, 6, 15))
    assert set(Measure.objects.in_force_for(first.subject)) == {shared, third}
    assert again(second).in_force() and again(second).state == "listed"


def test_des_34_one_is_stayed_and_the_other_works_on(entry, clock):
    first, second = two(entry, clock)
    clock.at("2026-06-15 09:00")
    stayed(second, date(2026, 6, 15))
    assert set(Measure.objects.in_force_for(first.subject)) == set(first.measures.all())
    assert list(Measure.objects.supported_beside(second)), "what the first supports goes on"


def test_a_repealed_domain_flags_its_live_entries_and_tells_who_must_look(entry, clock):
    """Edge case 29: nothing ends of itself; handler and approver of the department are told."""
    clock.at("2026-06-15 09:00")
    assert not ListEntry.objects.of_repealed_domains().exists()
    do(repeal, ListDomain.objects.get(pk=entry.domain_id), "fazhi", reason="规章废止")
    assert list(ListEntry.objects.of_repealed_domains()) == [entry] and entry.in_force()
    told = Message.objects.filter(effect="domain-repealed")
    assert set(told.values_list("to__username", flat=True)) == {"jingban", "shenpi"}
    assert "在列条目1件请逐案审查" in told.first().text
    clock.at("2029-05-07 00:00")
    assert not ListEntry.objects.of_repealed_domains().exists()
