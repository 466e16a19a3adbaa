"""The guards of domains, entries and what stands beside them."""
from django.db import migrations

from office.ledger.guard import guard_machine, keep_rows


class Migration(migrations.Migration):
    dependencies = [("sanctions", "0001_initial"), ("office", "0002_guards")]

    operations = [
        *guard_machine("sanctions_listdomain", "domain", "file_id"),
        *guard_machine("sanctions_listentry", "entry", "file_id"),
        *keep_rows("sanctions_domainparameter", "sanctions_measureedition", "sanctions_measure", "sanctions_responsibleperson"),
    ]
