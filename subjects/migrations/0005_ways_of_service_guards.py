"""The guards of attempts, announcements and postings."""
from django.db import migrations

from office.ledger.guard import keep_rows, on_record

OF_ITEM = "(SELECT i.file_id FROM subjects_serviceitem i WHERE i.id = {})"
OF_ANNOUNCEMENT = OF_ITEM.format("(SELECT a.item_id FROM subjects_announcement a WHERE a.id = ($1).announcement_id)")


class Migration(migrations.Migration):
    dependencies = [("subjects", "0004_ways_of_service"), ("office", "0002_guards")]

    operations = [
        *keep_rows("subjects_serviceattempt", "subjects_announcement", "subjects_posting"),
        *on_record("subjects_serviceattempt", "subjects_announcement", file=OF_ITEM.format("($1).item_id")),
        *on_record("subjects_posting", file=OF_ANNOUNCEMENT),
    ]
