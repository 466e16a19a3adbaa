"""Oral statements, taken down by the office."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0004_detours'),
        ('office', '0003_recusal'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='statement',
            name='a_letter_has_a_postmark',
        ),
        migrations.AlterField(
            model_name='statement',
            name='channel',
            field=models.CharField(choices=[('counter', '窗口递交'), ('mail', '邮寄'), ('oral', '口头提出，由本机关记录')], max_length=8, verbose_name='递交方式'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('channel', 'mail'), ('postmark_on__isnull', False)), models.Q(('channel', 'mail'), _negated=True), _connector='OR'), name='a_letter_has_a_postmark'),
        ),
    ]
