"""A penalty record loses its effect only beside the confirmation of its fall, in the same transaction (REC-14)."""
from django.db import migrations

from office.ledger.guard import guard_machine, on_record

FALL = "(SELECT a.file_id FROM subjects_annulment a WHERE a.record_id = ($1).id AND a.state = ''confirmed'')"


class Migration(migrations.Migration):
    dependencies = [("subjects", "0006_annulment"), ("office", "0002_guards")]

    operations = [
        *guard_machine("subjects_annulment", "annulment", "file_id"),
        *on_record("subjects_annulment", file="($1).file_id"),
        migrations.RunSQL(
            f"""
            CREATE CONSTRAINT TRIGGER falls_on_record AFTER UPDATE OF annulled_on ON subjects_penaltyrecord
              DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.annulled_on IS DISTINCT FROM NEW.annulled_on)
              EXECUTE FUNCTION office_require_file_event('{FALL}');
            """,
            migrations.RunSQL.noop,
        ),
    ]
