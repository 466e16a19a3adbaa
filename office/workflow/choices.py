"""What a form offers holds at the door too: nothing of another case is handed in by a way that has no form (PER-3)."""
from django.forms import ModelChoiceField

from .verdict import Verdict, refuse


def not_offered(act) -> list[Verdict]:
    """One refusal for each field whose value the verb's form does not offer in this case."""
    if act.verb.form is None or act.actor is None:
        return []
    form = act.verb.form(case=act.case, act=act)
    fields = [(name, field) for name, field in form.fields.items() if isinstance(field, ModelChoiceField)]
    return [
        refuse(f"“{field.label}”未选择，或者不在可选的范围内", act.verb.rules[0])
        for name, field in fields if name in act.data and not _offers(field, act.data[name])
    ]


def _offers(field, value) -> bool:
    """Somebody who is not stored yet is not chosen but described; the verb's own conditions look at him."""
    chosen = [value] if hasattr(value, "pk") else list(value or ())
    keys = {each.pk for each in chosen if each.pk is not None}
    return (bool(chosen) or not field.required) and field.queryset.filter(pk__in=keys).count() == len(keys)
