"""The work queue with 300 open files and with 300,000: `.venv/bin/python -m benchmarks.queue [rounds]`; exit 1 beyond the floors."""
import sys
from dataclasses import dataclass

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.places import founded, insert, medians
from config.training.people import MARKET
from office.models import CaseFile, ClockEntry, Document, Event, PermittedArrow, User
from subjects.models import ServiceItem, Subject

SMALL, LARGE = 300, 300_000
RATIO, QUERIES = 1.2, 8
STEP = 50_000
STATES = {  # state → for whom it waits, what leads it on
    "draft": ("office", "submit_notice"), "notice_review": ("signature", "sign_notice"), "notice_signed": ("service", "open_windows"),
    "statement_window": ("party", "submit_review"), "consent": ("others", "record_consent"), "approval": ("signature", "decide"),
    "dropped": ("", ""),
}
PAGES = {
    "jingban": ["tab=mine", "tab=unclaimed", "tab=waiting", "tab=party", "tab=done", "tab=department", "tab=department&after=2026-12-20~9",
                "tab=department&due=over", "tab=department&due=10wd", "tab=department&what=designation", "tab=department&what=designation.approval",
                "tab=department&what=objection", "tab=mine&what=designation", "tab=waiting&what=designation.consent",
                "tab=waiting&what=designation.approval", "tab=done&what=designation.dropped", "q=商贸", "q=丁一", "q=测信案〔2026〕7号"],
    "songda": ["tab=serving"], "shenpi": ["tab=signing", "tab=signing&what=designation.approval", "tab=stuck"],
    "jiandu": ["tab=department", "tab=department&due=over", "tab=department&what=designation.approval", "tab=waiting", "tab=done", "tab=stuck"],
}
# Every sixth file in each state, a third with each handler and with none, a sixth more closed this month; limits on 250 days, a third of
# them past: both offices fill a page of each filter, so that like is compared with like.
NUMBERED = """
generate_series({first}, {last}) AS i
JOIN unnest({states}::text[], {waits}::text[], {verbs}::text[]) WITH ORDINALITY AS s(state, awaits, verb, place) ON s.place = 1 + i % 7
CROSS JOIN LATERAL (SELECT '重庆市虚构' || chr(19968 + i % 997) || chr(20968 + i % 1009) || '商贸有限公司' AS name) AS n
"""
EVENT = {"actor_id": "NULL", "reason": "''", "rules": "'{}'", "from_state": "''", "at": "now() - interval '60 days'"}


def files(numbered: str, who: dict[str, str]) -> str:
    """Each with the event that opened it, as the guards want it."""
    made = insert(
        CaseFile, numbered, kind="'designation'", number="'测信案〔2026〕' || i || '号'", title="n.name || '涉嫌虚构领域严重失信'", state="s.state",
        department_id=who["department"], handler_id=f"CASE i / 7 % 3 WHEN 0 THEN {who['handler']} WHEN 1 THEN {who['other']} END",
        state_since="now() - make_interval(days => 1 + i % 40)", opened_at="now() - interval '60 days'",
        closed_at="CASE s.awaits WHEN '' THEN now() END", awaits="s.awaits", next_verb="s.verb", rules_on="current_date",
        next_due="CASE WHEN s.awaits <> '' AND i % 17 > 0 THEN current_date + i % 250 * 31 % 250 - 80 END",
        party="n.name", party_masked="n.name", party_names="n.name", found_by="ARRAY['CODE' || i]",
    )
    opened = insert(Event, "made", **EVENT | {
        "file_id": "id", "item": "id", "machine": "'designation'", "verb": "'open_designation'", "label": "'立案'", "to_state": "state",
        "role": "'handler'", "actor_id": who["handler"]})
    return f"WITH made AS ({made} RETURNING id, state) {opened}"


def services(above: int, who: dict[str, str]) -> str:
    """A paper of each signed notice waits for its service, with the limit that runs from then."""
    paper = insert(
        Document, f"office_casefile WHERE state = 'notice_signed' AND id > {above}", file_id="id", kind="'D1'", title="'拟认定告知书'",
        organ_id="department_id", organ_name="'虚构机关'", issued_on="current_date", code="md5(id::text)")
    item = insert(ServiceItem, "paper", file_id="file_id", document_id="id", recipient_id=who["subject"], capacity_of_recipient="'当事人'")
    clock = insert(
        ClockEntry, "item", file_id="file_id", key="'srv.decision'", about="'service:' || id", act="'start'", on="current_date",
        due="current_date + 9", rule_id="'SRV-01'", span="'7wd'")
    event = insert(Event, "item", **EVENT | {
        "file_id": "file_id", "item": "id", "machine": "'service'", "verb": "'create'", "label": "'交付送达'", "to_state": "'pending'",
        "role": "'system'", "at": "now()"})
    return (f"WITH paper AS ({paper} RETURNING id, file_id), item AS ({item} RETURNING id, file_id), clock AS ({clock} RETURNING id) "
            f"{event}")


def fill(clone, open_files: int) -> None:
    """That a case may begin in any state is said of this database alone."""
    arrays = {name: f"ARRAY{list(values)}" for name, values in zip(("states", "waits", "verbs"), (STATES, *zip(*STATES.values())))}
    whole = open_files * 7 // 6
    with clone.connect("owner", autocommit=True) as owner:
        owner.execute(insert(PermittedArrow, f"unnest({arrays['states']}) AS state", machine="'designation'", target="state")
                      + " ON CONFLICT DO NOTHING")
        made = insert(Subject, "(SELECT 1) AS one", type="'legal_person'", subtype="'other'", name="'虚构受送达商贸有限公司'",
                      uscc="'91500000000000001A'", status="'active'", created_at="now()")
        who = {"department": f"(SELECT id FROM office_department WHERE code = '{MARKET}')", "handler": _person("jingban"),
               "other": _person("gongshi"), "subject": str(owner.execute(f"{made} RETURNING id").fetchone()[0])}
        for first in range(0, whole, STEP):
            above = owner.execute("SELECT coalesce(max(id), 0) FROM office_casefile").fetchone()[0]
            owner.execute(files(NUMBERED.format(first=first, last=min(first + STEP, whole) - 1, **arrays), who))
            owner.execute(services(above, who))
        owner.execute("VACUUM ANALYZE")


def _person(username: str) -> str:
    return f"(SELECT id FROM office_user WHERE username = '{username}')"


@dataclass
class Desk:
    """One officer's browser in each of the databases."""

    username: str

    def __post_init__(self):
        self.seats: dict[str, Client] = {}

    def get(self, place: str, address: str) -> int:
        """How many queries it took."""
        if place not in self.seats:
            self.seats[place] = Client()
            self.seats[place].force_login(User.objects.get(username=self.username), backend="django.contrib.auth.backends.ModelBackend")
        with CaptureQueriesContext(connection) as taken:
            answer = self.seats[place].get(address)
        assert answer.status_code == 200, f"{address}: {answer.status_code}"
        return len(taken)


def main(rounds: int = 9) -> int:
    with founded("small", "large") as places:
        for clone, open_files in zip(places.values(), (SMALL, LARGE), strict=True):
            fill(clone, open_files)
        queries, acts = {}, {}
        for username, pages in PAGES.items():
            for page in pages:
                acts[f"{username} {page}"] = _act(Desk(username), page, queries)
        found = medians(places, acts, rounds=rounds)
    print(f"{SMALL:>9} {LARGE:>9}  ratio  queries  page")
    for page, taken in found.items():
        print(f"{taken['small']:>6.0f} ms {taken['large']:>6.0f} ms {_ratio(taken):>6.2f} {queries[page]:>8}  {page}")
    return int(any(_ratio(taken) > RATIO for taken in found.values()) or max(queries.values()) > QUERIES)


def _act(desk: Desk, page: str, queries: dict[str, int]):
    def act(place: str) -> None:
        queries[f"{desk.username} {page}"] = desk.get(place, f"/admin/?{page}")

    return act


def _ratio(taken: dict[str, float]) -> float:
    return taken["large"] / taken["small"]


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
