"""A measure that fell before the decision was changed stands in it no more."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0005_bulk'),
        ('sanctions', '0002_guards'),
    ]

    operations = [
        migrations.AddField(
            model_name='entrymeasure',
            name='left_out_of',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='office.document', verbose_name='不再载明的决定书'),
        ),
    ]
