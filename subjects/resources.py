"""Penalty records as spreadsheet rows: the explicit columns that may be written, and in which scope they are read."""
from import_export import exceptions, fields, resources, widgets
from tablib import Dataset

from office.models import Department
from subjects.intake.row import Entry
from subjects.models import PenaltyRecord
from subjects.states import PartyCategory, PenaltyKind

ROW = "row"


class ChoiceListWidget(widgets.Widget):
    """Several choices in one cell, written with their labels."""

    def clean(self, value, row=None, **kwargs):
        return list(value)

    def render(self, value, obj=None, **kwargs):
        return "；".join(PenaltyKind(kind).label for kind in value or ())


class CategoryWidget(widgets.CharWidget):
    def render(self, value, obj=None, **kwargs):
        return PartyCategory(value).label if value else ""


def _column(attribute: str, code: str, widget=None) -> fields.Field:
    return fields.Field(attribute=attribute, column_name=code, widget=widget or widgets.CharWidget())


class PenaltyResource(resources.ModelResource):
    """Rows only add records: no row finds an existing one, none carries a state (IMP-4). No person's number is here."""

    subject_name = _column("subject_name", "CF_XDR_MC")
    category = _column("category", "CF_XDR_LB", CategoryWidget())
    representative = _column("representative", "CF_FRDB")
    document_no = _column("document_no", "CF_WSH")
    violation_type = _column("violation_type", "CF_WFXW")
    facts = _column("facts", "CF_SY")
    basis = _column("basis", "CF_YJ")
    kinds = _column("kinds", "CF_CFLB", ChoiceListWidget())
    content = _column("content", "CF_NR")
    fine = _column("fine", "CF_NR_FK", widgets.DecimalWidget())
    confiscated = _column("confiscated", "CF_NR_WFFF", widgets.DecimalWidget())
    permit = _column("permit", "CF_NR_ZKDX")
    decided_on = _column("decided_on", "CF_JDRQ", widgets.DateWidget())
    valid_until = _column("valid_until", "CF_YXQ", widgets.DateWidget())
    publicity_until = _column("publicity_until", "CF_GSJZQ", widgets.DateWidget())
    organ_name = _column("organ_name", "CF_CFJG")
    organ_code = _column("organ_code", "CF_CFJGDM")
    source_name = _column("source_name", "CF_SJLY")
    source_code = _column("source_code", "CF_SJLYDM")
    remark = _column("remark", "BZ")

    class Meta:
        model = PenaltyRecord
        fields = (
            "subject_name", "category", "representative", "document_no", "violation_type", "facts", "basis", "kinds",
            "content", "fine", "confiscated", "permit", "decided_on", "valid_until", "publicity_until", "organ_name",
            "organ_code", "source_name", "source_code", "remark",
        )
        import_id_fields = ("document_no",)
        force_init_instance = True
        clean_model_instances = True
        use_transactions = True
        use_bulk = True
        batch_size = 500
        skip_unchanged = False
        skip_diff = True
        skip_html_diff = True
        store_row_values = False

    def __init__(self, actor=None, **kwargs):
        super().__init__(**kwargs)
        self.actor = actor

    def get_queryset(self):
        """Only what this person may see; the office's own timer sees all."""
        records = super().get_queryset()
        return records if self.actor is None else records.visible_to(self.actor)

    def take_in(self, entries: list[Entry], subjects: dict[tuple, object], batch) -> None:
        """Write every entry; the first row that still fails takes the whole transaction back."""
        self._batch = batch
        self._entries = {entry.row: entry for entry in entries}
        self._subjects = subjects
        self._providers = {
            department.code: department
            for department in Department.objects.filter(code__in={entry.source_code for entry in entries})
        }
        try:
            self.import_data(_dataset(entries), raise_errors=True, rollback_on_validation_errors=True)
        except exceptions.ImportError as failed:
            raise failed.error  # with its own cause, which says what the database refused

    def after_init_instance(self, instance, new, row, **kwargs):
        """What no column may decide: whose record it is, who provided it, which batch brought it."""
        entry = self._entries[row[ROW]]
        instance.subject = self._subjects[entry.party.key]
        instance.batch = self._batch
        instance.provider = self._providers.get(entry.source_code)
        instance.other_columns = entry.kept_aside
        if entry.category is PartyCategory.NATURAL_PERSON:  # PUB-09: provisional until the provider confirms it
            instance.conduct_end_date, instance.conduct_end_provisional = entry.decided_on, True

    def after_import(self, dataset, result, **kwargs):
        """The library would reset the table's sequence, which only its owner may; our keys come from it anyway."""

    def validate_instance(self, instance, import_validation_errors=None, validate_unique=True):
        """Fields are cleaned here; constraints are the database's, asked once and not by a query for each row."""
        errors = import_validation_errors or {}
        instance.full_clean(
            exclude={*errors, "subject", "batch", "provider"}, validate_unique=False, validate_constraints=False
        )


def _dataset(entries: list[Entry]) -> Dataset:
    codes = [field.column_name for field in PenaltyResource.fields.values()]
    return Dataset(*[[entry.row, *(_value(entry, code) for code in codes)] for entry in entries], headers=[ROW, *codes])


def _value(entry: Entry, code: str):
    """What the checks understood where they read a value, the tidy text elsewhere."""
    understood = {
        "CF_XDR_MC": entry.party.name, "CF_XDR_LB": entry.category.value, "CF_FRDB": entry.representative_name,
        "CF_WSH": entry.document_no, "CF_CFLB": [kind.value for kind in entry.kinds], "CF_NR_FK": entry.fine,
        "CF_NR_WFFF": entry.confiscated, "CF_JDRQ": entry.decided_on, "CF_YXQ": entry.valid_until,
        "CF_GSJZQ": entry.publicity_until, "CF_CFJGDM": entry.organ_code, "CF_SJLYDM": entry.source_code,
    }
    return understood[code] if code in understood else entry.texts.get(code, "")
