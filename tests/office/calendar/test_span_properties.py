"""What holds of every period, whatever its start, length and pauses."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from office.calendar import Span, day, reckon

STARTS = st.dates(date(2017, 1, 1), date(2030, 12, 31))
SPANS = st.builds(Span, st.integers(1, 60), st.sampled_from(["wd", "cd", "m"]))


@st.composite
def pauses_near(draw, start):
    first = start + timedelta(days=draw(st.integers(-20, 90)))
    return first, first + timedelta(days=draw(st.integers(0, 30)))


@settings(deadline=None)
@given(STARTS, SPANS, st.booleans())
def test_a_longer_period_never_ends_earlier(start, span, roll):
    longer = Span(span.n + 1, span.unit)
    assert reckon(start, span, roll=roll).date <= reckon(start, longer, roll=roll).date


@settings(deadline=None)
@given(STARTS, st.integers(1, 200))
def test_one_more_working_day_is_one_working_day_later(start, n):
    """CAL-07: it ends on a working day, and the n-th one."""
    found = reckon(start, Span(n, "wd"))
    counted = [start + timedelta(days=each) for each in range(1, (found.date - start).days + 1)]
    assert day(found.date).workday
    assert sum(day(each).workday for each in counted) == n
    assert [each.date for each in found.skipped] == [each for each in counted if not day(each).workday]


@settings(deadline=None)
@given(STARTS, SPANS, st.booleans())
def test_a_period_ends_after_it_starts(start, span, roll):
    assert reckon(start, span, roll=roll).date > start


@settings(deadline=None)
@given(STARTS, SPANS)
def test_rolling_only_moves_to_the_next_working_day(start, span):
    plain, rolled = reckon(start, span), reckon(start, span, roll=True)
    between = [plain.date + timedelta(days=each) for each in range((rolled.date - plain.date).days)]
    assert day(rolled.date).workday
    assert not any(day(each).workday for each in between)


@settings(deadline=None)
@given(st.data(), STARTS, SPANS, st.booleans())
def test_a_pause_never_shortens_a_period(data, start, span, roll):
    """CAL-10."""
    several = data.draw(st.lists(pauses_near(start), max_size=4))
    assert reckon(start, span, roll=roll, pauses=several).date >= reckon(start, span, roll=roll).date


@settings(deadline=None)
@given(st.data(), STARTS, st.integers(1, 60))
def test_a_period_in_days_has_exactly_its_days_outside_the_pauses(data, start, n):
    """CAL-10: overlapping pauses are not counted twice."""
    several = data.draw(st.lists(pauses_near(start), max_size=4))
    found = reckon(start, Span(n, "cd"), pauses=several)
    days = [start + timedelta(days=each) for each in range(1, (found.date - start).days + 1)]
    assert sum(not any(first <= each <= last for first, last in several) for each in days) == n


@settings(deadline=None)
@given(st.data(), STARTS, SPANS)
def test_the_order_of_pauses_does_not_matter(data, start, span):
    several = data.draw(st.lists(pauses_near(start), max_size=4))
    assert reckon(start, span, pauses=several) == reckon(start, span, pauses=several[::-1])


@settings(deadline=None)
@given(STARTS, SPANS, st.booleans())
def test_every_period_explains_itself_and_ends_with_its_date(start, span, roll):
    found = reckon(start, span, roll=roll)
    last = found.explain()[-1]
    assert last.startswith("截止：") and f"{found.date.year}年{found.date.month}月{found.date.day}日" in last
