"""A production office tells nobody an account, shows no banner and has no guide."""
from django.test import Client

from office.models import Installation
from tests.stories.officers import text_of


def test_only_a_training_office_tells_its_accounts(db):
    Installation.objects.create(training=False)
    page = text_of(Client().get("/admin/login/"))
    assert "训练" not in page and "jingban" not in page and "xinan-training" not in page


def test_a_training_office_says_so_to_everybody(db):
    Installation.objects.create(training=True)
    page = text_of(Client().get("/admin/login/"))
    assert "训练环境，数据均为虚构" in page and "法定日期" in page
