"""The desks of departments, people and posts: read here, appointed and dismissed by verbs."""
from django.contrib import admin
from django.db.models import Prefetch
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from office.calendar import today
from office.models import Department, Post, Role, User
from office.perms import reads_people, reads_posts, supervises
from office.states import PostState
from office.workflow.scope import departments_supervised_by

from .columns import about
from .desk import CaseDesk
from .reading import ReadingDesk


@admin.register(Post)
class PostDesk(CaseDesk):
    list_display = ("number", "party_cell", "department", "role_cell", "since", "until", "standing")
    party_cell = about("人员")
    list_filter = ("state", "role")
    list_select_related = ("file__department", "user", "department", "deputy_for__user")
    search_fields = ("user__name__startswith", "user__username__iexact", "file__number__startswith")
    search_help_text = "姓名、用户名或者卷号"

    def has_view_permission(self, request, obj=None):
        return request.user.is_active and reads_posts(request.user)

    def opening_sentence(self, department, state):
        return f"登记该人员在{department.name}的任职，状态为“{state}”"

    def party(self, case):
        return str(case.user)

    def facts(self, case):
        return [{"title": "任职", "rows": [
            ("人员", f"{case.user}（{case.user.username}）"), ("部门", case.department.name),
            ("岗位", self.role_cell(case)), ("任职起", case.since), ("任职止", case.until or "不定期"),
            ("今日", self.standing(case)),
        ]}]

    @admin.display(description="岗位", ordering="role")
    def role_cell(self, case):
        return _role(case)

    @admin.display(description="今日")
    def standing(self, case):
        return _standing(case)


@admin.register(Department)
class DepartmentDesk(ReadingDesk):
    list_display = ("name_cell", "code", "level", "territory", "field", "is_hub", "remedies", "standing")
    change_list_template = "admin/case_list.html"
    list_filter = ("level", "is_hub")
    list_select_related = ("line_superior",)
    search_fields = ("name__contains", "short_name__contains", "code__exact")
    search_help_text = "名称或者统一社会信用代码"

    def may_read(self, user):
        return reads_people(user)

    def sections(self, row):
        return [
            {"title": "部门", "rows": [
                ("全称", row.name), ("统一社会信用代码", row.code), ("层级", row.get_level_display()), ("辖区", row.territory),
                ("业务条线", row.field), ("信用牵头部门", "是，不作认定（DES-05）" if row.is_hub else "否"),
                ("条线上级", row.line_superior), ("发文字号代字", row.number_mark), ("存续", self.standing(row)),
                *([("承继其职权的部门", row.successor)] if row.successor_id else []),
            ]},
            {"title": "救济途径", "rows": [
                ("是否齐备", self.remedies(row)), ("行政复议机关", row.government_name),
                ("行政复议机关地址", row.government_address), ("行政复议互联网渠道", row.review_channel),
                ("有管辖权的人民法院", row.court_name), ("人民法院地址", row.court_address),
            ]},
            {"title": "联系与用印", "rows": [
                ("办公地址", row.address), ("联系人", row.contact_name), ("联系电话", row.contact_phone),
                ("用印方式", row.get_sealing_display()), ("签名身份", _identity(row)),
            ]},
        ]

    def tables(self, request, row):
        posts = row.posts.held_on(today()).select_related("user", "deputy_for__user").order_by("role", "user__username")
        return [{"title": "在任人员", "headings": ["姓名", "用户名", "岗位", "任职起", "任职止"], "lines": [
            [post.user, post.user.username, _role(post), post.since, post.until or "不定期"] for post in posts
        ]}]

    @admin.display(description="名称", ordering="name")
    def name_cell(self, row):
        return row.name

    @admin.display(description="救济途径")
    def remedies(self, row):
        return "齐备" if row.remedies_complete else "不齐备，不得签发决定（DES-20）"

    @admin.display(description="存续")
    def standing(self, row):
        return f"{row.closed_on}撤销" if row.closed_on else "存续"

    def changelist_view(self, request, extra_context=None):
        """Departments come by sheet; one that is there is changed from its own page."""
        url = reverse(f"{self.admin_site.name}:office_departmentchange_upload")
        ways = [{"label": "导入机构表", "url": url}] if request.user.departments_with(Role.SYS_ADMIN) else []
        return super().changelist_view(request, {"sheet_ways": ways, **(extra_context or {})})


@admin.register(User)
class UserDesk(ReadingDesk):
    change_list_template = "admin/case_list.html"
    list_display = ("name_cell", "username", "posts_cell", "last_seen")
    list_filter = ("is_staff",)
    search_fields = ("name__startswith", "username__iexact")
    search_help_text = "姓名或者用户名"
    ordering = ("username",)

    def may_read(self, user):
        return reads_people(user)

    def visible_to(self, user, rows):
        """A department's supervisor reads about its own people; administrators and the hub about everybody."""
        held = Post.objects.held_on(today()).select_related("department", "deputy_for__user")
        rows = rows.prefetch_related(Prefetch("posts", held, to_attr="held_today"))
        own = departments_supervised_by(user)
        return rows.filter(posts__department__in=own).distinct() if own else rows

    def changelist_view(self, request, extra_context=None):
        """People come by sheet; one alone is appointed under 任职."""
        url = reverse(f"{self.admin_site.name}:office_peopleroll_upload")
        ways = [{"label": "导入人员表", "url": url}] if request.user.departments_with(Role.SYS_ADMIN) else []
        return super().changelist_view(request, {"sheet_ways": ways, **(extra_context or {})})

    def sections(self, row):
        return [{"title": "人员", "rows": [
            ("姓名", row.name), ("用户名", row.username), ("电子邮箱", row.email), ("账号", "启用" if row.is_active else "停用"),
            ("最近登录", self.last_seen(row)),
        ]}]

    def tables(self, request, row):
        posts = row.posts.select_related("department", "file", "deputy_for__user").order_by("-since", "-pk")
        lines = [[self._file(request, post), post.department, _role(post), post.since, post.until or "不定期",
                  _standing(post)] for post in posts]
        return [{"title": "任职", "headings": ["卷号", "部门", "岗位", "任职起", "任职止", "今日"], "lines": lines}]

    def page_context(self, request, row):
        """From a person to what he did, and to what he looked at."""
        site, links = self.admin_site.name, []
        if supervises(request.user):
            links = [{"label": label, "url": reverse(f"{site}:{page}_changelist") + f"?person={row.pk}"}
                     for label, page in (("其办理记录", "office_event"), ("其访问记录", "office_accessentry"))]
        return super().page_context(request, row) | {"beginnings": links}

    def _file(self, request, post):
        if not reads_posts(request.user):
            return post.file.number
        url = reverse(f"{self.admin_site.name}:office_post_change", args=[post.pk])
        return format_html('<a href="{}">{}</a>', url, post.file.number)

    @admin.display(description="姓名", ordering="name")
    def name_cell(self, row):
        return str(row)

    @admin.display(description="现任岗位")
    def posts_cell(self, row):
        return "；".join(f"{post.department}{_role(post)}" for post in row.held_today) or "无，不能办理任何事项"

    @admin.display(description="最近登录", ordering="last_login")
    def last_seen(self, row):
        return f"{timezone.localtime(row.last_login):%Y-%m-%d %H:%M}" if row.last_login else "从未登录"


def _role(post) -> str:
    """The role, and in whose place if it is not his own."""
    return post.get_role_display() + (f"（代{post.deputy_for.user}）" if post.deputy_for_id else "")


def _standing(post) -> str:
    """Whether a post gives its power today, in words."""
    day = today()
    if post.state == PostState.ENDED:
        return post.get_state_display()
    if post.since > day:
        return "尚未任职"
    return "任期已满" if post.until and post.until < day else post.get_state_display()


def _identity(department) -> str:
    if not department.identity_sealed:
        return "未配置，文书不签名"
    return "已配置" if department.identity_trusted else "已配置，非受信机构签发，只作完整性签名"
