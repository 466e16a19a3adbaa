"""The queue narrowed to one state is read off an index too, by whom it waits for and when it is due."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0017_closing'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='casefile',
            name='file_state',
        ),
        migrations.AddIndex(
            model_name='casefile',
            index=models.Index(condition=models.Q(models.Q(('kind', 'post'), _negated=True), models.Q(('awaits', ''), _negated=True)), fields=['kind', 'state', 'awaits', 'next_due', 'id'], include=('department',), name='file_in_state'),
        ),
    ]
