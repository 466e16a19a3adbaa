"""Every machine, every state, every verb, every role: who may, who may not, and what each is told (lessons.md 4.4)."""
import pytest
from django.db import connections, transaction

from office.models import Role
from office.workflow.errors import NotPermitted, OutOfScope, Refused
from office.workflow.machines import machines
from office.workflow.offers import offers
from office.workflow.perform import perform
from office.workflow.permission import permitted
from office.workflow.verbs import all_verbs, verbs_of
from tests.office.workflow.people import employ, everybody
from tests.office.workflow.stages import WALKS

ONLY_LOOK = {Role.SUPERVISOR, Role.AUDIT_ADMIN}


@pytest.fixture(scope="module")
def staffed(foundation, copies, django_db_blocker):
    """The office with everybody in it, employed once for all machines."""
    with django_db_blocker.unblock():
        origin = copies.common("staffed", employ, of=foundation)
    with copies.copy(origin) as clone:
        yield clone
        connections.close_all()


@pytest.fixture
def beginning(staffed):
    return staffed


@pytest.mark.parametrize("machine", sorted(machines()))
def test_each_role_may_what_its_verbs_say_in_every_state(clock, machine):
    """PER-1, PER-3, AUD-05, DES-05: by the button and by the door, for everybody in every department."""
    assert machine in WALKS, f"teach stages.py to walk “{machine}” through all its states"
    people, seen = everybody(), set()
    for case in WALKS[machine](clock):
        if case.state in seen:
            continue
        seen.add(case.state)
        case.file.refresh_from_db()
        for person in people:
            person.user.__dict__.pop("_posts_today", None)
            meet(person, case, everything=len(seen) == 1)
        without_a_person(case)
    assert seen == set(machines()[machine].states.values), "a state no test walks to"


def meet(person, case, *, everything: bool) -> None:
    """One person before one case: what is shown to him, and what the door answers.

    The door is tried in the first state with every verb of the machine, later with each verb of his that leaves this state;
    of the verbs that are not his it is enough to hear there what the door asks before it looks at anything else.
    """
    told = f"{person} · {case.machine} · {case.state}"
    shown = {offer.verb: offer for offer in offers(case, person.user)}
    for verb, offer in shown.items():
        assert person.may(verb, case.file), f"{told} is shown {verb.key}"
        assert all(verdict.reason and verdict.rule for verdict in offer.verdicts), f"{told}: {verb.key} says no why"
    verbs = [
        verb for verb in verbs_of(case.machine)
        if not verb.arrow.opens and (everything or case.state in verb.arrow.sources)
    ]
    if not person.sees(case.file):
        assert answer(verbs_of(case.machine)[0], case, person) is OutOfScope, told
        return
    for verb in verbs:
        if not person.may(verb, case.file):
            assert permitted(verb, case.file, person.user).never, f"{told} is permitted {verb.key}"
            assert not everything or answer(verb, case, person) is NotPermitted, f"{told} reaches {verb.key}"
            continue
        answered = answer(verb, case, person)
        if case.state not in verb.arrow.sources:
            assert answered in (Refused, NotPermitted), f"{told}: {verb.key} in the wrong state"
        else:
            assert answered is not OutOfScope, told
            in_other_hands = verb.handler_only and (verb not in shown or shown[verb].verdicts)
            assert answered is not NotPermitted or in_other_hands, f"{told}: {verb.key}"


def without_a_person(case) -> None:
    """The office's timer has verbs of its own; nobody's hand signs for an officer."""
    for verb in verbs_of(case.machine):
        assert Role.SYSTEM in verb.by or answer(verb, case, None) is NotPermitted, verb.key


def answer(verb, case, person) -> type:
    """How the door answers a bare attempt; whatever came of it is taken back."""
    actor = person.user if person else None
    try:
        with transaction.atomic():
            perform(verb, case.pk, actor=actor, version=case.file.version)
            transaction.set_rollback(True)
    except Exception as error:  # a form's data are missing where the person may go on
        return type(error)
    return type(None)


def test_who_only_looks_has_no_verb_at_all():
    """AUD-05, design §4: who supervises changes nothing; of the administrators one keeps the calendar and the departments, one gives posts and puts in force."""
    assert [verb.key for verb in all_verbs() if ONLY_LOOK & set(verb.by)] == []
    assert {verb.flow.machine for verb in all_verbs() if Role.SEC_ADMIN in verb.by} == {"post", "departments", "people"}
    assert {verb.flow.machine for verb in all_verbs() if Role.SYS_ADMIN in verb.by} == {"holidays", "departments", "people"}


def test_every_verb_that_needs_words_has_a_form_without_the_doors_own_names():
    """A field called like an argument of the door would never reach its verb."""
    taken = {"verb", "pk", "actor", "version", "address", "department", "case", "act", "file"}
    for verb in all_verbs():
        names = getattr(verb.form, "hands_over", getattr(verb.form, "base_fields", {}))
        assert not taken & set(names), verb.key
