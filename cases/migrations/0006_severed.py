"""A case that was severed from another: one responsible person apart from his organisation (C.1 note 2)."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0005_oral_statements'),
    ]

    operations = [
        migrations.AddField(
            model_name='designation',
            name='severed_from',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='severed', to='cases.designation', verbose_name='由何案分案'),
        ),
    ]
