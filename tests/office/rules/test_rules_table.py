"""The table of time limits is complete, and each limit says what it rests on."""

from datetime import date

import pytest

from office.calendar import Span, clock
from office.rules import UnknownRule, reckon_rule, rule, rules
from office.rules.register import NATURES, RuleTableError, read

# key: length, starting event, rule, confidence, whether the last day rolls
EXPECTED = {
    "obj.mark": ("1wd", "objection_received", "OBJ-03", "S", False),
    "obj.own": ("3wd", "objection_received", "OBJ-04", "S", False),
    "obj.forward": ("2wd", "objection_received", "OBJ-05", "S", False),
    "obj.provider": ("3wd", "provider_received", "OBJ-06", "S", False),
    "obj.reply": ("5wd", "objection_received", "OBJ-07", "S", False),
    "rev.accept": ("1wd", "review_applied", "OBJ-11", "D", False),
    "rev.decide": ("3wd", "review_accepted", "OBJ-10", "S", False),
    "des.statement": ("5wd", "notice_served", "DES-10", "D", True),
    "des.feedback": ("5wd", "statement_received", "DES-11", "D", False),
    "des.consent": ("10wd", "consent_asked", "DES-15", "D", False),  # F11: a clock of its own; table H leaves it out
    "des.total": ("90cd", "case_opened", "DES-17", "F/D", False),
    "srv.decision": ("7wd", "decision_signed", "SRV-01", "F/D", False),
    "srv.entrust": ("10cd", "entrusted", "SRV-10", "F/D", True),  # B.5; table H leaves it out
    "srv.announce": ("30cd", "announcement_last_issued", "SRV-13", "F", False),
    "srv.paper_copy": ("3wd", "paper_requested", "SRV-08", "D", False),
    "remedy.review": ("60cd", "service_date", "SRV-18", "F", True),
    "remedy.sue": ("6m", "service_date", "SRV-18", "F", True),
    "remedy.sue_after_review": ("15cd", "review_decision_received", "SRV-18", "F", True),
    "remedy.untold_max": ("1y", "knew_content", "DES-20", "F", True),
    "pub.dual": ("7wd", "decision_date", "REC-07", "S", False),
    "pub.samr": ("20wd", "decision_date", "PUB-07", "F", False),
    "pub.samr_cross.push": ("10wd", "decision_date", "PUB-07", "F", False),
    "pub.samr_cross.publish": ("10wd", "info_received", "PUB-07", "F", False),
    "pub.withdraw": ("3wd", "annulled_repaired_or_removed", "REC-14 DES-30", "F/R", False),
    "pub.minor_max": ("3m", "basis_document_date", "REP-03", "F", False),
    "pub.general.min": ("3m", "basis_document_date", "REP-04", "F", False),
    "pub.general.max": ("1y", "basis_document_date", "REP-04", "F", False),
    "pub.serious.min": ("1y", "basis_document_date", "REP-05", "F", False),
    "pub.serious.max": ("3y", "basis_document_date", "REP-05", "F", False),
    "query.person": ("5y", "conduct_end_date", "PUB-08", "S", False),
    "rep.push": ("1wd", "application", "REP-14", "D", False),
    "rep.accept": ("3wd", "unit_received", "REP-15", "P", False),
    "rep.decide": ("7wd", "accepted", "REP-16", "R", False),
    "rep.total": ("10wd", "application", "REP-17", "P", False),
    "rep.extend": ("10wd", "rep.decide_end", "REP-18", "R", False),
    "rep.supplement": ("10wd", "gap_notice_served", "REP-20", "D", False),
    "rep.sync": ("3wd", "granted", "REP-21", "D", False),
    "rep.objection": ("5wd", "objection_received", "REP-27", "D", False),
    "rep.ban": ("3y", "finding_effective", "REP-26", "R", False),
    "list.term": ("3y", "domain_start", "DES-25", "P", False),
    "list.min": ("1y", "domain_start", "DES-27", "P", False),
    "samr.push": ("3wd", "repair_decision", "REP-32", "P", False),
    "wat.term": ("6m", "warning_served", "WAT-02", "D", False),
    "wat.rectify": ("30cd", "order_served", "WAT-06", "D", True),
    "com.supply_grace": ("5wd", "pledged_date", "COM-12", "D", False),
    "com.false_statement": ("5wd", "finding_notice_served", "COM-16", "D", False),
    "ver.licence": ("60cd", "matter_decision", "VER-03", "R/D", False),
    "ver.certificate": ("30cd", "matter_decision", "VER-03", "R/D", False),
    "fb.measure": ("5wd", "measure_applied", "SAN-12", "D", False),
    "log.query": ("3y", "query", "REC-09", "S", False),
    "log.network": ("6m", "log_written", "AUD-01", "F", False),
    "log.pia": ("3y", "report_made", "PRI-07", "F", False),
}
TODAY = date(2026, 11, 21)


def test_the_table_holds_every_limit_and_no_other():
    held = {
        each.key: (str(each.span), each.starts, each.rule_id, each.confidence, each.roll) for each in rules(on=TODAY)
    }
    assert held == EXPECTED


def test_the_particulars_of_some_limits():
    """OBJ-08, REP-18, REP-21; PUB-07: a publication never comes before service."""
    assert (rule("obj.forward", TODAY).target, rule("rep.sync", TODAY).target) == (1, 1)
    assert rule("rep.extend", TODAY).times == 1
    assert {each.key for each in rules(TODAY) if each.not_before == "service_date"} == {
        "pub.dual",
        "pub.samr",
        "pub.samr_cross.publish",
    }
    assert {each.key for each in rules(TODAY) if each.override} == {
        "des.statement",
        "des.feedback",
        "list.term",
        "list.min",
        "ver.licence",
        "ver.certificate",
    }


@pytest.mark.parametrize("each", rules(), ids=lambda each: f"{each.key}@{each.version}")
def test_each_limit_names_event_article_and_nature(each):
    assert each.since and each.label and each.article and each.nature in NATURES
    assert each.confirmed != bool(each.caveat)


def test_what_was_not_read_in_the_law_asks_for_confirmation():
    assert rule("obj.reply", TODAY).caveat == ""
    for key in ("des.statement", "rep.decide", "des.total", "list.term"):
        assert rule(key, TODAY).caveat == "默认值，待法制确认"


def test_states_never_roll():
    """CAL-09; a working-day limit rolls only once a domain has set it in days (CAL-07)."""
    assert not any(each.roll for each in rules() if each.nature != "act")
    assert not any(each.roll for each in rules() if each.unit == "wd" and not each.override)


def test_a_domain_may_set_its_own_length():
    """DES-10: in calendar days the party's last day rolls (CAL-03)."""
    own = rule("des.statement", TODAY).set_to(Span(15, "cd"), "《某领域名单管理办法》第九条", "F")
    due = reckon_rule("des.statement", date(2026, 9, 18), own=own)
    assert (due.date, due.rolled_from) == (date(2026, 10, 8), date(2026, 10, 3))
    assert due.explain()[1] == "依据：《某领域名单管理办法》第九条，自告知书送达之日起十五日（DES-10）。"
    assert own.in_words().startswith("自告知书送达之日起十五日内（起算当日不计入，最后一日是法定休假日的")


def test_the_rules_come_sorted():
    order = [(each.key, each.in_force) for each in rules()]
    assert order == sorted(order)


def test_the_version_in_force_on_a_day_is_used():
    """AUD-01: the amendment of 2025 moved the article."""
    assert "第二十一条" in rule("log.network", date(2025, 12, 31)).article
    assert "第二十三条" in rule("log.network", date(2026, 1, 1)).article
    assert len([each for each in rules() if each.key == "log.network"]) == 2


def test_a_stored_version_finds_the_same_rule_again():
    for each in rules():
        assert rule(each.key, date.fromisoformat(each.version)) == each


def test_without_a_day_the_legal_today_decides(monkeypatch):
    monkeypatch.setattr(clock, "_read_offset", lambda: date(2025, 6, 1) - clock.wall().date())
    assert rule("log.network").version == "2017-06-01"


def test_an_unknown_key_names_its_neighbours():
    with pytest.raises(UnknownRule, match=r"没有期限规则“obj\.replay”，是否为：obj\.reply"):
        rule("obj.replay", TODAY)
    with pytest.raises(UnknownRule, match=r"没有期限规则“zzzzzz”$"):
        rule("zzzzzz", TODAY)


def test_a_day_before_the_law_has_no_rule():
    with pytest.raises(UnknownRule, match=r"“pub\.general\.max”自2026年4月1日起施行"):
        rule("pub.general.max", date(2026, 3, 31))


def test_a_rule_reckons_with_its_own_rolling():
    due = reckon_rule("remedy.review", date(2026, 8, 5), on=TODAY)
    assert (due.date, due.rolled_from) == (date(2026, 10, 8), date(2026, 10, 4))
    assert "依据：《中华人民共和国行政复议法》第二十条第一款，自决定书送达之日起六十日（SRV-18）。" in due.explain()
    assert reckon_rule("srv.announce", date(2026, 9, 3), on=TODAY).date == date(2026, 10, 3)


def test_an_unconfirmed_limit_says_so_in_the_explanation():
    assert "（DES-10），默认值，待法制确认。" in reckon_rule("des.statement", date(2026, 9, 30), on=TODAY).explain()[1]


GOOD = {
    "label": '"试"',
    "n": "5",
    "unit": '"wd"',
    "starts": '"x"',
    "since": '"收到"',
    "rule_id": '"X-01"',
    "article": '"某法"',
    "confidence": '"S"',
    "in_force": "2026-01-01",
}


def table(folder, *versions):
    file = folder / "trial.toml"
    blocks = ['[["trial.key"]]\n' + "\n".join(f"{name} = {value}" for name, value in each.items()) for each in versions]
    file.write_text("\n".join(blocks), encoding="utf-8")
    return read([file])


@pytest.mark.parametrize(
    "fault",
    [
        {"unit": '"weeks"'},
        {"n": "0"},
        {"colour": '"red"'},
        {"confidence": '"X"'},
        {"article": '""'},
        {"roll": "true"},
        {"nature": '"sometimes"'},
        {"unit": '"cd"'},
        {"unit": '"y"', "nature": '"term"', "roll": "true"},
    ],
)
def test_a_faulty_table_is_refused(tmp_path, fault):
    assert table(tmp_path, GOOD)["trial.key"][0].n == 5
    with pytest.raises(RuleTableError):
        table(tmp_path, GOOD | fault)


def test_versions_may_follow_each_other_but_not_overlap(tmp_path):
    older = GOOD | {"in_force": "2020-01-01", "until": "2025-12-31"}
    assert [each.version for each in table(tmp_path, GOOD, older)["trial.key"]] == ["2020-01-01", "2026-01-01"]
    with pytest.raises(RuleTableError):
        table(tmp_path, GOOD, older | {"until": "2026-01-01"})
    with pytest.raises(RuleTableError):
        table(tmp_path, GOOD, GOOD | {"in_force": "2020-01-01"})
