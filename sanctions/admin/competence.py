"""On a department's page: the list domains it may designate in (DES-05)."""
from office.admin.additions import adds_table_to
from office.models import Department
from sanctions.models import ListDomain


@adds_table_to(Department)
def competence(department) -> dict:
    held = ListDomain.objects.for_department(department)
    sought = ListDomain.objects.filter(code__in=department.competence_sought)
    lines = [[domain.name, domain.list_name, domain.rule_title, domain.get_state_display()] for domain in held]
    lines += [[domain.name, domain.list_name, domain.rule_title, "已申请，待法制审核确定"] for domain in sought]
    return {"title": "有权认定的领域", "headings": ["领域", "名单名称", "部门规章", "状态"], "lines": lines}
