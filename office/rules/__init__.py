"""The law as dated data: every time limit with its article and the days it is in force."""

from office.rules.register import Rule, UnknownRule, reckon_rule, rule, rules

__all__ = ["Rule", "UnknownRule", "reckon_rule", "rule", "rules"]
