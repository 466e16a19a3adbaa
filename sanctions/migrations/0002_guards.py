"""The guards of domains, entries and what stands beside them."""
from pathlib import Path

from django.db import migrations

from office.ledger.guard import guard_machine, keep_rows, on_record

GAPS = Path(__file__).with_name("gaps.sql")


class Migration(migrations.Migration):
    dependencies = [("sanctions", "0001_initial"), ("office", "0002_guards")]

    operations = [
        *guard_machine("sanctions_listdomain", "domain", "file_id"),
        *guard_machine("sanctions_listentry", "entry", "file_id"),
        *keep_rows(
            "sanctions_domainparameter", "sanctions_measureedition", "sanctions_measure", "sanctions_responsibleperson",
            "sanctions_stay", "sanctions_removal", "sanctions_endproposal", "sanctions_entrymeasure",
        ),
        *on_record("sanctions_listdomain", "sanctions_listentry", file="($1).file_id"),
        *on_record("sanctions_listdomain_competent", file="($1).listdomain_id"),
        *on_record("sanctions_domainparameter", file="($1).domain_id"),
        *on_record(
            "sanctions_responsibleperson", "sanctions_stay", "sanctions_removal", "sanctions_endproposal",
            "sanctions_entrymeasure", file="($1).entry_id",
        ),
        migrations.RunSQL(GAPS.read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]
