"""A verb's form on the desk: the browser's own date fields, and what has been typed so far."""

from django import forms
from django.forms import widgets

FIELDS = {
    forms.DateField: (widgets.DateInput, "date", "%Y-%m-%d"),
    forms.TimeField: (widgets.TimeInput, "time", "%H:%M"),
    forms.DateTimeField: (widgets.DateTimeInput, "datetime-local", "%Y-%m-%dT%H:%M"),
}


def bind(verb, request, *, case, act):
    """The form of a verb, bound when something was sent; a verb without form has nothing to fill."""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = verb.form(*posted, case=case, act=act, label_suffix="") if verb.form else forms.Form(*posted)
    for field in form.fields.values():
        if type(field) in FIELDS and not field.widget.is_hidden:
            widget, kind, layout = FIELDS[type(field)]
            field.widget = widget({**field.widget.attrs, "type": kind}, format=layout)
        # A browser cuts a pasted text off at maxlength without a word; the form says it is too long instead.
        if most := field.widget.attrs.pop("maxlength", None):
            field.widget.attrs["data-room"] = most
        if getattr(field, "empty_label", None):
            field.empty_label = "请选择"
    return form


def typed_so_far(form) -> dict:
    """The valid part of what was sent; letters and conditions know what to do about the rest."""
    return getattr(form, "cleaned_data", {})
