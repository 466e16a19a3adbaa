"""System checks: conventions of the house that would otherwise be remembered."""
from django.core.checks import Error, register

from office.workflow.consequences import unanswered


@register()
def every_expected_event_is_answered(app_configs, **kwargs):
    """A lower floor that names an event relies on somebody above to act on it (design §1)."""
    return [
        Error(f"事件“{event}”没有任何上层应对", hint="在上层应用的 consequences.py 中用 on() 声明", id="office.E001")
        for event in unanswered()
    ]
