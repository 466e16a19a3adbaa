"""A verb's form on the desk: days as people write them, and what has been typed so far."""

from django import forms
from django.core.exceptions import ValidationError
from django.forms import widgets

DAYS = ["%Y-%m-%d", "%Y年%m月%d日", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d"]
TIMES = ["%H:%M", "%H时%M分", "%H：%M"]


class DayInput(widgets.DateInput):
    """Text, so that a day can be typed or pasted as it stands on paper; a script puts a calendar beside it (fields.js).

    The browser's own date field speaks the browser's language and takes no pasted text."""

    def __init__(self, attrs=None):
        super().__init__({"placeholder": "年-月-日", "autocomplete": "off", "data-day": ""} | (attrs or {}), format=DAYS[0])


class TimeInput(widgets.TimeInput):
    def __init__(self, attrs=None):
        super().__init__({"placeholder": "时:分", "autocomplete": "off", "class": "time"} | (attrs or {}), format=TIMES[0])


# Field → widget, what is accepted, and how to say what is not.
WRITTEN = {
    forms.DateField: (DayInput, DAYS, "请写明年月日，例如2026-09-30或者2026年9月30日"),
    forms.TimeField: (TimeInput, TIMES, "请写明时分，例如09:30或者9时30分"),
}


# What is said where nothing was given, unless it had to be written.
MISSING = {forms.FileField: "请选择文件", forms.BooleanField: "请勾选", (forms.ChoiceField, forms.ModelChoiceField): "请选择"}


def as_day(text: str | None):
    """The day somebody has written, or None."""
    try:
        return forms.DateField(required=False, input_formats=DAYS).clean(text)
    except ValidationError:
        return None


def bind(verb, request, *, case, act):
    """The form of a verb, bound when something was sent; a verb without form has nothing to fill."""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = verb.form(*posted, case=case, act=act, label_suffix="") if verb.form else forms.Form(*posted)
    for field in form.fields.values():
        if field.error_messages["required"] == forms.Field.default_error_messages["required"]:
            field.error_messages |= {"required": words for kind, words in MISSING.items() if isinstance(field, kind)}
        if type(field) in WRITTEN and not field.widget.is_hidden:
            widget, field.input_formats, field.error_messages["invalid"] = WRITTEN[type(field)]
            field.widget = widget(field.widget.attrs)
        # A browser cuts a pasted text off at maxlength without a word; the form says it is too long instead.
        if most := field.widget.attrs.pop("maxlength", None):
            field.widget.attrs["data-room"] = most
        if getattr(field, "empty_label", None):
            field.empty_label = "请选择"
    return form


def typed_so_far(form) -> dict:
    """The valid part of what was sent; letters and conditions know what to do about the rest."""
    return getattr(form, "cleaned_data", {})
