"""A domain that may not be used yet, and why (DES-01…04)."""
import pytest

from office.workflow.errors import Refused
from office.workflow.perform import open_case
from sanctions.actions.domain import activate, load
from sanctions.catalogue import shipped_domains
from tests.cases.walk import do
from tests.world import market, officer


def test_des_03_a_list_without_its_rule_is_not_activated(office):
    """DES-03: entry and exit stand in a departmental rule, by title and number; what was not read is confirmed first."""
    facts = {**shipped_domains()[0], "code": "another", "rule_number": ""}
    domain = open_case(load, department=market(), actor=officer("fazhi"), **facts).case
    with pytest.raises(Refused) as refused:
        do(activate, domain, "fazhi")
    assert "未载明作为依据的部门规章名称和文号 · DES-03" in str(refused.value)
    assert "下列参数为默认值，待法制确认：" in str(refused.value)
