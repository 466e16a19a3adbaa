"""One navigation, the same order for everybody; what may not be opened is not shown."""

from django.contrib.admin import ModelAdmin

from config.admin_site import NAVIGATION, DeskSite


class AnyDesk(ModelAdmin):
    def has_view_permission(self, request, obj=None):
        return True


def test_a_model_that_nobody_registered_is_left_out(at_the_desk, reviewer, domain):
    page = at_the_desk(reviewer).get("/admin/").content.decode()
    assert "设列领域" in page and "intakebatch" not in page


def test_what_may_not_be_opened_is_not_shown(at_the_desk, reviewer, domain):
    """Department's plain desk asks for Django's permission, which an officer does not hold."""
    assert "/admin/office/department/" not in at_the_desk(reviewer).get("/admin/").content.decode()


def test_the_order_is_written_once():
    labels = [label for _, labels in NAVIGATION for label in labels]
    assert len(labels) == len(set(labels))


def test_the_registered_desks_stand_where_the_order_puts_them(rf, reviewer):
    from django.contrib import admin

    request = rf.get("/admin/")
    request.user = reviewer
    order = [link["url"] for group in admin.site.navigation(request) for link in group["links"]]
    assert isinstance(admin.site, DeskSite) or type(admin.site._wrapped) is DeskSite
    assert len(order) == len(set(order))
