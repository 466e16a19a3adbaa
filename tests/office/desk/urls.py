"""An admin site of the tests' own: the generic desk over three machines, whatever the apps register."""

from django.urls import path
from unfold.admin import ModelAdmin

from cases.models import Designation
from config.admin_site import DeskSite
from office.admin.desk import CaseDesk
from office.models import Department
from sanctions.models import ListDomain
from subjects.models import ServiceItem


class ServiceDesk(CaseDesk):
    def party(self, case):
        return case.recipient.name


site = DeskSite()
site.register([ListDomain, Designation], CaseDesk)
site.register(ServiceItem, ServiceDesk)
site.register(Department, ModelAdmin)
urlpatterns = [path("admin/", site.urls)]
