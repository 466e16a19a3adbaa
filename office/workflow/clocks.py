"""Time limits of one file: started, stopped and explained; an append-only log from which each clock is derived."""
from dataclasses import dataclass, replace
from datetime import date, timedelta

from office.calendar import Span, reckon
from office.calendar.words import full_date
from office.models.clock import ClockAct, ClockEntry
from office.rules import Rule, reckon_rule, rule


@dataclass
class Clocks:
    """The clocks of a file as they stand; `today` is the legal day of the act that moves them."""

    file: object
    today: date

    def start(self, key: str, *, on: date | None = None, about: str = "", own: Rule | None = None) -> ClockEntry:
        """Start a limit from `on` (default today); `own` is the limit as a domain has set it."""
        found = own or rule(key, on=self.file.rules_on)
        since = on or self.today
        return self._write(key, about, ClockAct.START, since, found.rule_id, reckon_rule(key, since, own=found), found.roll)

    def pause(self, key: str, *, about: str = "") -> None:
        """Stop counting from today on (CAL-10); nothing happens when it does not run."""
        for entry in self.running():
            if (entry.key, entry.about) == (key, about):
                self._write(key, about, ClockAct.PAUSE, self.today, entry.rule_id)

    def resume(self, key: str, *, about: str = "", own: Rule | None = None) -> ClockEntry | None:
        """Count on: the due date is reckoned anew with every pause left out."""
        began, pauses = self._life(key, about)
        if not pauses:
            return None
        found = own or rule(key, on=self.file.rules_on)
        self._write(key, about, ClockAct.RESUME, self.today, found.rule_id)
        due = reckon_rule(key, began, own=found, pauses=self._left_out(pauses))
        return self._write(key, about, ClockAct.RECKON, began, found.rule_id, due, found.roll)

    def reckon_anew(self) -> list[tuple[ClockEntry, ClockEntry]]:
        """After a holiday notice: (before, after) of each limit that moved; a party's never ends earlier (CAL-12).

        What is over stays over, and a day that a person has set stays set.
        """
        moved = []
        for entry in self.running():
            if not entry.span or entry.due < self.today:
                continue
            began, pauses = self._life(entry.key, entry.about)
            due = replace(
                reckon(began, Span.parse(entry.span), roll=entry.roll, pauses=self._left_out(pauses)), basis=entry.basis
            )
            if entry.is_partys and due.date < entry.due:
                due = replace(due, date=entry.due, computed=due.date)
            if (due.date, due.provisional) != (entry.due, entry.provisional):
                written = self._write(entry.key, entry.about, ClockAct.RECKON, began, entry.rule_id, due, entry.roll)
                moved.append((entry, written))
        return moved

    def _left_out(self, pauses) -> list[tuple[date, date]]:
        """As with any period the day on which a pause begins is not part of it (CAL-01)."""
        whole = [(first + timedelta(days=1), last or self.today) for first, last in pauses]
        return [(first, last) for first, last in whole if first <= last]

    def move(self, key: str, to: date, *, about: str = "", because: str) -> ClockEntry:
        """A due date set by a person with a reason, later than reckoned (CAL-11)."""
        last = self.latest(key, about)
        return ClockEntry.objects.create(
            file=self.file, key=key, about=about, act=ClockAct.RECKON, on=last.on, due=to, rule_id="CAL-11",
            explanation=[*last.explanation, f"延长：{because}（CAL-11）。", f"截止：{full_date(to)}24时"],
        )

    def _life(self, key: str, about: str) -> tuple[date | None, list[tuple[date, date | None]]]:
        """When a clock last started, and its pauses since; the last may still be open."""
        began, pauses = None, []
        for entry in ClockEntry.objects.filter(file=self.file, key=key, about=about).order_by("id"):
            if entry.act == ClockAct.START:
                began, pauses = entry.on, []
            elif entry.act == ClockAct.PAUSE:
                pauses.append((entry.on, None))
            elif entry.act == ClockAct.RESUME and pauses:
                pauses[-1] = (pauses[-1][0], entry.on)
        return began, pauses

    def stop(self, key: str, *, about: str = "", because: str = "") -> None:
        """Stop a limit; nothing happens when it does not run. What makes it void rather than done is kept with it."""
        for entry in self.running():
            if (entry.key, entry.about) == (key, about):
                self._write(key, about, ClockAct.STOP, self.today, entry.rule_id, because=because)

    def run_on(self, key: str, *, because: str) -> None:
        """A limit that was stopped too soon runs on to the same day; the explanation says why."""
        last = self.latest(key)
        if last is None or any(entry.key == key for entry in self.running()):
            return
        last.pk = None
        last.act, last.explanation = ClockAct.RECKON, [*last.explanation, f"续计：{because}。"]
        last.save(force_insert=True)

    def stop_all(self) -> None:
        for entry in self.running():
            self._write(entry.key, entry.about, ClockAct.STOP, self.today, entry.rule_id)

    def running(self) -> list[ClockEntry]:
        """The entry that set the present due date of each clock still running, earliest due first."""
        return standing(self.file.clock_entries.all())

    def paused(self) -> list[ClockEntry]:
        """Where each clock that stands still was paused."""
        last = {(entry.key, entry.about): entry for entry in ClockEntry.objects.filter(file=self.file).order_by("id")}
        return [entry for entry in last.values() if entry.act == ClockAct.PAUSE]

    def after_hindrance(self, key: str, first: date, last: date, *, about: str = "", own: Rule) -> date:
        """The last day of a limit that counts on once a hindrance was over, its days left out (CAL-11; 复议法20(2))."""
        began, pauses = self._life(key, about)
        return reckon_rule(key, began, own=own, pauses=[*self._left_out(pauses), (first, last)]).date

    def latest(self, key: str, about: str = "") -> ClockEntry | None:
        """The entry that last set this limit's due date, whether it still runs or not."""
        return (
            ClockEntry.objects.filter(file=self.file, key=key, about=about, due__isnull=False).order_by("-id").first()
        )

    def project(self) -> None:
        """Write the nearest due date onto the file, where the queue reads it.

        A party's own time is shown in the case; when it is over, nobody in the office is late (L-DL-4).
        """
        nearest = next((entry for entry in self.running() if not entry.is_partys), None)
        self.file.next_due = nearest.due if nearest else None
        self.file.next_due_key = nearest.key if nearest else ""
        self.file.next_due_provisional = bool(nearest and nearest.provisional)

    def _write(self, key, about, act, on, rule_id, due=None, roll=False, because="") -> ClockEntry:
        return ClockEntry.objects.create(
            file=self.file, key=key, about=about, act=act, on=on, rule_id=rule_id,
            due=due.date if due else None, provisional=bool(due and due.provisional),
            span=str(due.span) if due else "", roll=roll, basis=due.basis if due else "",
            explanation=due.explain() if due else [f"作废：{because}。"] if because else [],
        )


def standing(entries) -> list[ClockEntry]:
    """Of the log of one file, oldest line first: what set the due date of each clock still running, earliest due first."""
    found: dict[tuple[str, str], ClockEntry] = {}
    for entry in entries:
        place = (entry.key, entry.about)
        if entry.act in (ClockAct.STOP, ClockAct.PAUSE):
            found.pop(place, None)
        elif entry.act in (ClockAct.START, ClockAct.RECKON):
            found[place] = entry
    return sorted(found.values(), key=lambda entry: (entry.due, entry.id))


def running_in(files) -> dict[int, list[ClockEntry]]:
    """File id → its running clocks, for many files in one query."""
    logs: dict[int, list[ClockEntry]] = {}
    for entry in ClockEntry.objects.filter(file__in=files).order_by("id"):
        logs.setdefault(entry.file_id, []).append(entry)
    return {file: standing(log) for file, log in logs.items()}
