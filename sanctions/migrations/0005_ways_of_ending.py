"""A measure says whether it was revoked or left out of a changed decision; what was revoked bars no new listing (DES-35)."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0011_staged_sheets'),
        ('sanctions', '0004_refused_proposals'),
        ('subjects', '0012_endings_confirmed'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='listentry',
            name='same_conduct_listed_once',
        ),
        migrations.AddField(
            model_name='entrymeasure',
            name='ended_as',
            field=models.CharField(blank=True, choices=[('revoked', '撤销'), ('changed', '起经变更不再适用')], max_length=8, verbose_name='终止方式'),
        ),
        migrations.AlterField(
            model_name='entrymeasure',
            name='ended_by',
            field=models.CharField(blank=True, max_length=120, verbose_name='终止依据文书'),
        ),
        migrations.AlterField(
            model_name='entrymeasure',
            name='ended_on',
            field=models.DateField(blank=True, null=True, verbose_name='终止日期'),
        ),
        migrations.AddConstraint(
            model_name='listentry',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'revoked'), _negated=True), fields=('subject', 'domain', 'basis'), name='same_conduct_listed_once'),
        ),
    ]
