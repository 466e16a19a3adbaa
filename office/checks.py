"""System checks: conventions of the house that would otherwise be remembered."""
from django.conf import settings
from django.core.checks import Error, Warning, register

from office.workflow.consequences import unanswered


@register()
def every_expected_event_is_answered(app_configs, **kwargs):
    """A lower floor that names an event relies on somebody above to act on it (design §1)."""
    return [
        Error(f"事件“{event}”没有任何上层应对", hint="在上层应用的 consequences.py 中用 on() 声明", id="office.E001")
        for event in unanswered()
    ]


@register()
def papers_leave_by_a_way_that_exists(app_configs, **kwargs):
    """SRV-06: a route misspelt, or without its server, would be found out by a party that never got its paper."""
    route = settings.POST_ROUTE
    if route not in ("", "relay", "final", "file"):
        return [Error(f"XINAN_POST_ROUTE={route} 不是发送电子送达的方式", hint="只能是 relay、final，或者不设", id="office.E002")]
    if route in ("relay", "final") and not settings.EMAIL_HOST:
        return [Error(f"XINAN_POST_ROUTE={route} 没有邮件服务器", hint="设 XINAN_SMTP_HOST", id="office.E003")]
    if route == "relay" and not settings.POST_BOX["host"]:
        return [Warning("没有接收投递回报的邮箱，邮件交网关后是否到达须由人登记", hint="设 XINAN_POST_BOX_HOST", id="office.W001")]
    return []
