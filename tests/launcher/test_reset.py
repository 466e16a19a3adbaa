"""`make reset` throws away a training office, after asking, and nothing else ever."""
import psycopg
import pytest

from launcher import Trouble
from launcher.reset import ask, renew, require_training
from office.models import Installation


@pytest.fixture
def address(real_commits):
    return real_commits.server.address(real_commits.name, "owner")


def test_a_database_in_earnest_is_refused(address):
    Installation.objects.create(training=False)
    with pytest.raises(Trouble, match="是正式环境，不会删除"):
        require_training(address)


def test_a_database_that_says_nothing_of_itself_is_refused(address):
    with pytest.raises(Trouble, match="里没有训练环境"):
        require_training(address)


def test_a_training_office_may_go_but_not_unasked(address, monkeypatch):
    Installation.objects.create(training=True)
    require_training(address)
    with pytest.raises(Trouble, match="没有终端可以询问"):
        ask(address)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda question: "好的")
    with pytest.raises(Trouble, match="没有确认，什么都没有改动"):
        ask(address)


def test_what_is_renewed_is_empty_and_belongs_to_the_owner(real_commits):
    Installation.objects.create(training=True)
    server = real_commits.server
    passwords = {role: server.address(real_commits.name, role).password for role in ("owner", "app", "reader")}
    renew(server.admin.to(name=real_commits.name), passwords)
    with psycopg.connect(real_commits.dsn("owner")) as owner:
        assert owner.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)
