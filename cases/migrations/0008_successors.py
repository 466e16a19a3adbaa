"""A case that goes on against the successor of its party (SUB-07)."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0007_amendment'),
        ('subjects', '0009_endings'),
    ]

    operations = [
        migrations.AddField(
            model_name='designation',
            name='predecessor',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subjects.subject', verbose_name='承继何主体'),
        ),
    ]
