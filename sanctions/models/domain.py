"""A list domain (设列领域): its rulebook as data, unusable until the legal reviewer has confirmed it (DES-03)."""
from datetime import date

from django.db import models
from django.db.models import Prefetch, Q

from office.calendar import CalendarError, Span
from office.rules import Rule, rule
from sanctions.flows.domain import DomainFlow
from sanctions.states import Combination, Confidence, DomainState, Hearings, ReinstatedTerm, StayTerm

# Parameters that are a choice of words and not a length of time; the first is what holds where a domain is silent.
CHOICES = {"stay.term": StayTerm, "reinstate.term": ReinstatedTerm, "hearing": Hearings, "combined": Combination}


class ListDomainQuerySet(models.QuerySet):
    def active(self):
        return self.filter(state=DomainState.ACTIVE)

    def for_department(self, department):
        """Domains this department is competent for (DES-05)."""
        return self.filter(competent=department)

    def combinable(self):
        """Domains whose rule lets listing and penalty be run as one procedure (DES-16)."""
        return self.filter(parameters__key="combined", parameters__value=Combination.WITH_PENALTY)


class ListDomain(DomainFlow):
    """The law of one serious list, in the version a department uses."""

    file = models.OneToOneField("office.CaseFile", models.PROTECT, primary_key=True, related_name="+", verbose_name="案卷")
    code = models.SlugField("代码", max_length=40, unique=True)
    name = models.CharField("领域", max_length=60)
    list_name = models.CharField("名单名称", max_length=80)
    rule_title = models.CharField("部门规章", max_length=120, blank=True)
    rule_number = models.CharField("文号", max_length=80, blank=True)
    rule_articles = models.CharField("认定条款", max_length=120, blank=True)
    factors = models.JSONField("认定标准要素", default=list, help_text="逐项填写事实、证据和理由（DES-07）")
    intent_matters = models.BooleanField("无主观故意不列入", default=False, help_text="DES-08")
    superior_consent_required = models.BooleanField("须经上级同意", default=False, help_text="DES-15")
    persons_publicity_article = models.CharField("自然人公示依据条款", max_length=120, blank=True, help_text="PRI-03")
    competent = models.ManyToManyField("office.Department", related_name="domains", verbose_name="有权认定的部门")

    objects = ListDomainQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "设列领域"
        ordering = ["code"]

    def __str__(self):
        return self.name

    @classmethod
    def reads(cls):
        return "competent", Prefetch("parameters", DomainParameter.objects.select_related("confirmed_by"))

    def _own(self, key: str) -> "DomainParameter | None":
        return next((each for each in self.parameters.all() if each.key == key), None)

    def value(self, key: str) -> str:
        return self._own(key).value

    def choice(self, key: str) -> str:
        """A parameter that is one of a few words: stay.term, reinstate.term, hearing, combined."""
        own = self._own(key)
        return CHOICES[key](own.value) if own else next(iter(CHOICES[key]))

    def span(self, key: str) -> Span:
        """A parameter that is a length of time, by its key in the rules register: des.statement, list.term …"""
        return Span.parse(self.value(key))

    def limit(self, key: str, on: date) -> Rule:
        """The register's rule with this domain's own length and article."""
        own, found = self._own(key), rule(key, on=on)
        return found.set_to(Span.parse(own.value), own.cited or found.article, own.confidence_now)


class DomainParameter(models.Model):
    """One value of a domain with the confidence it came with and the article that confirms it."""

    domain = models.ForeignKey(ListDomain, models.PROTECT, related_name="parameters", verbose_name="领域")
    key = models.CharField("键", max_length=40)
    label = models.CharField("参数", max_length=60)
    value = models.CharField("值", max_length=60, help_text="期间写作5wd、3y等")
    confidence = models.CharField("可信程度", max_length=1, choices=Confidence)
    source_title = models.CharField("依据名称", max_length=120, blank=True)
    source_article = models.CharField("条款", max_length=60, blank=True)
    confirmed_by = models.ForeignKey(
        "office.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="确认人"
    )
    confirmed_on = models.DateField("确认日期", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "领域参数"
        ordering = ["domain", "id"]
        constraints = [
            models.UniqueConstraint(fields=["domain", "key"], name="one_value_per_parameter"),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True)
                | (Q(confirmed_on__isnull=False) & ~Q(source_title="") & ~Q(source_article="")),
                name="a_confirmation_cites_its_article",
            ),
        ]

    def __str__(self):
        return f"{self.label}：{self.in_words}"

    @property
    def in_words(self) -> str:
        """The value as an officer reads it."""
        return CHOICES[self.key](self.value).label if self.key in CHOICES else Span.parse(self.value).in_words()

    def reading(self, text: str) -> str:
        """The value an officer has written, in words or as the rulebook writes it; CalendarError says how to write it."""
        if self.key not in CHOICES:
            return str(Span.parse(text))
        for choice in CHOICES[self.key]:
            if text in (choice.value, choice.label):
                return choice.value
        raise CalendarError(f"“{self.label}”应写作{'、'.join(f'“{label}”' for label in CHOICES[self.key].labels)}之一")

    @property
    def cited(self) -> str:
        return f"《{self.source_title}》{self.source_article}" if self.source_title else ""

    @property
    def confidence_now(self) -> str:
        """Confirmed by title and article counts as read in the text."""
        return Confidence.FOUND if self.confirmed_by_id else self.confidence

    @property
    def stands(self) -> bool:
        return self.confidence in (Confidence.SEED, Confidence.FOUND) or self.confirmed_by_id is not None
