"""Makes the desk the admin site that every registration goes to."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    default_site = "config.admin_site.DeskSite"
