"""The work queue with 300 open files and with 300,000: `.venv/bin/python -m benchmarks.queue [rounds]`; exit 1 beyond the floors."""
import sys
from dataclasses import dataclass

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.places import founded, medians
from config.training.people import MARKET
from office.models import User

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
                "tab=department&due=over", "tab=department&what=designation.approval&due=10wd", "q=商贸", "q=丁一", "q=测信案〔2026〕7号"],
    "songda": ["tab=serving"], "shenpi": ["tab=signing", "tab=stuck"],
    "jiandu": ["tab=department", "tab=waiting", "tab=done", "tab=stuck"],
}
# Every sixth file in each state, a third with each handler and with none, a sixth more closed this month; limits on 250 days.
FILES = """
WITH made AS (
  INSERT INTO office_casefile (kind, number, title, department_id, handler_id, state, state_since, opened_at, closed_at, next_due,
                               next_due_key, next_due_provisional, awaits, next_verb, party, party_masked,
                               party_names, found_by, rules_on, version)
  SELECT 'designation', '测信案〔2026〕' || i || '号', n.name || '涉嫌虚构领域严重失信', {department},
         CASE i / 7 %% 3 WHEN 0 THEN {handler} WHEN 1 THEN {other} END, s.state,
         now() - make_interval(days => 1 + i %% 40), now() - interval '60 days', CASE s.awaits WHEN '' THEN now() END,
         CASE WHEN s.awaits <> '' AND i %% 17 > 0 THEN current_date + i %% 250 * 31 %% 250 - 20 END, '', false, s.awaits, s.verb,
         n.name, n.name, n.name, ARRAY['CODE' || i], current_date, 0
  FROM generate_series({first}, {last}) AS i
  CROSS JOIN LATERAL (SELECT '重庆市虚构' || chr(19968 + i %% 997) || chr(20968 + i %% 1009) || '商贸有限公司' AS name) AS n
  JOIN unnest(%s::text[], %s::text[], %s::text[]) WITH ORDINALITY AS s(state, awaits, verb, place) ON s.place = 1 + i %% 7
  RETURNING id, state)
INSERT INTO office_event (file_id, machine, item, verb, label, from_state, to_state, actor_id, role, at, reason, rules, changes,
                          facts, documents)
SELECT id, 'designation', id, 'open_designation', '立案', '', state, {handler}, 'handler', now() - interval '60 days', '', '{{DES-01}}',
       '{{}}', '{{}}', '[]' FROM made
"""

# A paper of each signed notice waits for its service, with the limit that runs from then.
SERVICES = """
WITH paper AS (
  INSERT INTO office_document (file_id, kind, title, number, organ_id, issued_on, about, code, sha256, is_notice, sealing, status)
  SELECT id, 'D1', '列入严重失信主体名单告知书', '', department_id, current_date, '', md5(id::text), '', true, 'electronic', 'valid'
  FROM office_casefile WHERE state = 'notice_signed' AND id > {above} RETURNING id, file_id),
item AS (
  INSERT INTO subjects_serviceitem (file_id, document_id, recipient_id, capacity_of_recipient, method, address, address_source,
    tracking_number, through, second_server, signer, signer_capacity, refusal_reason, witness, remarks, proposed_reason, state)
  SELECT file_id, id, {subject}, '当事人', '', '', '', '', '', '', '', '', '', '', '', '', 'pending' FROM paper RETURNING id, file_id),
clock AS (
  INSERT INTO office_clockentry (file_id, key, about, act, "on", due, provisional, rule_id, span, roll, basis, explanation)
  SELECT file_id, 'srv.decision', 'service:' || id, 'start', current_date, current_date + 9, false, 'SRV-01', '7wd', false, '', '[]'
  FROM item)
INSERT INTO office_event (file_id, machine, item, verb, label, from_state, to_state, role, at, reason, rules, changes, facts, documents)
SELECT file_id, 'service', id, 'create', '交付送达', '', 'pending', 'system', now(), '', '{{SRV-16}}', '{{}}', '{{}}', '[]' FROM item
"""
SUBJECT = """
INSERT INTO subjects_subject (type, subtype, name, uscc, document_type, document_country, region, territory, status, created_at)
VALUES ('legal_person', 'other', '虚构受送达商贸有限公司', '91500000000000001A', '', '', '', '', 'active', now()) RETURNING id
"""


def fill(clone, files: int) -> None:
    """With an event for each file, as the guards want it; that a case may begin in any state is said of this database alone."""
    waits, verbs = zip(*STATES.values())
    with clone.connect("owner", autocommit=True) as owner:
        owner.execute("INSERT INTO office_permittedarrow (machine, source, target) SELECT 'designation', '', unnest(%s::text[])"
                      " ON CONFLICT DO NOTHING", [list(STATES)])
        found = {"department": f"(SELECT id FROM office_department WHERE code = '{MARKET}')", "handler": _person("jingban"),
                 "other": _person("gongshi")}
        subject, whole, above = owner.execute(SUBJECT).fetchone()[0], files * 7 // 6, 0
        for first in range(0, whole, STEP):
            owner.execute(FILES.format(first=first, last=min(first + STEP, whole) - 1, **found), [list(STATES), list(waits), list(verbs)])
            owner.execute(SERVICES.format(above=above, subject=subject))
            above = owner.execute("SELECT max(id) FROM office_casefile").fetchone()[0]
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
        for clone, files in zip(places.values(), (SMALL, LARGE), strict=True):
            fill(clone, files)
        queries, acts = {}, {}
        for username, pages in PAGES.items():
            for page in pages:
                acts[f"{username} {page}"] = _act(Desk(username), page, queries)
        found = medians(places, acts, rounds=rounds)
    print(f"{'page':<42}{SMALL:>9} {LARGE:>9}  ratio  queries")
    for page, taken in found.items():
        print(f"{page:<42}{taken['small']:>6.0f} ms {taken['large']:>6.0f} ms {_ratio(taken):>6.2f} {queries[page]:>8}")
    return int(any(_ratio(taken) > RATIO for taken in found.values()) or max(queries.values()) > QUERIES)


def _act(desk: Desk, page: str, queries: dict[str, int]):
    def act(place: str) -> None:
        queries[f"{desk.username} {page}"] = desk.get(place, f"/admin/?{page}")

    return act


def _ratio(taken: dict[str, float]) -> float:
    return taken["large"] / taken["small"]


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
