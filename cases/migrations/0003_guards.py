"""The guards of designations and of what was said in them."""
from django.db import migrations

from office.ledger.guard import append_only, guard_machine, keep_rows


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_initial"), ("office", "0002_guards")]

    operations = [
        *guard_machine("cases_designation", "designation", "file_id"),
        *append_only("cases_evidence", "cases_opinion"),
        *keep_rows("cases_statement", "cases_ground"),
    ]
