"""The page behind a paper's QR code: proves the paper and publishes nothing (design §5)."""
import hashlib
import re

from django import forms
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from office.models import Document, DocumentStatus, SealingWay
from office.workflow.signing import signature_on

LARGEST = 20 * 1024 * 1024


class PaperForm(forms.Form):
    """Either the file itself or its SHA-256 as printed on the case page."""

    paper = forms.FileField(label="文书电子文件（PDF）", required=False)
    digest = forms.RegexField(
        r"^[0-9a-fA-F]{64}$", label="或者文件的SHA-256", required=False, strip=True,
        error_messages={"invalid": "SHA-256应为64位十六进制字符"},
    )

    def clean_paper(self):
        paper = self.cleaned_data["paper"]
        if paper and paper.size > LARGEST:
            raise forms.ValidationError("文件超过20MB，不是本系统制发的文书")
        return paper

    def clean(self):
        data = super().clean()
        if not self.errors and not (data.get("paper") or data.get("digest")):
            raise forms.ValidationError("请选择文件，或者填写SHA-256")
        return data

    def sha256(self) -> str:
        paper = self.cleaned_data.get("paper")
        return hashlib.sha256(paper.read()).hexdigest() if paper else self.cleaned_data["digest"].lower()


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def verify_paper(request, code: str):
    """Organ, number, date and standing of an issued paper; of a notice only whether a file matches, and that it was taken back."""
    document = Document.objects.filter(code=code, blob__isnull=False).select_related("organ").first()
    if document is None:
        return _quiet(render(request, "public/unknown.html", {"code": code}, status=404))
    form = PaperForm(request.POST or None, request.FILES or None, label_suffix="")
    matches = form.sha256() == document.sha256 if request.method == "POST" and form.is_valid() else None
    context = {"document": document, "seal": _sealed(document)} if not document.is_notice else {}
    context |= {"form": form, "matches": matches, "taken_back": document.status == DocumentStatus.REVOKED}
    return _quiet(render(request, "public/verify.html", context))


@require_http_methods(["GET", "HEAD"])
def find_paper(request):
    """The box for who has the paper and no camera; it leads to the same page as the QR code."""
    code = re.sub(r"\s", "", request.GET.get("code", "")).lower()
    if re.fullmatch(r"[0-9a-f]{32}", code):
        return redirect("verify", code)
    return _quiet(render(request, "public/find.html", {"code": code}))


def _sealed(document) -> str:
    """By what the organ put its name to it; 电子印章 only with a trusted certificate (design §5)."""
    return "实体印章（打印后加盖）" if document.sealing == SealingWay.HAND else signature_on(document).label


def _quiet(response):
    """No search engine keeps it."""
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "same-origin"  # "no-referrer" would make the browser hide where the form came from
    return response
