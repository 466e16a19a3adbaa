"""The queue is read off indexes, one for each of its tabs: a page of it costs the same with 300,000 open files as with 300."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0013_people_rolls'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='casefile',
            name='file_queue',
        ),
        migrations.RemoveIndex(
            model_name='casefile',
            name='file_mine',
        ),
        migrations.RemoveIndex(
            model_name='casefile',
            name='file_awaits',
        ),
        migrations.AddIndex(
            model_name='casefile',
            index=models.Index(condition=models.Q(models.Q(('kind', 'post'), _negated=True), models.Q(('awaits', ''), _negated=True)), fields=['department', 'awaits', 'next_due', 'id'], include=['kind', 'state'], name='file_of_department'),
        ),
        migrations.AddIndex(
            model_name='casefile',
            index=models.Index(condition=models.Q(models.Q(('kind', 'post'), _negated=True), models.Q(('awaits', ''), _negated=True)), fields=['awaits', 'next_due', 'id'], include=['kind', 'state'], name='file_awaits'),
        ),
        migrations.AddIndex(
            model_name='casefile',
            index=models.Index(condition=models.Q(models.Q(('kind', 'post'), _negated=True), models.Q(('awaits', ''), _negated=True)), fields=['handler', 'department', 'next_due', 'id'], include=['kind', 'state'], name='file_mine'),
        ),
        migrations.AddIndex(
            model_name='casefile',
            index=models.Index(condition=models.Q(models.Q(('kind', 'post'), _negated=True), models.Q(('awaits', ''), _negated=True), ('handler', None)), fields=['department', 'next_due', 'id'], include=('kind', 'state'), name='file_unclaimed'),
        ),
        migrations.AddIndex(
            model_name='casefile',
            index=models.Index(condition=models.Q(models.Q(('kind', 'post'), _negated=True), models.Q(('awaits', ''), _negated=True), ('awaits', 'signature')), fields=['department', 'next_due', 'id'], include=('kind', 'next_verb', 'handler'), name='file_to_sign'),
        ),
        migrations.AddIndex(
            model_name='casefile',
            index=models.Index(condition=models.Q(models.Q(('kind', 'post'), _negated=True), models.Q(('awaits', ''), _negated=True)), fields=['department', 'state_since', 'id'], include=['kind'], name='file_stuck_there'),
        ),
        migrations.AddIndex(
            model_name='casefile',
            index=models.Index(condition=models.Q(models.Q(('kind', 'post'), _negated=True), models.Q(('awaits', ''), _negated=True)), fields=['state_since', 'id'], name='file_stuck'),
        ),
        migrations.AddIndex(
            model_name='casefile',
            index=models.Index(condition=models.Q(models.Q(('kind', 'post'), _negated=True), ('closed_at__gt', models.F('opened_at'))), fields=['department', '-closed_at', '-id'], include=['kind'], name='file_done_there'),
        ),
        migrations.AddIndex(
            model_name='casefile',
            index=models.Index(condition=models.Q(models.Q(('kind', 'post'), _negated=True), ('closed_at__gt', models.F('opened_at'))), fields=['-closed_at', '-id'], name='file_done'),
        ),
    ]
