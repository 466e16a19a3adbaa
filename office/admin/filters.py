"""Filters of the record: by person, by kind of procedure, by day."""
from datetime import datetime, time, timedelta

from django import forms
from django.contrib import admin
from django.utils import timezone
from unfold.contrib.filters.admin import RangeDateFilter

from office.models import User
from office.workflow.machines import machines

from .forms import DAYS, DayInput, as_day


class SelectFilter(admin.SimpleListFilter):
    """A field of the filters' form, so that several filters are sent together."""

    template = "admin/select_filter.html"


class PersonFilter(SelectFilter):
    """Whoever may have acted; subclasses name the column."""

    title = "人员"
    parameter_name = "person"
    column = "actor"

    def lookups(self, request, model_admin):
        return [(str(user.pk), str(user)) for user in User.objects.filter(is_staff=True).order_by("name", "username")]

    def queryset(self, request, queryset):
        chosen = self.value() or ""
        return queryset.filter(**{self.column: chosen}) if chosen.isdecimal() else queryset


class ReaderFilter(PersonFilter):
    column = "user"


class MachineFilter(SelectFilter):
    title = "事项"
    parameter_name = "machine"

    def lookups(self, request, model_admin):
        return [(name, model._meta.verbose_name) for name, model in machines().items()]

    def queryset(self, request, queryset):
        return queryset.filter(machine=self.value()) if self.value() in machines() else queryset


class DaysForm(forms.Form):
    """The first and the last day, both counted."""

    def __init__(self, *args, name: str, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        for end, label in (("from", "自"), ("to", "至")):
            self.fields[f"{name}_{end}"] = forms.DateField(
                label=label, required=False, widget=DayInput(), input_formats=DAYS
            )


class DaysFilter(RangeDateFilter):
    """Whole days of the office's own time zone; what is no date filters nothing."""

    form_class = DaysForm
    template = "admin/days_filter.html"

    def queryset(self, request, queryset):
        first, last = (as_day(self.used_parameters.get(f"{self.parameter_name}_{end}")) for end in ("from", "to"))
        if first:
            queryset = queryset.filter(**{f"{self.parameter_name}__gte": _midnight(first)})
        if last:
            queryset = queryset.filter(**{f"{self.parameter_name}__lt": _midnight(last + timedelta(days=1))})
        return queryset


def _midnight(day) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
