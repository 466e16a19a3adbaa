"""恢复列入决定书: a removal obtained by concealment or false materials is undone (DES-32)."""
from office.calendar.words import plain_date
from office.documents import Para
from office.rules import rule
from sanctions.letters.entry_letter import EntryLetter
from sanctions.terms import term_after_return
from subjects.letters.wording import named, numbered, paragraphs


class Reinstatement(EntryLetter):
    kind = "D8f"
    title = "恢复列入决定书"
    series = "恢"
    opening = "现因移出依据的材料不实，作出如下决定："

    def parts(self):
        entry, today = self.case, plain_date(self.act.today)
        removal = entry.removals.order_by("id").last()
        last = entry.term_ends if removal.until_on else term_after_return(entry, removal, self.act.today)
        return (
            ("决定", [Para(
                f"撤销{plain_date(removal.from_on)}作出的{self._undone()}，自{today}起将{self.you}恢复列入{entry.domain.list_name}，"
                f"列入期限至{plain_date(last)}24时届满。"
            )]),
            ("理由", paragraphs(self.said("reason"))),
            ("告知和陈述申辩情况", [Para(self._heard())]),
            ("依据", [Para(f"{self.rulebook}和{self.said('basis')}。")]),
            ("效力", numbered([f"自{today}起，恢复{self.you}的列入信息、失信惩戒措施和责任人员记录。"])),
            ("权利救济", self._remedies()),
        )

    def _undone(self) -> str:
        decision = self.case.file.documents.filter(kind="D8a").order_by("id").last()
        return named(decision) if decision else "提前移出决定"

    def _heard(self) -> str:
        told, spoke = self.day("notice_on"), self.act.data.get("statement_on")
        said = f"{self.you}{plain_date(spoke)}提出陈述、申辩，本机关已经核实。" if spoke else f"{self.you}在规定期限内未提出陈述、申辩。"
        return f"本机关于{told}向{self.you}送达拟恢复列入的告知。{said}"

    def _remedies(self):
        """Same-level government within sixty days, or the named court within six months (DES-19)."""
        organ = self.organ
        review, sue = (rule(key, on=self.case.file.rules_on).span.in_words() for key in ("remedy.review", "remedy.sue"))
        online = f"，也可以通过互联网渠道（{organ.review_channel}）提交行政复议申请" if organ.review_channel else ""
        return [
            Para(
                f"不服本决定的，可以自收到本决定书之日起{review}内，向{organ.government_name}（行政复议机关地址："
                f"{organ.government_address}）申请行政复议{online}；也可以自收到本决定书之日起{sue}内，依法向{organ.court_name}"
                "提起行政诉讼。期间起算当日不计入，最后一日是法定休假日的，以法定休假日结束的次日为最后一日。"
            ),
            Para("行政复议、行政诉讼期间，本决定不停止执行，但法律另有规定的除外。"),
        ]
