"""What the evidence must bear: something stands in the list, and nothing is found on what was struck from it (处罚法46)."""
from office.workflow.verdict import Verdict, allow, not_here, refuse


def evidence_missing(case, act) -> Verdict:
    """C.1: at least one piece of evidence, not counting what was struck."""
    return allow() if case.standing_evidence else refuse("证据清单为空，至少列明一项证据", "DES-09")


def nothing_to_strike(case, act) -> Verdict:
    """DES-09: without evidence there is none to strike."""
    return allow() if case.standing_evidence else not_here("本案没有可以剔除的证据", "DES-09")


def found_on_struck(case, act) -> Verdict:
    """DES-07: a factor whose evidence was struck is weighed anew; one of the same name that still stands will do."""
    standing = [each.name for each in case.standing_evidence]
    struck = [each.name for each in case.hanging("evidence") if each.is_struck]
    if not struck:
        return allow()
    on_struck = [each.name for each in case.factors.all() if _rests_on(each.evidence, struck, standing)]
    if on_struck:
        return refuse(f"认定要素所依据的证据已经剔除，请重新填写：{'、'.join(on_struck)}", "DES-07")
    return allow()


def _rests_on(said: str, struck: list[str], standing: list[str]) -> bool:
    """Does what was written still name a struck item, once every name that stands is taken out (longest first)?"""
    for name in sorted(standing, key=len, reverse=True):
        said = said.replace(name, "")
    return any(name in said for name in struck)
