"""A change of a decision may be refused; a designation knows that it was revoked, and frees its conduct for another (DES-35)."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0011_consent_requests'),
        ('office', '0011_staged_sheets'),
        ('sanctions', '0004_refused_proposals'),
        ('subjects', '0012_endings_confirmed'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='designation',
            name='one_live_case_per_conduct',
        ),
        migrations.AddField(
            model_name='amendment',
            name='refused_because',
            field=models.CharField(blank=True, max_length=500, verbose_name='不同意的理由'),
        ),
        migrations.AddField(
            model_name='designation',
            name='revoked_on',
            field=models.DateField(blank=True, null=True, verbose_name='认定撤销生效日期'),
        ),
        migrations.AddConstraint(
            model_name='amendment',
            constraint=models.CheckConstraint(condition=models.Q(('refused_because', ''), models.Q(('decision__isnull', True), ('settled_on__isnull', False)), _connector='OR'), name='a_refused_amendment_is_settled_and_unsigned'),
        ),
        migrations.AddConstraint(
            model_name='designation',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('state', 'dropped'), _negated=True), ('revoked_on__isnull', True)), fields=('subject', 'domain', 'basis'), name='one_live_case_per_conduct'),
        ),
        migrations.AddConstraint(
            model_name='designation',
            constraint=models.CheckConstraint(condition=models.Q(('revoked_on__isnull', True), ('state', 'effective'), _connector='OR'), name='only_what_took_effect_is_revoked'),
        ),
    ]
