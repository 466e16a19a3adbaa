"""D2 陈述申辩核实反馈书 (条例32(3); DES-11): each ground, what was found, adopted or not, and why."""
from cases.letters import phrases
from office.documents import Cell, Para, Table
from office.workflow.letters import Letter, paper_of


class Answer(Letter):
    kind = "D2"
    title = "陈述申辩核实反馈书"
    series = "复"
    is_notice = True

    @classmethod
    def drafts(cls, case, act):
        """Nothing to draft when no statement waits."""
        return [cls(case, act)] if case.open_statements else []

    @property
    def statement(self):
        return self.act.data.get("statement") or self.case.open_statements[0]

    def compose(self, number, code):
        recipient = self.statement.recipient
        return paper_of(self, number=number, code=code, addressee=(recipient.name,), blocks=tuple(self.blocks()))

    def blocks(self):
        made = self.statement.made_on
        notice = self.case.file.documents.filter(kind="D1").exclude(number="").last()
        yield Para(
            f"你（单位）{made.year}年{made.month}月{made.day}日就《{notice.title}》（{notice.number}）提出的陈述、申辩收悉。"
            "经核实，现逐项反馈如下："
        )
        yield Table(
            rows=(("提出的理由", "核实情况", "是否采纳", "采纳或者不采纳的理由"), *self.rows()),
            widths=(26, 30, 14, 30),
        )
        yield Para("核实依据的证据：" + "；".join(each.name for each in self.case.evidence.all()) + "。")
        yield phrases.section(1, "下一步处理")
        yield Para(
            "你（单位）的陈述、申辩成立，本机关将按程序终止认定。" if self.act.data.get("convincing")
            else "本机关将结合全部陈述、申辩情况，经法制审核后依法作出决定。陈述申辩期尚未届满的，你（单位）仍可继续陈述、申辩。"
        )

    def rows(self):
        answers = self.act.data.get("answers") or [
            {"ground": ground, "finding": "", "adopted": None, "reason": ""} for ground in self.statement.grounds.all()
        ]
        words = {True: "采纳", False: "不予采纳", None: ""}
        for each in answers:
            yield (each["ground"].text, each["finding"], Cell(words[each["adopted"]]), each["reason"])
