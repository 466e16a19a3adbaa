"""Whom each file is about is kept with it: the queue shows the party, and one field finds a case by name, code or number."""
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models


# The pairs of neighbouring characters of a name: the usual query is two Chinese characters (performance.md 1).
BIGRAMS = """
CREATE FUNCTION office_bigrams(name text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(name, place, 2)), '{}'::text[])
  FROM generate_series(1, length(name) - 1) AS place
$$
"""


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0014_queue_indexes'),
    ]

    operations = [
        migrations.RunSQL(BIGRAMS, "DROP FUNCTION office_bigrams(text)"),
        migrations.AddField(
            model_name='casefile',
            name='found_by',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=160), default=list, editable=False, size=None, verbose_name='检索键'),
        ),
        migrations.AddField(
            model_name='casefile',
            name='party_names',
            field=models.TextField(blank=True, editable=False, verbose_name='当事人和责任人员'),
        ),
        migrations.AddField(
            model_name='casefile',
            name='party',
            field=models.CharField(blank=True, editable=False, max_length=200, verbose_name='当事人'),
        ),
        migrations.AddField(
            model_name='casefile',
            name='party_masked',
            field=models.CharField(blank=True, editable=False, max_length=200, verbose_name='当事人（遮蔽）'),
        ),
        migrations.AddField(
            model_name='casefile',
            name='name_bigrams',
            field=models.GeneratedField(db_persist=True, expression=models.Func(models.F('party_names'), function='office_bigrams'), output_field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
        ),
        migrations.AddIndex(
            model_name='casefile',
            index=django.contrib.postgres.indexes.GinIndex(fields=['found_by'], name='file_found_by'),
        ),
        migrations.AddIndex(
            model_name='casefile',
            index=django.contrib.postgres.indexes.GinIndex(fields=['name_bigrams'], name='file_named'),
        ),
    ]
