"""Where the page of a case is, whichever desk it lies on."""
from django.urls import reverse

from office.workflow.machines import machines


def case_address(site, file) -> str:
    """The page of the case a file is about; empty while it has no desk."""
    return _address(site, file, "change")


def verb_address(site, file, verb) -> str:
    """The page of a verb on that case."""
    return _address(site, file, "verb", verb.name)


def _address(site, file, page: str, *args) -> str:
    model = machines()[file.kind]
    if not site.is_registered(model):
        return ""
    return reverse(f"{site.name}:{model._meta.app_label}_{model._meta.model_name}_{page}", args=[file.pk, *args])
