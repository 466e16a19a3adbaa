"""What holds for every request: one legal moment, and nobody works under a password that somebody else has seen."""
from django.shortcuts import redirect
from django.urls import reverse

from office.calendar.clock import fixed
from office.legal_time import read


class LegalTime:
    """The installation is read once, so no page sees time jump and none asks again whether this is a training office."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.installation = read()
        with request.installation.known(), fixed(request.installation.offset):
            return self.get_response(request)


class OwnPassword:
    """A first password, shown once to whoever founded the office, opens nothing but the page that changes it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path.startswith(reverse("admin:index")) and getattr(request.user, "first_password", False):
            change = reverse("admin:password_change")
            if request.path not in (change, reverse("admin:logout"), reverse("admin:password_change_done")):
                return redirect(change)
        return self.get_response(request)
