"""Whatever was staged here is kept two hours at most: it is uploaded again."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('subjects', '0009_endings'),
    ]

    operations = [
        migrations.DeleteModel(
            name='StagedSheet',
        ),
    ]
