"""A department is closed or merged: its files go to whoever succeeds to its powers, and it takes no new ones."""
from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models

GUARD = Path(__file__).with_name("closing.sql")


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0016_kept_filters'),
    ]

    operations = [
        migrations.AddField(
            model_name='departmentchange',
            name='basis',
            field=models.CharField(blank=True, max_length=200, verbose_name='撤销依据'),
        ),
        migrations.AddField(
            model_name='departmentchange',
            name='closes',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='closings', to='office.department', verbose_name='撤销的部门'),
        ),
        migrations.AddField(
            model_name='departmentchange',
            name='successor',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='office.department', verbose_name='承继其职权的部门'),
        ),
        migrations.AddConstraint(
            model_name='departmentchange',
            constraint=models.CheckConstraint(condition=models.Q(('closes', None), ('lines', []), _connector='OR'), name='a_closing_changes_no_columns'),
        ),
        migrations.AddConstraint(
            model_name='departmentchange',
            constraint=models.CheckConstraint(condition=models.Q(('successor', None), models.Q(('closes', None), _negated=True), _connector='OR'), name='who_succeeds_succeeds_somebody'),
        ),
        migrations.RunSQL(GUARD.read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]
