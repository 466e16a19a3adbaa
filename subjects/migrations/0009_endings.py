"""A party's end on record; its status changes only beside that record, in the same transaction (SUB-07)."""

import django.db.models.deletion
import office.workflow.fsm
from django.db import migrations, models

from office.ledger.guard import guard_machine, on_record

ENDING = "(SELECT max(e.file_id) FROM subjects_subjectending e WHERE e.subject_id = ($1).id)"


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0006_deputies'),
        ('subjects', '0008_falls_in_part'),
    ]

    operations = [
        migrations.CreateModel(
            name='SubjectEnding',
            fields=[
                ('state', office.workflow.fsm.StateField(choices=[('recorded', '已登记'), ('withdrawn', '已撤回')], default='recorded', max_length=30, protected=True, verbose_name='状态')),
                ('file', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='office.casefile', verbose_name='案卷')),
                ('way', models.CharField(choices=[('deregistered', '已注销'), ('merged', '已合并'), ('divided', '已分立'), ('deceased', '已死亡')], max_length=16, verbose_name='终止方式')),
                ('ended_on', models.DateField(verbose_name='终止日期')),
                ('document', models.CharField(max_length=160, verbose_name='证明文书')),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='endings', to='subjects.subject', verbose_name='信用主体')),
                ('successor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subjects.subject', verbose_name='权利义务承继主体')),
            ],
            options={
                'verbose_name': '主体终止登记',
                'verbose_name_plural': '主体终止登记',
                'ordering': ['-file'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'recorded')), fields=('subject',), name='a_party_ends_once')],
            },
        ),
        *guard_machine("subjects_subjectending", "ending", "file_id"),
        *on_record("subjects_subjectending", file="($1).file_id"),
        migrations.RunSQL(
            f"""
            CREATE CONSTRAINT TRIGGER ends_on_record AFTER UPDATE OF status, ended_on, successor_id ON subjects_subject
              DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
              WHEN ((OLD.status, OLD.ended_on, OLD.successor_id) IS DISTINCT FROM (NEW.status, NEW.ended_on, NEW.successor_id))
              EXECUTE FUNCTION office_require_file_event('{ENDING}');
            """,
            migrations.RunSQL.noop,
        ),
    ]
