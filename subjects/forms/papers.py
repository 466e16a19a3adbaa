"""The forms of what is done to a paper after its issue."""
from django import forms

from office.attachments import acceptable
from office.models import Document, SealingWay
from office.workflow.forms import VerbForm
from subjects.papers import papers_of


class PaperForm(VerbForm):
    """Which paper of this service: its own, or one that goes with it."""

    paper = forms.ModelChoiceField(label="文书", queryset=Document.objects.none(), empty_label=None)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["paper"].queryset = self.papers()

    def papers(self):
        return Document.objects.filter(pk__in=[each.pk for each in papers_of(self.case)]).order_by("pk")

    def starting_values(self):
        return {"paper": self.case.document_id}


class ClericalErrorForm(PaperForm):
    wrong = forms.CharField(label="原文（有误的文字）", max_length=500)
    right = forms.CharField(label="补正为", max_length=500)
    reason = forms.CharField(label="错误的由来", max_length=300)


class StampedForm(PaperForm):
    scan = forms.FileField(label="加盖印章后的原件扫描", validators=[acceptable], help_text="须为本系统打印件盖章后的完整扫描")

    def papers(self):
        return super().papers().filter(sealing=SealingWay.HAND)

    def starting_values(self):
        """The first that still waits for its stamp."""
        waiting = next((each for each in self.papers() if not each.stamped.exists()), self.case.document)
        return {"paper": waiting.pk}
