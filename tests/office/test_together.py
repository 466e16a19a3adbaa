"""One round trip for all that hangs on a case answers as asking one after the other does (PRF-1)."""
import pytest
from django.db import connection
from django.db.models import Prefetch, prefetch_related_objects
from django.test.utils import CaptureQueriesContext

from cases.models import Designation, Evidence, Recipient
from office.models import CaseFile, Event, User
from office.together import ask, path_of, read_together
from tests.cases.walk import do, drafted, opening
from tests.world import market


@pytest.fixture
def case(clock) -> Designation:
    clock.at("2026-04-20 10:00")
    return Designation.objects.get(pk=drafted().pk)


def rows_of(case, path: str) -> list:
    """What lies at the end of a path, branch by branch, read from memory alone."""
    here = [case]
    for step in path.split("__"):
        there = [getattr(row, step) for row in here]
        here = [row for each in there for row in (each.all() if hasattr(each, "all") else [each] if each else [])]
    return here


def test_it_reads_what_prefetching_reads_in_one_question(case):
    """Reverse keys, several tables deep, many to many, and what lies in the file."""
    paths = [*Designation.reads(), "file__events", "file__documents", "file__clock_entries"]
    one_by_one, together = (Designation.objects.select_related("file", "domain", "decision").get(pk=case.pk) for _ in range(2))
    prefetch_related_objects([one_by_one], *(each for each in paths if not path_of(each).startswith("decision")))
    with CaptureQueriesContext(connection) as taken:
        read_together(together, *paths)
    assert len(taken) == 1
    with CaptureQueriesContext(connection) as taken:
        for path in map(path_of, paths):
            found = rows_of(together, path)
            assert found == ([] if path.startswith("decision") else rows_of(one_by_one, path)), path
        assert together.recipients.all()[0].designation is together
        assert [each.subject.name for each in together.recipients.all()]
    assert rows_of(together, "noticed_measures") and rows_of(together, "file__events") and len(taken) == 0


def test_what_hangs_on_each_row_stays_its_own(case):
    """A question asked further of one row's own is not answered with another's."""
    organ = market()
    read_together(organ, "files", "files__events")
    files = list(organ.files.all())
    assert len(files) > 1 and sum(len(file.events.all()) for file in files) == Event.objects.filter(file__department=organ).count()
    for file in files:
        assert {event.file_id for event in file.events.all()} == {file.pk} and all(event.file is file for event in file.events.all())
        assert file.events.filter(seq__gte=1).count() == len(file.events.all())


def test_a_path_that_ends_in_nothing_is_no_question(case):
    """Before a decision there is no entry to read of."""
    with CaptureQueriesContext(connection) as taken:
        read_together(case, "decision__entry__stays")
    assert len(taken) == 0


def test_querysets_beside_keep_their_joins_and_annotations(case):
    recipients = Recipient.objects.filter(designation=case).select_related("subject")
    evidence, nobody = Evidence.objects.filter(designation=case), User.objects.none()
    with CaptureQueriesContext(connection) as taken:
        ask(recipients, evidence, nobody, Event.objects.filter(file=case.pk, label="100%"))
        assert [each.subject.name for each in recipients] and evidence[0].name and not list(nobody)
    assert len(taken) == 1
    assert evidence.filter(name="别的").count() == 0, "asked further it is asked anew"


def test_a_prefetch_may_say_how(case):
    read_together(case, Prefetch("evidence", Evidence.objects.filter(name="别的")))
    assert not case.evidence.all()
    case.forget()
    assert case.evidence.all()


def test_what_was_written_is_read_anew(case):
    """The door forgets what hung on a case before the act."""
    assert [each.name for each in case.hanging("evidence")] == ["行政处罚决定书"]
    do(opening.add_evidence, Designation.objects.get(pk=case.pk), "jingban", name="询问笔录", proves="事实", source="本机关案卷")
    assert len(case.hanging("evidence")) == 1
    case.forget()
    assert [each.name for each in case.hanging("evidence")] == ["行政处罚决定书", "询问笔录"]


def test_the_file_knows_its_case(case):
    assert CaseFile.objects.get(pk=case.pk).designation == case
