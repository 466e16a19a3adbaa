"""The roof as an app, for its commands; and the desk as the admin site that every registration goes to."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class RoofConfig(AppConfig):
    name = "config"
    verbose_name = "信案"


class DeskConfig(AdminConfig):
    default_site = "config.admin_site.DeskSite"
