"""One legal moment per request: the training offset is read once, so no page sees time jump."""
from office.calendar.clock import fixed


class LegalTime:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with fixed():
            return self.get_response(request)
