"""What a sheet says, kept as it was written until a second person puts it in force."""
import hashlib
import json

from django.db import models

from office.sheets.faults import Report
from office.sheets.reader import Row


class SheetDraft(models.Model):
    """The rows are kept as text and read anew when they are put in force: what has changed since is noticed (IMP-4).

    A subclass says how its rows are checked.
    """

    file = models.OneToOneField("office.CaseFile", models.PROTECT, primary_key=True, verbose_name="案卷")
    sheet_name = models.CharField("文件名", max_length=200, blank=True)
    sheet_sha256 = models.CharField("文件散列", max_length=64, blank=True)
    lines = models.JSONField("各行", default=list, editable=False)
    rows_sha256 = models.CharField("各行散列", max_length=64)
    done = models.JSONField("施行结果", default=list, editable=False, help_text="各行实际改动的内容")

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.sheet_name or self.called}（{len(self.lines)}行）"

    @staticmethod
    def written(entries) -> dict:
        """The columns that hold these rows, with one hash over all of them."""
        lines = [{"row": entry.row, "texts": entry.texts} for entry in entries]
        whole = json.dumps(lines, ensure_ascii=False, sort_keys=True).encode()
        return {"lines": lines, "rows_sha256": hashlib.sha256(whole).hexdigest()}

    @property
    def rows(self) -> list[Row]:
        return [Row(line["row"], line["texts"]) for line in self.lines]

    def examined(self) -> Report:
        """What the rows mean today, and what stands against them."""
        raise TypeError(f"{type(self).__name__} does not say how its rows are checked")
