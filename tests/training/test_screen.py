"""What a training office says of itself: a banner, who is who, the stories."""
import pytest
from django.test import Client

from cases.models import Designation
from config.training import city, people
from config.training.stories.story import TOLD, story_of
from office.calendar import today
from office.models import Installation
from tests.stories.officers import Officer, text_of

pytestmark = pytest.mark.usefixtures("db")


def case_told(number: int) -> Designation:
    return next(case for case in Designation.objects.select_related("basis") if getattr(story_of(case.basis), "number", 0) == number)


def test_the_sign_in_page_of_a_training_office_tells_who_is_who():
    page = text_of(Client().get("/admin/login/"))
    for username, name, *_ in (*people.OFFICERS, *city.OFFICERS):
        assert f"{username} {name}" in page
    assert people.PASSWORD in page and "奉节县应急局" in page


def test_the_banner_tells_the_legal_day_and_a_moved_clock():
    page = Officer("jiandu").reads("/admin/")
    assert f"法定日期 {today().year}年{today().month}月{today().day}日" in page and "时钟已拨动" not in page
    Installation.objects.update(offset_seconds=86400)
    assert "（时钟已拨动）" in Officer("jiandu").reads("/admin/")


def test_a_case_tells_its_story_and_the_guide_tells_them_all():
    officer = Officer("jingban")
    told = TOLD[705]
    page = officer.reads(f"/admin/cases/designation/{case_told(705).pk}/change/")
    assert f"故事：{told.title}" in page and told.look in page
    guide = Officer("jiandu").reads("/admin/training/")
    assert all(story.title in guide and story.look in guide for story in TOLD.values())
