"""D8a 移出决定书 and D8b 期满移出通知书 (条例45; DES-26…30)."""
from datetime import timedelta

from office.calendar.words import plain_date
from office.documents import Para
from sanctions.letters.entry_letter import REGULATION, EntryLetter
from subjects.letters.wording import paragraphs


class EarlyRemoval(EntryLetter):
    kind = "D8a"
    title = "移出决定书"
    series = "移"
    opening = "经审查，现作出如下决定："

    def parts(self):
        since = plain_date(self.act.today)
        return (
            ("决定", [Para(f"将{self.you}移出{self.case.domain.list_name}，移出日期为{since}。")]),
            ("理由", paragraphs(self.said("reason"))),
            ("依据", [Para(f"{REGULATION}第四十五条、{self.rulebook}和{self.said('basis')}。")]),
            ("效力", self.ended(since)),
        )


class Expiry(EntryLetter):
    kind = "D8b"
    title = "期满移出通知书"
    series = "满"

    def parts(self):
        entry = self.case
        last, since = plain_date(entry.last_day), plain_date(entry.last_day + timedelta(days=1))
        why = f"法定限制期限（{entry.restricted_by}）" if entry.last_day > entry.term_ends else "列入期限"
        return (
            ("结论", [Para(f"{self.you}已自{since}零时起移出{entry.domain.list_name}，无须申请。")]),
            ("理由", [Para(f"{why}至{last}24时届满。")]),
            ("依据", [Para(f"{REGULATION}第四十五条和{self.rulebook}。")]),
            ("效力", self.ended(since)),
        )
