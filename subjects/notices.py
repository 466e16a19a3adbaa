"""送达公告栏: announcements of service that run today, for everybody to read; over, they are gone (SRV-14)."""
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from office.calendar import today
from subjects.models import Announcement


@never_cache
@require_safe
def notices(request):
    """Masked names and the announced words only; asked of the dates, not of a job."""
    running = Announcement.objects.running(today()).select_related("item__recipient", "item__document", "document__organ")
    response = render(request, "public/notices.html", {"announcements": running.order_by("-deemed_on", "-pk")})
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    return response
