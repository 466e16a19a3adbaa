"""工作台: the officer's own queue, next due first, in few queries."""


def text(response) -> str:
    return response.content.decode()


def test_a_file_waits_where_its_next_person_looks(at_the_desk, reviewer, domain):
    page = text(at_the_desk(reviewer).get("/admin/", {"tab": "department"}))
    assert domain.file.number in page and "待启用" in page and "启用领域" in page


def test_a_stranger_sees_an_empty_desk(at_the_desk, stranger, domain):
    page = text(at_the_desk(stranger).get("/admin/", {"tab": "department"}))
    assert domain.file.number not in page and "这里没有待办" in page


def test_an_unknown_tab_shows_the_first_one(at_the_desk, reviewer, domain):
    assert at_the_desk(reviewer).get("/admin/", {"tab": "nothing"}).status_code == 200


def test_the_workbench_needs_few_queries(at_the_desk, reviewer, domain, django_assert_max_num_queries):
    desk = at_the_desk(reviewer)
    with django_assert_max_num_queries(10):
        desk.get("/admin/", {"tab": "department"})
