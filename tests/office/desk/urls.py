"""An admin site of the tests' own: the generic desk over the domain machine, whatever the apps register."""

from django.urls import path

from config.admin_site import DeskSite
from office.admin.desk import CaseDesk
from office.models import Department
from sanctions.models import ListDomain
from unfold.admin import ModelAdmin

site = DeskSite()
site.register(ListDomain, CaseDesk)
site.register(Department, ModelAdmin)
urlpatterns = [path("admin/", site.urls)]
