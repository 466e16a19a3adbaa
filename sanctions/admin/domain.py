"""The desk of list domains: each parameter with its confidence and the article that confirms it."""
from django.contrib import admin

from office.admin.columns import about
from office.admin.desk import CaseDesk
from sanctions.actions.competence import departments_seeking
from sanctions.models import ListDomain, ListEntry

SHOWN = 200


@admin.register(ListDomain)
class ListDomainDesk(CaseDesk):
    comes_from = "载入的领域草案会出现在这里，参数逐项确认后方可启用。"
    list_display = ("number", "party_cell", "state_cell", "rule_title")
    party_cell = about("领域")
    search_fields = ("name__contains", "list_name__contains")
    search_help_text = "领域或者名单名称"

    def party(self, case):
        return case.name

    def facts(self, case):
        return [
            {"title": "领域", "rows": [
                ("名单名称", case.list_name), ("部门规章", f"{case.rule_title}（{case.rule_number}）"),
                ("认定条款", case.rule_articles), ("认定标准要素", "\n".join(case.factors)),
                ("无主观故意不列入", "是" if case.intent_matters else "否"),
                ("须经上级同意", "是" if case.superior_consent_required else "否"),
                ("自然人公示依据", case.persons_publicity_article or "无，不公示自然人"),
                ("认定单位", "\n".join(str(each) for each in case.competent.all())),
                *([("申请认定的部门", f"{'、'.join(map(str, seeking))}，请在“确定认定单位”中核对")]
                  if (seeking := departments_seeking(case)) else []),
            ]},
            {"title": "参数", "rows": [(each.label, _standing(each)) for each in case.parameters.all()]},
            *_to_examine(case),
        ]


def _to_examine(case) -> list[dict]:
    """What is still on the list of a repealed domain; nothing of it ends of itself (edge case 29)."""
    live = ListEntry.objects.of_repealed_domains().filter(domain=case).select_related("file__department", "subject")
    rows = [(each.file.number, f"{each.subject.name}，由{each.file.department}审查") for each in live.order_by("pk")[:SHOWN]]
    return [{"title": "领域已停用，在列条目须逐案审查", "rows": rows}] if rows else []


def _standing(parameter) -> str:
    if parameter.confirmed_by_id:
        return f"{parameter.in_words}，依据{parameter.cited}，{parameter.confirmed_on}由{parameter.confirmed_by}确认"
    if parameter.stands:
        return f"{parameter.in_words}（{parameter.get_confidence_display()}）"
    return f"{parameter.in_words}（默认值，待法制确认；{parameter.get_confidence_display()}）"
