"""期限告知单: after service, the concrete dates of what runs from it; issued with the proof of service (design §3)."""
from datetime import timedelta
from functools import cached_property

from office.calendar.words import full_date, plain_date
from office.documents import Cell, KeyValues, Para, Style, Table
from office.workflow.letters import paper_of
from subjects.letters.beside import BesideService
from subjects.letters.wording import named, who
from subjects.limits import limits_of


class Periods(BesideService):
    """A paper from whose service nothing runs has none."""

    kind = "QX"
    title = "期限告知单"

    @classmethod
    def drafts(cls, case, act):
        return [found] if (found := cls(case, act)).limits else []

    @cached_property
    def limits(self) -> list:
        return limits_of(self.case)

    @property
    def served_on(self):
        """The day typed, asked for, recorded or deemed; None before anybody has said one."""
        item, announced = self.case, self.case.announcement
        return (
            self.act.data.get("served_on") or item.proposed_on or item.served_on or (announced and announced.deemed_on)
        )

    def compose(self, number, code):
        return paper_of(
            self, number="" if code else None, code=code, numbered=False, style=Style.FORM, addressee=(self.case.recipient.name,),
            signed_by=self.organ.name, blocks=tuple(self.blocks()),
        )

    def served(self, day) -> str:
        return f"于{plain_date(day)}送达。" if day else "的送达日期待登记。"

    def blocks(self):
        item, day = self.case, self.served_on
        yield KeyValues(who(item.recipient, item.capacity_of_recipient))
        yield Para(f"{named(item.document)}{self.served(day)}由该日起算的期限如下：")
        rows = [("事项", "首日", "最后一日", "依据")]
        for limit in self.limits:
            first, last = (full_date(day + timedelta(days=1)), full_date(limit.last_day(day))) if day else ("", "")
            rows.append((limit.label, first, last, limit.rule.article))
        yield Table(tuple(tuple(Cell(text) for text in row) for row in rows), widths=(18, 25, 25, 32))
        if day and any(limit.due(day).provisional for limit in self.limits):
            yield Para("所涉年度的放假安排尚未公布，标明的最后一日为暂定，公布后不会提前。")
        yield Para("期间计算至最后一日的24时。期满前交邮的，不算过期。")


class PeriodsAhead(Periods):
    """Taken along to the recipient: the dates as they will be if he signs today; without seal, for nothing has been served yet."""

    @property
    def served_on(self):
        return self.act.today

    def compose(self, number, code):
        return paper_of(
            self, number="" if code else None, code=code, numbered=False, style=Style.FORM,
            addressee=(self.case.recipient.name,), blocks=(*self.blocks(), Para(
                "于其他日期送达的，首日为送达日期的次日，最后一日以送达后制发的期限告知单为准。"
            )),
        )

    def served(self, day) -> str:
        return f"如于{plain_date(day)}送达，"
