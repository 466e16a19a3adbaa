"""Which address shows what."""

from django.contrib import admin
from django.urls import path

from office.verification import verify_paper
from subjects.notices import notices

urlpatterns = [
    path("admin/", admin.site.urls),
    path("notices/", notices, name="notices"),
    path("v/<slug:code>/", verify_paper, name="verify"),
]
