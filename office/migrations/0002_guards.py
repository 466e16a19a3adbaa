"""The guards of the office's tables (design §2, §5)."""
from django.db import migrations

from office.ledger.guard import append_only, guard_functions, guard_machine, keep_rows, on_record

READ_ONLY = """
REVOKE INSERT, UPDATE, DELETE ON office_permittedarrow FROM app;
REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("office", "0001_initial")]

    operations = [
        guard_functions(),
        *guard_machine("office_casefile", "", "id"),
        *guard_machine("office_post", "post", "file_id"),
        *append_only(
            "office_event", "office_clockentry", "office_accessentry", "office_seal", "office_blob", "office_attachment"
        ),
        *keep_rows(
            "office_document", "office_installation", "office_user", "office_department", "office_series"
        ),
        *on_record("office_casefile", file="($1).id"),
        *on_record(
            "office_post", "office_document", "office_attachment", "office_clockentry", "office_filegrant",
            file="($1).file_id",
        ),
        migrations.RunSQL(READ_ONLY, migrations.RunSQL.noop),
    ]
