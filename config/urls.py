"""Which address shows what."""

from django.contrib import admin
from django.urls import path
from django.views.generic import RedirectView

from office.verification import find_paper, verify_paper
from subjects.notices import notices
from subjects.receipts import receipt

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", RedirectView.as_view(pattern_name="admin:index")),
    path("notices/", notices, name="notices"),
    path("r/<slug:token>/", receipt, name="receipt"),
    path("v/", find_paper, name="find_paper"),
    path("v/<slug:code>/", verify_paper, name="verify"),
]
