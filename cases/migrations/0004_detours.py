"""Hearings, late statements and suspension."""

import office.workflow.fsm
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0003_guards'),
        ('office', '0003_recusal'),
    ]

    operations = [
        migrations.AddField(
            model_name='designation',
            name='suspended_from',
            field=models.CharField(blank=True, max_length=30, verbose_name='中止前的状态'),
        ),
        migrations.AddField(
            model_name='statement',
            name='hearing_asked',
            field=models.BooleanField(default=False, verbose_name='申请听证'),
        ),
        migrations.AddField(
            model_name='statement',
            name='hearing_held_on',
            field=models.DateField(blank=True, null=True, verbose_name='听证举行日期'),
        ),
        migrations.AddField(
            model_name='statement',
            name='hearing_on',
            field=models.DateField(blank=True, null=True, verbose_name='听证日期'),
        ),
        migrations.AddField(
            model_name='statement',
            name='hearing_refused',
            field=models.CharField(blank=True, max_length=300, verbose_name='不予听证的理由'),
        ),
        migrations.AddField(
            model_name='statement',
            name='late_because',
            field=models.CharField(blank=True, max_length=300, verbose_name='逾期的正当理由'),
        ),
        migrations.AlterField(
            model_name='designation',
            name='state',
            field=office.workflow.fsm.StateField(choices=[('draft', '草拟'), ('notice_review', '告知待签发'), ('notice_signed', '告知送达中'), ('statement_window', '陈述申辩期'), ('statement_review', '陈述申辩核实中'), ('legal_review', '法制审核中'), ('consent', '待上级同意'), ('approval', '待审批'), ('decided', '决定送达中'), ('effective', '已生效'), ('suspended', '程序中止'), ('dropped', '不予认定')], default='draft', max_length=30, protected=True, verbose_name='状态'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('hearing_asked', True), models.Q(('hearing_on__isnull', True), ('hearing_refused', '')), _connector='OR'), name='a_hearing_is_held_for_who_asked'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('hearing_held_on__isnull', True), ('hearing_on__isnull', False), _connector='OR'), name='what_is_held_was_arranged'),
        ),
    ]
