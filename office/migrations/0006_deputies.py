"""A deputy for a post: the same role, in another's place, for a time (AUD-03)."""
from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models

GUARD = Path(__file__).with_name("deputies.sql")


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0005_bulk'),
    ]

    operations = [
        migrations.AddField(
            model_name='post',
            name='deputy_for',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='deputies', to='office.post', verbose_name='代理何人的任职'),
        ),
        migrations.AddConstraint(
            model_name='post',
            constraint=models.CheckConstraint(condition=models.Q(('deputy_for__isnull', True), ('until__isnull', False), _connector='OR'), name='a_deputy_acts_for_a_time'),
        ),
        migrations.RunSQL(GUARD.read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]
