"""The tables of docs/ that are made from the code: machines, consequences, permissions, deadlines."""
import sys

from office.models import Role
from office.rules import rules

from .consequences import answers_to, expected
from .machines import machines
from .verbs import all_verbs, verbs_of

MADE = "本页由 `manage.py write_tables` 从代码生成，请勿手工修改。\n"


def machine_rows(model) -> list[dict]:
    """One row for each arrow and source: from, to, verb, roles, rules, and every reason why not."""
    by_arrow = {verb.arrow.name: verb for verb in verbs_of(model.machine)}
    return [_row(model, arrow, pair, by_arrow.get(arrow.name)) for arrow in model.arrows() for pair in arrow.pairs()]


def states_page() -> str:
    parts = ["# 状态机\n", MADE]
    for name, model in machines().items():
        words = "、".join(f"{state.label}（`{state.value}`）" for state in model.states)
        parts += [f"\n## {model._meta.verbose_name}（`{name}`）\n", f"{_flow_doc(model)}\n", f"状态：{words}。\n"]
        parts.append(_table(
            ("从", "动作", "至", "岗位", "规则", "不得办理的情形"),
            [(r["from"], r["verb"], r["to"], r["by"], r["rules"], "<br>".join(r["unless"])) for r in machine_rows(model)],
        ))
    return "\n".join(parts)


def consequences_page() -> str:
    rows = [
        (f"`{event}`", meaning, answer.app, answer.meaning)
        for event, meaning in sorted(expected().items()) for answer in answers_to(event)
    ]
    return "\n".join(["# 连带后果\n", MADE, _table(("事件", "含义", "由谁应对", "做什么"), rows)])


def permissions_page() -> str:
    roles = [role for role in Role if role != Role.SYSTEM]
    rows = [
        (model_name(verb), verb.label, *("●" if role in verb.by else "" for role in roles), "●" if Role.SYSTEM in verb.by else "")
        for verb in all_verbs()
    ]
    return "\n".join(["# 岗位与动作\n", MADE, _table(("状态机", "动作", *(role.label for role in roles), "系统"), rows)])


def deadlines_page() -> str:
    rows = [(f"`{r.key}`", r.label, r.sentence(), r.rule_id, r.article, r.confidence, r.version) for r in rules()]
    return "\n".join(["# 期限\n", MADE, _table(("键", "名称", "期间", "规则", "依据", "可信程度", "施行"), rows)])


def pages() -> dict[str, str]:
    """File name in docs/ → text."""
    return {"states.md": states_page(), "consequences.md": consequences_page(),
            "permissions.md": permissions_page(), "deadlines.md": deadlines_page()}


def model_name(verb) -> str:
    return machines()[verb.flow.machine]._meta.verbose_name


def _row(model, arrow, pair, verb) -> dict:
    before, after = pair
    return {
        "from": model.states(before).label if before else "（立卷）", "to": model.states(after).label,
        "arrow": arrow.name, "verb": verb.label if verb else "", "by": "、".join(role.label for role in verb.by) if verb else "",
        "rules": " ".join(arrow.rules), "unless": [f"{each.__name__}：{_first_line(each)}" for each in arrow.unless],
    }


def _flow_doc(model) -> str:
    """What the module of the flow says of itself in its first line."""
    flow = next(base for base in model.__mro__ if "machine" in vars(base))
    return sys.modules[flow.__module__].__doc__.strip().splitlines()[0]


def _first_line(condition) -> str:
    return (condition.__doc__ or "").strip().splitlines()[0] if condition.__doc__ else ""


def _table(heads, rows) -> str:
    lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    return "\n".join([*lines, *("| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |" for row in rows)]) + "\n"
