"""Which address shows what."""

from django.contrib import admin
from django.urls import path

from office.verification import verify_paper

urlpatterns = [
    path("admin/", admin.site.urls),
    path("v/<slug:code>/", verify_paper, name="verify"),
]
