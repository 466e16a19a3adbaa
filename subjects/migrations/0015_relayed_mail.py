"""What a gateway passed on to a system that reports nothing back (SRV-06)."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('subjects', '0014_service_queue'),
    ]

    operations = [
        migrations.AlterField(
            model_name='dispatchstep',
            name='kind',
            field=models.CharField(choices=[('begun', '开始发送'), ('later', '对方暂未接收'), ('uncertain', '发送中断，对方是否收到无从得知'), ('handed_over', '已交本机关邮件网关，尚不是到达'), ('relayed', '已由网关转交下一系统，该系统不回报是否到达'), ('arrived', '已到达受送达人的邮件系统'), ('refused', '被退回'), ('given_up', '多次发送未成，不再发送'), ('settled', '本次发送了结'), ('confirmed', '受送达人在回执页确认收到'), ('mismatch', '回执页核对未通过'), ('fetched', '受送达人从回执页下载文书')], max_length=12, verbose_name='事项'),
        ),
    ]
