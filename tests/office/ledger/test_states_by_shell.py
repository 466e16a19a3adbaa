"""A state changes through the door or not at all: what the ORM runs into, from a shell or from careless code."""
import pytest
from django.db import InternalError, ProgrammingError, transaction
from django.db.models import ProtectedError

from cases.models import Designation
from cases.states import CaseState as S
from office.models import CaseFile
from office.workflow.fsm import TransitionNotAllowed
from office.workflow.machines import machines

# PostgreSQL's insufficient_privilege, as Django names it.
SHUT = (ProgrammingError, InternalError)


@pytest.fixture
def case(fortress) -> Designation:
    return fortress.waiting[0]


@pytest.mark.parametrize("machine", sorted(machines()))
def test_a_queryset_does_not_update_a_state(fortress, machine):
    with pytest.raises(SHUT):
        machines()[machine].objects.update(state="nowhere")


def test_a_queryset_does_not_walk_a_real_arrow_either(fortress):
    """lessons.md 6.1 no. 4: a protected field stops neither update() nor bulk_update()."""
    with pytest.raises(SHUT), transaction.atomic():
        Designation.objects.filter(state=S.APPROVAL).update(state=S.STATEMENT_REVIEW)
    assert len(fortress.waiting) == 2


def test_a_state_is_not_assigned(case):
    with pytest.raises(AttributeError):
        case.state = S.EFFECTIVE


def test_a_state_smuggled_into_the_instance_is_not_saved(case):
    case.__dict__["state"] = S.STATEMENT_REVIEW
    with pytest.raises(SHUT), transaction.atomic():
        case.save()


def test_a_state_is_not_updated_in_bulk(case):
    case.__dict__["state"] = S.STATEMENT_REVIEW
    with pytest.raises(SHUT), transaction.atomic():
        Designation.objects.bulk_update([case], ["state"])


def test_nothing_is_created_in_an_end_state(case):
    file = CaseFile(kind="designation", number="伪造", title="伪造", department=case.file.department, state=S.EFFECTIVE,
                    state_since=case.file.opened_at, opened_at=case.file.opened_at, rules_on=case.file.rules_on)
    with pytest.raises(SHUT), transaction.atomic():
        file.save()


def test_an_arrow_is_not_walked_beside_the_door(case):
    """PER-3: the library lets anybody call a transition; here it asks for the door."""
    with pytest.raises(TransitionNotAllowed):
        case.decide()


def test_an_arrow_walked_with_a_forged_key_is_not_saved(case):
    case._door_open = True
    case.file_statement()
    with pytest.raises(SHUT), transaction.atomic():
        case.save()


def test_the_file_does_not_take_another_state_than_its_case(case):
    with pytest.raises(SHUT), transaction.atomic():
        CaseFile.objects.filter(pk=case.pk).update(state=S.STATEMENT_REVIEW)


def test_a_case_is_not_deleted(case):
    with pytest.raises((*SHUT, ProtectedError)), transaction.atomic():
        case.delete()
    with pytest.raises(SHUT), transaction.atomic():
        Designation.objects.filter(pk=case.pk)._raw_delete("default")
