"""The guards of designations and of what was said in them."""
from django.db import migrations

from office.ledger.guard import append_only, guard_machine, keep_rows, on_record


OF_RECIPIENT = "(SELECT r.designation_id FROM cases_recipient r WHERE r.id = {})"
OF_STATEMENT = "(SELECT {} FROM cases_statement s WHERE s.id = ($1).statement_id)"


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_initial"), ("office", "0002_guards")]

    operations = [
        *guard_machine("cases_designation", "designation", "file_id"),
        *append_only("cases_evidence", "cases_opinion"),
        *keep_rows("cases_statement", "cases_ground"),
        *on_record("cases_designation", file="($1).file_id"),
        *on_record(
            "cases_recipient", "cases_factor", "cases_evidence", "cases_opinion",
            "cases_designation_noticed_measures", "cases_designation_decision_measures", file="($1).designation_id",
        ),
        *on_record("cases_statement", file=OF_RECIPIENT.format("($1).recipient_id")),
        *on_record("cases_ground", file=OF_STATEMENT.format(OF_RECIPIENT.format("s.recipient_id"))),
    ]
