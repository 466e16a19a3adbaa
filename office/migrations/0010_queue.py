"""The place of each file in the queue: for whom it waits and what leads it on; it moves only with the file's record."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0009_messages'),
    ]

    operations = [
        migrations.AddField(
            model_name='casefile',
            name='awaits',
            field=models.CharField(blank=True, choices=[('', '无'), ('office', '承办人'), ('signature', '审核签批'), ('party', '对方'), ('service', '送达'), ('others', '其他部门')], default='', editable=False, max_length=10, verbose_name='等待'),
        ),
        migrations.AddField(
            model_name='casefile',
            name='next_verb',
            field=models.CharField(blank=True, editable=False, max_length=40, verbose_name='接下来'),
        ),
        migrations.AddIndex(
            model_name='casefile',
            index=models.Index(condition=models.Q(('awaits', ''), _negated=True), fields=['awaits', 'next_due', '-id'], name='file_awaits'),
        ),
    ]
