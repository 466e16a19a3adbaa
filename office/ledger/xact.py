"""The number of the running transaction, as a column default."""
from django.db.models import BigIntegerField, Func


class CurrentXact(Func):
    template = "pg_current_xact_id()::text::bigint"
    output_field = BigIntegerField()

    def __init__(self):
        super().__init__()
