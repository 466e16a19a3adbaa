"""Papers sent by mail from the system itself: the message and every step of it, appended and never altered (SRV-06)."""

from pathlib import Path

import django.db.models.deletion
import django.db.models.functions.datetime
import office.models.document
from django.conf import settings
from django.db import migrations, models

from office.ledger.guard import append_only, on_record

OF_ITEM = "(SELECT i.file_id FROM subjects_serviceitem i WHERE i.id = {})"
OF_STEP = OF_ITEM.format("(SELECT d.item_id FROM subjects_dispatch d WHERE d.id = ($1).dispatch_id)")
# What the outside world answers is written as it comes; what is concluded from it comes with the file's record.
CONCLUDED = f"""
CREATE CONSTRAINT TRIGGER concluded_on_record AFTER INSERT ON subjects_dispatchstep DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.kind IN ('settled', 'confirmed')) EXECUTE FUNCTION office_require_file_event('{OF_STEP}');
"""

class Migration(migrations.Migration):

    dependencies = [
        ('office', '0010_queue'),
        ('subjects', '0010_sheets_are_staged_below'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Dispatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.CharField(default=office.models.document.new_code, max_length=32, unique=True, verbose_name='邮件编号')),
                ('token_digest', models.CharField(max_length=64, unique=True, verbose_name='回执页链接摘要')),
                ('sender', models.CharField(max_length=254, verbose_name='发件地址')),
                ('sender_name', models.CharField(max_length=100, verbose_name='发件人')),
                ('to', models.CharField(max_length=254, verbose_name='收件地址')),
                ('subject', models.CharField(max_length=200, verbose_name='标题')),
                ('text', models.TextField(verbose_name='正文')),
                ('paper_sha256', models.CharField(max_length=64, verbose_name='文书散列')),
                ('mail_sha256', models.CharField(max_length=64, verbose_name='邮件散列')),
                ('queued_at', models.DateTimeField(verbose_name='交付发送时间')),
            ],
            options={
                'verbose_name': '电子送达邮件',
                'verbose_name_plural': '电子送达邮件',
                'ordering': ['item', 'id'],
            },
        ),
        migrations.CreateModel(
            name='DispatchStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('begun', '开始发送'), ('later', '对方暂未接收'), ('uncertain', '发送中断，对方是否收到无从得知'), ('handed_over', '已交本机关邮件网关，尚不是到达'), ('arrived', '已到达受送达人的邮件系统'), ('refused', '被退回'), ('given_up', '多次发送未成，不再发送'), ('settled', '本次发送了结'), ('confirmed', '受送达人在回执页确认收到'), ('mismatch', '回执页核对未通过'), ('fetched', '受送达人从回执页下载文书')], max_length=12, verbose_name='事项')),
                ('at', models.DateTimeField(verbose_name='时间')),
                ('host', models.CharField(blank=True, max_length=200, verbose_name='应答系统')),
                ('text', models.CharField(blank=True, max_length=500, verbose_name='应答')),
                ('next_try', models.DateTimeField(blank=True, null=True, verbose_name='下次发送（实际时间）')),
                ('address', models.GenericIPAddressField(null=True, verbose_name='网络地址')),
                ('recorded_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name='登记时间')),
            ],
            options={
                'verbose_name': '电子送达邮件的经过',
                'verbose_name_plural': '电子送达邮件的经过',
                'ordering': ['dispatch', 'id'],
            },
        ),
        migrations.AddField(
            model_name='serviceattempt',
            name='receipt',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='office.document', verbose_name='系统回执'),
        ),
        migrations.AlterField(
            model_name='serviceattempt',
            name='evidence',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='office.attachment', verbose_name='证明材料'),
        ),
        migrations.AddConstraint(
            model_name='serviceattempt',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('evidence__isnull', False), ('receipt__isnull', True)), models.Q(('evidence__isnull', True), ('receipt__isnull', False)), _connector='OR'), name='an_attempt_has_its_evidence'),
        ),
        migrations.AddField(
            model_name='dispatch',
            name='item',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dispatches', to='subjects.serviceitem', verbose_name='送达事项'),
        ),
        migrations.AddField(
            model_name='dispatch',
            name='queued_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='发送人'),
        ),
        migrations.AddField(
            model_name='dispatch',
            name='to_address',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subjects.address', verbose_name='电子送达地址'),
        ),
        migrations.AddField(
            model_name='dispatchstep',
            name='dispatch',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='subjects.dispatch', verbose_name='邮件'),
        ),
        migrations.AddIndex(
            model_name='dispatchstep',
            index=models.Index(fields=['dispatch', 'kind', 'recorded_at'], name='step_of_a_sending'),
        ),
        migrations.AddConstraint(
            model_name='dispatchstep',
            constraint=models.UniqueConstraint(condition=models.Q(('kind__in', ('handed_over', 'arrived', 'refused', 'given_up', 'settled', 'confirmed'))), fields=('dispatch', 'kind'), name='said_once_of_a_sending'),
        ),
        *append_only("subjects_dispatch", "subjects_dispatchstep"),
        *on_record("subjects_dispatch", file=OF_ITEM.format("($1).item_id")),
        migrations.RunSQL(CONCLUDED, migrations.RunSQL.noop),
        migrations.RunSQL(Path(__file__).with_name("dispatches.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]
