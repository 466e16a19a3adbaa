"""The end of a party waits for a second person before it counts (SUB-07, AUD-08)."""

import office.workflow.fsm
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0010_queue'),
        ('subjects', '0011_dispatches'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='subjectending',
            name='a_party_ends_once',
        ),
        migrations.AlterField(
            model_name='subjectending',
            name='state',
            field=office.workflow.fsm.StateField(choices=[('proposed', '待确认'), ('recorded', '已登记'), ('discarded', '未予确认'), ('withdrawn', '已撤回')], default='proposed', max_length=30, protected=True, verbose_name='状态'),
        ),
        migrations.AddConstraint(
            model_name='subjectending',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['proposed', 'recorded'])), fields=('subject',), name='a_party_ends_once'),
        ),
    ]
