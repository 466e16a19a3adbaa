"""Where the page of a case is, whichever desk it lies on."""
from django.urls import reverse

from office.workflow.machines import machines


def case_address(site, file) -> str:
    """The page of the case a file is about; empty while it has no desk."""
    model = machines()[file.kind]
    if not site.is_registered(model):
        return ""
    return reverse(f"{site.name}:{model._meta.app_label}_{model._meta.model_name}_change", args=[file.pk])
