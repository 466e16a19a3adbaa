"""The guards of service items."""
from django.db import migrations

from office.ledger.guard import guard_machine, on_record


class Migration(migrations.Migration):
    dependencies = [("subjects", "0002_serviceitem"), ("office", "0002_guards")]

    operations = [
        *guard_machine("subjects_serviceitem", "service", "id"), *on_record("subjects_serviceitem", file="($1).file_id"),
    ]
