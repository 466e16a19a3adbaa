"""A proposal that was refused says why."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0006_deputies'),
        ('sanctions', '0003_changed_by_review'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='endproposal',
            name='refused_because',
            field=models.CharField(blank=True, max_length=500, verbose_name='不同意的理由'),
        ),
        migrations.AddConstraint(
            model_name='endproposal',
            constraint=models.CheckConstraint(condition=models.Q(('refused_because', ''), models.Q(('settled_on__isnull', False), ('signed_by__isnull', True)), _connector='OR'), name='what_is_refused_is_settled_and_unsigned'),
        ),
    ]
