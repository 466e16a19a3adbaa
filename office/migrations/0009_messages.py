"""Messages of a kind, also before a limit runs out; each officer chooses what comes by mail."""
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import office.models.message
from django.db import migrations, models


# What was told before keeps its moment, and its kind where it had one.
BEFORE = """
UPDATE office_message m SET at = e.at, by_mail = true,
       kind = CASE WHEN effect IN ('assigned', 'returned', 'signed') THEN effect ELSE 'attention' END
  FROM office_event e WHERE e.id = m.event_id
"""


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0008_first_password'),
    ]

    operations = [
        migrations.AddField(
            model_name='message',
            name='at',
            field=models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name='时间'),
        ),
        migrations.AddField(
            model_name='message',
            name='by_mail',
            field=models.BooleanField(default=False, verbose_name='同时发送邮件'),
        ),
        migrations.AddField(
            model_name='message',
            name='clock',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='messages', to='office.clockentry', verbose_name='期限'),
        ),
        migrations.AddField(
            model_name='message',
            name='kind',
            field=models.CharField(choices=[('assigned', '移交给您'), ('handed_over', '已移交他人'), ('returned', '退回'), ('signature', '待您审核签发'), ('signed', '已签发'), ('due_soon', '期限将至'), ('overdue', '期限已过'), ('attention', '请注意')], default='attention', max_length=12, verbose_name='类别'),
        ),
        migrations.AddField(
            model_name='user',
            name='mail_kinds',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('assigned', '移交给您'), ('handed_over', '已移交他人'), ('returned', '退回'), ('signature', '待您审核签发'), ('signed', '已签发'), ('due_soon', '期限将至'), ('overdue', '期限已过'), ('attention', '请注意')], max_length=12), blank=True, default=office.models.message.MessageKind.all_values, size=None, verbose_name='以邮件收取的消息'),
        ),
        migrations.AlterField(
            model_name='message',
            name='event',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='messages', to='office.event', verbose_name='事件'),
        ),
        migrations.RunSQL(BEFORE, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name='message',
            index=models.Index(fields=['to', '-id'], name='message_of_a_person'),
        ),
        migrations.AddIndex(
            model_name='message',
            index=models.Index(condition=models.Q(('read_at__isnull', True)), fields=['to'], name='message_unread'),
        ),
        migrations.AddConstraint(
            model_name='message',
            constraint=models.UniqueConstraint(fields=('clock', 'effect', 'to'), name='a_limit_reminds_once'),
        ),
        migrations.AddConstraint(
            model_name='message',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('clock__isnull', True), ('event__isnull', False)), models.Q(('clock__isnull', False), ('event__isnull', True)), _connector='OR'), name='a_message_has_one_cause'),
        ),
    ]
