"""D8c 撤销认定决定书, of the whole or of some measures (条例44; DES-31, PUB-11)."""
from office.calendar.words import plain_date
from office.documents import Para
from sanctions.letters.entry_letter import REGULATION, EntryLetter
from subjects.letters.wording import PENDING, clause, named, numbered, paragraphs


class Revocation(EntryLetter):
    kind = "D8c"
    title = "撤销认定决定书"
    series = "撤"
    opening = "现因下列理由，作出如下决定："

    def parts(self):
        return (
            ("决定", self.decided()),
            ("理由", paragraphs(self.said("reason"))),
            ("依据", [Para(f"{self.said('basis')}，{REGULATION}第四十四条和{self.rulebook}。")]),
            ("效力", self.effects()),
            ("历史记录的更正", self.corrected()),
            ("致歉和澄清", self.apology()),
        )

    def decided(self):
        return [Para(
            f"撤销{named(self.case.decision)}，{self.you}自撤销生效之日起不再列入{self.case.domain.list_name}，"
            f"撤销自{self.day('fell_on')}起生效。"
        )]

    def effects(self):
        return self.ended(self.day("fell_on"))

    def corrected(self):
        """What had ended before is corrected too, with the reasons (edge case 23)."""
        entry = self.case
        if entry.expired_on:
            ended = f"期限届满（{plain_date(entry.last_day)}）移出"
        elif removal := entry.removals.still_open().first():
            ended = f"{plain_date(removal.from_on)}提前移出"
        else:
            return []
        return [Para(f"本次列入此前已因{ended}。本机关据本决定更正历史记录，并注明撤销理由；该次列入不再作为评价{self.you}信用状况的依据。")]

    def apology(self):
        if not self.act.data.get("our_error"):
            return []
        return [Para(f"本次列入系本机关工作错误所致，本机关向{self.you}致歉，并在原公示范围内予以澄清，消除影响。")]


class PartRevocation(Revocation):
    title = "部分撤销认定决定书"

    def decided(self):
        chosen = self.act.data.get("measures") or ()
        lines = [f"{each.edition.title}{each.item}：{clause(each.text)}。" for each in chosen] or [PENDING]
        return [
            Para(f"撤销{named(self.case.decision)}中的下列失信惩戒措施，自{self.day('fell_on')}起生效，其余内容继续有效："),
            *numbered(lines),
        ]

    def effects(self):
        return [Para(f"自{self.day('fell_on')}起，解除因本次列入采取的上列措施。")]

    def corrected(self):
        return []
