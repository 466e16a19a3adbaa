"""The open services in the order in which they were handed over: the rows of whoever serves."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0016_kept_filters'),
        ('subjects', '0013_filed_addresses'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name='serviceitem',
            index=models.Index(condition=models.Q(('state__in', ('pending', 'in_progress', 'attempt_failed', 'announced'))), fields=['id'], name='service_that_waits'),
        ),
    ]
