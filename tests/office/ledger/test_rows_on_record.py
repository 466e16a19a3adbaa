"""What belongs to a case changes only together with its record, in the same transaction (AUD-06)."""
import pytest

from tests.office.ledger.attacks import REFUSED

QUIETLY = (
    "UPDATE sanctions_listentry SET term_ends = term_ends + 3650",
    "UPDATE cases_designation SET facts = '改写的事实'",
    "UPDATE cases_recipient SET window_ends = notice_served_on + 1 WHERE notice_served_on IS NOT NULL",
    "DELETE FROM cases_designation_noticed_measures",
    "UPDATE cases_factor SET finding = '改写的认定'",
    "INSERT INTO cases_statement (recipient_id, received_on, channel, text, late_because, hearing_asked, hearing_refused,"
    " after_decision) SELECT id, '2026-04-20', 'counter', '伪造的陈述', '', false, '', false FROM cases_recipient LIMIT 1",
    "UPDATE sanctions_domainparameter SET value = '1wd'",
    "INSERT INTO sanctions_listdomain_competent (listdomain_id, department_id)"
    " SELECT d.file_id, p.id FROM sanctions_listdomain d, office_department p WHERE p.is_hub LIMIT 1",
    "UPDATE sanctions_responsibleperson SET effective_on = effective_on - 30",
    "UPDATE subjects_serviceitem SET served_on = served_on - 30 WHERE served_on IS NOT NULL",
    "UPDATE office_document SET status = 'revoked'",
    "UPDATE office_casefile SET handler_id = NULL",
    "UPDATE office_department SET name = '改写的名称'",
    "UPDATE office_department SET closed_on = '2026-05-06'",
    "UPDATE office_casefile SET awaits = 'party'",
    "UPDATE office_casefile SET next_verb = 'decide'",
    "INSERT INTO office_clockentry (file_id, key, about, act, \"on\", due, provisional, rule_id, span, roll, basis, explanation)"
    " SELECT id, 'des.statement', '', 'reckon', '2026-01-01', '2026-01-02', false, 'DES-10', '5wd', false, '', '[]' FROM office_casefile LIMIT 1",
    "INSERT INTO office_filegrant (file_id, user_id, permission_id, reason, until)"
    " SELECT f.id, u.id, p.id, '伪造', '2099-01-01' FROM office_casefile f, office_user u, auth_permission p"
    " WHERE p.codename = 'view_casefile' LIMIT 1",
)


@pytest.mark.parametrize("statement", QUIETLY, ids=lambda sql: " ".join(sql.split()[:3]))
def test_nothing_of_a_case_moves_without_its_record(fortress, statement):
    """The statement itself passes; at commit the database asks for the event that tells of it, and finds none."""
    with fortress.connect() as session:
        touched = session.execute(statement)
        assert touched.rowcount, "the stored office should hold such a row"
        with pytest.raises(REFUSED, match="没有同一事务内的办理记录"):
            session.execute("SET CONSTRAINTS ALL IMMEDIATE")
