"""What an act changed, as a reader understands it: labels for choices, names for keys, 是 and 否."""

from collections import defaultdict

from django.db import models

from office.ledger.record import BEHALF
from office.workflow.machines import machines

from .known import rows

UNSET = "（清除）"


def named_by_key(events, here) -> dict[tuple[type, str], str]:
    """(model, key) → its name, for everything the changes of these events point to; what is not `here` is asked for, each
    model once."""
    wanted = defaultdict(set)
    for event in events:
        fields = _fields(event)
        for attname, (_, new) in event.changes.items():
            field = fields.get(attname)
            if isinstance(field, models.ForeignKey) and new.isdigit():
                wanted[field.related_model].add(int(new))
    return {(model, str(found.pk)): str(found) for model, keys in wanted.items() for found in rows(model._base_manager, keys, here)}


def changes_in_words(event, names) -> list[tuple[str, str]]:
    """New values by their Chinese names, then what the verb noted; the program's own keys are nobody's reading."""
    fields, words = _fields(event), machines()[event.machine].states
    lines = [(_title(fields.get(key), key), _value(fields.get(key), new, names, words))
             for key, (_, new) in event.changes.items() if not isinstance(fields.get(key), models.SlugField)]
    return lines + [(noted, str(said)) for noted, said in event.facts.items() if noted != BEHALF]


def _fields(event) -> dict[str, models.Field]:
    return {field.attname: field for field in machines()[event.machine]._meta.concrete_fields}


def _title(field, key: str) -> str:
    return str(field.verbose_name) if field else key


def _value(field, text: str, names, states) -> str:
    if not text:
        return UNSET
    if text.startswith("#"):
        return f"已登记（摘要 {text[1:9]}）"
    if isinstance(field, models.ForeignKey):
        return names.get((field.related_model, text), text)
    if isinstance(field, models.BooleanField):
        return "是" if text == "True" else "否"
    choices = dict(field.flatchoices) if field else {}
    if text not in choices and text in states.values:  # kept for later, such as where a suspended case goes on
        return states(text).label
    return str(choices.get(text, text))
