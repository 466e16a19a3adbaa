"""An officer keeps a narrowed queue under a name of his own."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0015_parties'),
    ]

    operations = [
        migrations.AddField(
            model_name='user',
            name='kept_filters',
            field=models.JSONField(default=list, editable=False, verbose_name='记住的筛选'),
        ),
    ]
