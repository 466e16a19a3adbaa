"""The office app: brings the floors' verbs in, hands the calendar its clock, publishes the arrows after migrations."""
from django.apps import AppConfig


class OfficeConfig(AppConfig):
    name = "office"
    verbose_name = "办公"

    def ready(self):
        from django.db.models.signals import post_migrate

        from office import checks  # noqa: F401  (registers itself)
        from office.calendar.clock import use_offset
        from office.calendar.workdays import load_overrides
        from office.imported_calendar import days, years
        from office.legal_time import offset
        from office.workflow.arrows import publish_arrows
        from office.workflow.awaited import refile
        from office.workflow.registry import load

        load()
        use_offset(offset)
        load_overrides(days, years=years)
        post_migrate.connect(publish_arrows, sender=self, dispatch_uid="office.arrows")
        post_migrate.connect(refile, sender=self, dispatch_uid="office.queue")
