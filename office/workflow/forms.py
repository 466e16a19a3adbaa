"""The base of every verb's form: it knows the case and the act it is filled for."""
from django import forms

from office.documents import unprintable


class VerbForm(forms.Form):
    """`form(data, files, case=…, act=…)`; cleaned_data becomes the verb's arguments."""

    required_css_class = "required"

    def __init__(self, *args, case, act, **kwargs):
        self.case = case
        self.act = act
        kwargs["initial"] = {**self.starting_values(), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)

    def _clean_fields(self):
        """What cannot be printed is refused where it is typed, not weeks later at somebody's signature (L-PDF-1)."""
        super()._clean_fields()
        for name, value in list(self.cleaned_data.items()):
            lines = value if isinstance(value, list) else [value]
            bad = [each for line in lines if isinstance(line, str) for each in unprintable(line)]
            if bad:
                shown = "、".join(f"“{char}”U+{ord(char):04X}（{why}）" for char, why in bad[:5])
                self.add_error(name, f"下列字符无法印到文书上，请改写：{shown}")

    def starting_values(self) -> dict:
        """What the office already knows and need not be typed again."""
        return {}


class ReasonForm(VerbForm):
    """A step that needs a reason and nothing else."""

    reason = forms.CharField(label="理由", widget=forms.Textarea(attrs={"rows": 4}), max_length=2000)
