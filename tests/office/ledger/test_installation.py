"""A database is made for training or for production, once (design §2)."""
import pytest
from django.db import IntegrityError, ProgrammingError, transaction

from office.models import Installation, User


def test_a_database_with_people_in_it_is_production_for_good(db):
    """No row says so: what somebody has begun to use is not made a training office any more."""
    User.objects.create(username="first", name="虚构甲")
    with pytest.raises(ProgrammingError, match="数据库已启用"), transaction.atomic():
        Installation.objects.create(training=True)
    assert not Installation.here().training


def test_production_does_not_become_training(db):
    Installation.objects.create(training=False)
    with pytest.raises(ProgrammingError, match="不得互换"), transaction.atomic():
        Installation.objects.update(training=True)


def test_only_training_time_travels(db):
    Installation.objects.create(training=False)
    with pytest.raises(IntegrityError, match="only_training_time_travels"), transaction.atomic():
        Installation.objects.update(offset_seconds=3600)
