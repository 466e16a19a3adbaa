"""中止执行通知书 and 恢复执行通知书 (条例46; 复议法42; 行诉法56; DES-33)."""
from office.calendar.words import plain_date
from office.documents import Para
from sanctions.letters.entry_letter import REGULATION, EntryLetter
from sanctions.states import StayTerm
from sanctions.terms import prolonged
from subjects.letters.wording import numbered, paragraphs


class StayNotice(EntryLetter):
    kind = "D8d"
    title = "中止执行通知书"
    series = "停"
    opening = "现将中止执行事项通知如下："

    def parts(self):
        since, shown = self.day("from_on"), "公示、共享" if self.is_shown else "共享"
        runs = self.case.domain.choice("stay.term") == StayTerm.RUNS
        term = "中止执行期间，列入期限继续计算。" if runs else "中止执行期间，列入期限停止计算，恢复执行后继续计算。"
        return (
            ("中止", [Para(f"根据{self.said('ordered_by')}的{self.said('basis')}，上述决定自{since}起中止执行。")]),
            ("理由", paragraphs(self.said("reason"))),
            ("依据", [Para(
                f"{REGULATION}第四十六条、《中华人民共和国行政复议法》第四十二条、《中华人民共和国行政诉讼法》第五十六条。"
            )]),
            ("效力", numbered([
                f"自{since}起，暂停{shown}{self.you}的列入信息，暂停失信惩戒措施"
                + ("，责任人员的失信记录同时暂停使用。" if self.persons else "。"),
                term,
            ])),
        )


class Resumption(EntryLetter):
    kind = "D8e"
    title = "恢复执行通知书"
    series = "续"
    opening = "现将恢复执行事项通知如下："

    def parts(self):
        entry, since = self.case, plain_date(self.act.today)
        stay = self._stay()
        last = plain_date(self._last_day(stay))
        moved = "" if stay.term_runs else "中止执行期间不计入列入期限，"
        return (
            ("恢复", [Para(
                f"上述决定自{plain_date(stay.from_on)}起中止执行（{stay.ordered_by}{stay.order_no}）。根据{self.said('basis')}，"
                f"自{since}起恢复执行。"
            )]),
            ("理由", paragraphs(self.said("reason"))),
            ("效力", numbered([
                f"自{since}起，恢复{'公示、共享' if self.is_shown else '共享'}{self.you}的列入信息，恢复失信惩戒措施。",
                f"{moved}列入期限至{last}24时届满。",
            ])),
        )

    def _stay(self):
        """Still open when the paper is first laid out, ended today when it is issued."""
        return self.case.stays.order_by("id").last()

    def _last_day(self, stay):
        return self.case.last_day if stay.until_on else max(prolonged(self.case, stay, self.act.today), self.case.last_day)
