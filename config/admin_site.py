"""The admin site: one navigation in a fixed order, composed of whatever desks the apps have registered."""

from django.contrib.admin.forms import AdminAuthenticationForm
from django.template.response import TemplateResponse
from django.urls import path, reverse
from unfold.sites import UnfoldAdminSite

from config.training.guide import guide
from office.admin.bulk import bulk_urls
from office.admin.deadlines import deadlines_view
from office.admin.kept import kept_urls
from office.admin.messages import message_urls, unread_count
from office.admin.queue_pages import queue_urls
from office.admin.workbench import workbench
from office.ledger.access import record_read
from office.models import User
from office.models.seal import AccessKind

# A model that is not registered yet is left out; one that is not listed here stands under 其他.
NAVIGATION = (
    ("办案", ("cases.designation", "cases.consentrequest", "sanctions.listentry", "repair.application", "repair.objection",
              "commitments.commitment", "commitments.verification")),
    ("送达与文书", ("subjects.serviceitem", "subjects.addresssheet", "office.document")),
    ("信用主体", ("subjects.subject", "subjects.penaltyrecord", "subjects.annulment", "subjects.subjectending", "subjects.catalogueitem",
                  "subjects.intakebatch")),
    ("规则", ("sanctions.listdomain", "sanctions.measureedition", "sanctions.measure",
              "office.holidaynotice")),
    ("机构", ("office.department", "office.departmentchange", "office.user", "office.peopleroll", "office.post")),
    ("监督", ("office.event", "office.accessentry", "subjects.querylog", "office.seal")),
)
# Plumbing of the libraries: officers have no business there, and the record is kept by the ledger.
HIDDEN = {"axes", "django_q", "guardian", "auth", "contenttypes", "sessions"}


class SignInForm(AdminAuthenticationForm):
    """Says nothing about which part was wrong."""

    error_messages = {
        "invalid_login": "用户名或者密码不正确（区分大小写）。", "inactive": "用户名或者密码不正确（区分大小写）。",
    }


class DeskSite(UnfoldAdminSite):
    login_form = SignInForm
    site_title = site_header = "信案"
    index_title = "工作台"
    index_template = "admin/index.html"
    enable_nav_sidebar = True
    empty_value_display = "—"

    def each_context(self, request):
        return super().each_context(request) | {
            "navigation": self.navigation(request),
            "unread": unread_count(request.user) if self.has_permission(request) else "",
        }

    def login(self, request, extra_context=None):
        """Every sign-in is on record, and every attempt (design §5; AUD-04)."""
        response = super().login(request, extra_context)
        if request.method == "POST":
            signed_in = request.user.is_authenticated
            # What was typed as a name may be a password: only the person it belongs to is written down.
            who = request.user if signed_in else User.objects.filter(username=request.POST.get("username", "")).first()
            kind = AccessKind.SIGN_IN if signed_in else AccessKind.REFUSED
            record_read(who, kind, "工作台", address=request.META.get("REMOTE_ADDR") or None)
        return response

    def index(self, request, extra_context=None):
        """工作台 instead of a list of tables; without a post there is nothing to do here, and the page says so."""
        if not request.user.roles:
            return self._without_post(request)
        return super().index(request, {**workbench(self, request), **(extra_context or {})})

    def _without_post(self, request):
        context = self.each_context(request) | {"title": "没有岗位", "explanation": {
            "reason": f"{request.user}现在没有在任的岗位，不能查看或者办理任何事项。需要任职的，请联系安全管理员。", "rule": "AUD-03",
        }}
        return TemplateResponse(request, "admin/explained.html", context)

    def get_app_list(self, request, app_label=None):
        """The framework's list of tables is shown nowhere; asking for it would look up permissions that nobody is given."""
        return []

    def get_urls(self):
        own = [path("deadlines/", self.admin_view(self.deadlines), name="deadlines"),
               path("training/", self.admin_view(self.training), name="training"), *bulk_urls(self),
               *message_urls(self), *queue_urls(self), *kept_urls(self)]
        return [*own, *super().get_urls()]

    def deadlines(self, request):
        return deadlines_view(self, request)

    def training(self, request):
        return guide(self, request)

    def navigation(self, request) -> list[dict]:
        """Groups of links the user may open, in the order of NAVIGATION."""
        if not self.has_permission(request):
            return []
        links = {model._meta.label_lower: self._link(request, model, desk) for model, desk in self._registry.items()
                 if model._meta.app_label not in HIDDEN and desk.has_view_permission(request)}
        groups = [{"title": title, "links": [links.pop(label) for label in labels if label in links]}
                  for title, labels in NAVIGATION]
        groups.append({"title": "其他", "links": list(links.values())})
        return [group for group in groups if group["links"]]

    def _link(self, request, model, desk) -> dict:
        url = desk_url(self, model, "changelist")
        return {"title": model._meta.verbose_name_plural, "url": url, "here": request.path.startswith(url)}


def desk_url(site, model, page: str, *args) -> str:
    """Address of a page of a model's desk on this site."""
    return reverse(f"{site.name}:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)
