"""A credit subject: one row per unified code or personal document, found by code and never by name (SUB-01, SUB-02)."""
from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Q

from office.names import bigrams
from office.workflow.parties import Party
from subjects import privacy
from subjects.identifiers import is_minor
from subjects.matching import same_name
from subjects.states import DocumentType, SubjectStatus, SubjectSubtype, SubjectType

_PERSON = Q(type=SubjectType.NATURAL_PERSON)
_HAS_NUMBER = (
    Q(number_sealed__isnull=False, number_blind__isnull=False) & ~Q(document_type="") & ~Q(document_country="")
)
_NO_NUMBER = Q(
    number_sealed__isnull=True, number_blind__isnull=True, birth_sealed__isnull=True,
    document_type="", document_country="",
)


class SubjectQuerySet(models.QuerySet):
    def persons(self):
        return self.filter(type=SubjectType.NATURAL_PERSON)

    def organisations(self):
        return self.exclude(type=SubjectType.NATURAL_PERSON)

    def active(self):
        return self.filter(status=SubjectStatus.ACTIVE)

    def with_uscc(self, *codes: str):
        return self.filter(uscc__in=codes)

    def with_number(self, number: str, document_type=DocumentType.RESIDENT_ID, country: str = "CHN"):
        """By the blind index; the number itself is never compared in the database."""
        return self.filter(
            document_type=document_type, document_country=country, number_blind=privacy.blind_number(number)
        )

    def with_any_document(self, number: str):
        """Whatever document it is the number of; for looking a person up, never for linking."""
        return self.persons().filter(number_blind=privacy.blind_number(number))

    def named_like(self, text: str):
        """Names holding this text: the bigram index narrows, the comparison decides (performance.md §1)."""
        pairs = bigrams(text)
        narrowed = self.filter(name_bigrams__contains=pairs) if pairs else self
        return narrowed.filter(name__contains=text.strip())

    def visible_to(self, user):
        """Organisations are public; a person is seen by departments that hold a record or link of his (design §4)."""
        from subjects.perms import visible_subjects

        return visible_subjects(user, self)


class Subject(models.Model):
    """Nothing here is deleted or overwritten: names and links are dated rows of their own (SUB-06)."""

    type = models.CharField("主体类型", max_length=20, choices=SubjectType)
    subtype = models.CharField("主体细类", max_length=24, choices=SubjectSubtype, blank=True)
    name = models.CharField("当前名称", max_length=200)
    uscc = models.CharField("统一社会信用代码", max_length=18, null=True, blank=True, unique=True)
    document_type = models.CharField("证件类型", max_length=24, choices=DocumentType, blank=True)
    document_country = models.CharField("签发国家或地区", max_length=3, blank=True)
    number_sealed = models.BinaryField("证件号码（密文）", null=True, editable=False)
    number_blind = models.BinaryField("证件号码（盲索引）", null=True, max_length=16, editable=False)
    birth_sealed = models.BinaryField("出生日期（密文）", null=True, editable=False)
    region = models.CharField("行政区划码", max_length=6, blank=True, help_text="登记机关或户籍所在地，历史区划码照录")
    territory = models.CharField("地区", max_length=60, blank=True)
    status = models.CharField("主体状态", max_length=16, choices=SubjectStatus, default=SubjectStatus.ACTIVE)
    ended_on = models.DateField("终止日期", null=True, blank=True)
    successor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="predecessors", verbose_name="权利义务承继主体"
    )
    created_at = models.DateTimeField("登记时间", auto_now_add=True)
    name_bigrams = models.GeneratedField(
        expression=Func(F("name"), function="subjects_bigrams"),
        output_field=ArrayField(models.TextField()), db_persist=True,
    )

    objects = SubjectQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "信用主体"
        ordering = ["-id"]
        indexes = [GinIndex(fields=["name_bigrams"], name="subject_name_bigrams")]
        constraints = [
            models.UniqueConstraint(
                fields=["document_type", "document_country", "number_blind"], name="one_subject_per_document"
            ),
            models.CheckConstraint(
                condition=(_PERSON & _HAS_NUMBER & Q(uscc__isnull=True))
                | (~_PERSON & _NO_NUMBER & Q(uscc__isnull=False)),
                name="organisation_by_code_person_by_document",
            ),
            models.CheckConstraint(
                condition=Q(uscc__isnull=True) | Q(uscc__regex=r"^[0-9A-HJ-NPQRTUWXY]{18}$"), name="uscc_is_normalised"
            ),
            models.CheckConstraint(
                condition=(_PERSON & Q(subtype="")) | (~_PERSON & ~Q(subtype="")),
                name="only_organisations_have_a_subtype",
            ),
            models.CheckConstraint(
                condition=Q(status=SubjectStatus.ACTIVE, ended_on__isnull=True, successor__isnull=True)
                | (~Q(status=SubjectStatus.ACTIVE) & Q(ended_on__isnull=False)),
                name="an_end_has_its_date",
            ),
        ]

    def __str__(self):
        return f"{self.name}（{self.uscc}）" if self.uscc else self.name

    def __repr__(self):
        return f"<Subject {self.pk} {self.type}>"

    @property
    def is_person(self) -> bool:
        return self.type == SubjectType.NATURAL_PERSON

    @property
    def is_gone(self) -> bool:
        """It exists no longer, or in another (SUB-07)."""
        return self.status not in (SubjectStatus.ACTIVE, SubjectStatus.REVOKED)

    @property
    def ending_proposed(self):
        """Its end as put on record by one officer, while it waits for a second one (AUD-08)."""
        return self.endings.proposed().select_related("file").first() if self.pk else None

    @property
    def masked_name(self) -> str:
        """For places where the person is not the listed subject (PRI-04)."""
        return privacy.mask_name(self.name) if self.is_person else self.name

    def as_party(self) -> Party:
        """As the files about it know it."""
        return Party(self.name, self.masked_name, self.uscc or bytes(self.number_blind).hex())

    @property
    def masked_number(self) -> str:
        """The code of an organisation; of a person's number its ends."""
        if not self.is_person:
            return self.uscc
        number = self.reveal_number()
        personal = self.document_type == DocumentType.RESIDENT_ID
        return privacy.mask_resident_id(number) if personal else privacy.mask_document_number(number)

    def reveal_number(self) -> str:
        """The full number. Callers write the access record first: showing it is a verb with purpose (design §4)."""
        return privacy.unseal_number(self.number_sealed)

    @property
    def birth_date(self) -> date | None:
        return date.fromisoformat(privacy.unseal_birth_date(self.birth_sealed)) if self.birth_sealed else None

    def is_minor_on(self, day: date) -> bool:
        """SUB-12: under eighteen on that day. The birthday itself is counted as of age."""
        born = self.birth_date
        return born is not None and is_minor(born, day)

    def name_on(self, day: date) -> str:
        """The name in use on that day; decisions show it beside the current one (SUB-06)."""
        version = self.names.in_use_on(day).first()
        return version.name if version else self.name

    def is_called(self, name: str) -> bool:
        return same_name(self.name, name)
