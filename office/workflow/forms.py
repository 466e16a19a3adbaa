"""The base of every verb's form: it knows the case and the act it is filled for."""
from django import forms


class VerbForm(forms.Form):
    """`form(data, files, case=…, act=…)`; cleaned_data becomes the verb's arguments."""

    required_css_class = "required"

    def __init__(self, *args, case, act, **kwargs):
        self.case = case
        self.act = act
        kwargs["initial"] = {**self.starting_values(), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)

    def starting_values(self) -> dict:
        """What the office already knows and need not be typed again."""
        return {}


class ReasonForm(VerbForm):
    """A step that needs a reason and nothing else."""

    reason = forms.CharField(label="理由", widget=forms.Textarea(attrs={"rows": 4}), max_length=2000)
