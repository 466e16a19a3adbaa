"""D2 陈述申辩核实反馈书 (条例32(3); DES-11): each ground, what was found, adopted or not, and why."""
from cases.letters import party, phrases
from cases.letters.wording import PENDING, clause, sections, who
from office.calendar.words import plain_date
from office.documents import Cell, KeyValues, Para, Table
from office.models import DocumentStatus
from office.workflow.letters import Letter, paper_of

AFTERWARDS = {
    True: "提出的陈述、申辩成立。收到该陈述、申辩时认定决定已经作出，本机关将依法自行撤销或者变更该决定，并另行书面通知。",
    False: "收到该陈述、申辩时认定决定已经作出。经核实，所提理由不改变认定，决定继续有效；"
           "不服的，可以在决定书载明的期限内申请行政复议或者提起行政诉讼。",
}
ADOPTED = {True: "采纳", False: "不予采纳"}


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

    @property
    def convincing(self) -> bool:
        return bool(self.act.data.get("convincing", self.statement.convincing))

    def compose(self, number, code):
        recipient = self.statement.recipient
        return paper_of(self, number=number, code=code, addressee=(recipient.name,), blocks=tuple(self.blocks()))

    def blocks(self):
        recipient = self.statement.recipient
        you = party.you(recipient.subject)
        notice = phrases.notice_of(self.case)
        beside = f"和{phrases.penalty_notice(self.case)}一并" if self.case.penalty_notice else ""
        about = f"就{phrases.named(notice)}{beside}" if notice else ""
        yield KeyValues(who(recipient.subject, recipient.role))
        yield Para(
            f"{you}{plain_date(self.statement.made_on)}{about}提出的陈述、申辩收悉。根据{phrases.REGULATION}第三十二条第三款，"
            f"本机关逐项进行了核实，现将结果反馈如下：{self.replaced(recipient)}"
        )
        yield from sections(
            ("逐项核实情况", [Table(
                rows=(("序号", "提出的事实、理由", "核实情况", "是否采纳", "采纳与否的理由"), *self.rows()),
                widths=(8, 24, 26, 16, 26),
            )]),
            ("核实所依据的证据", [Para(self.evidence())]),
            ("下一步处理", [Para(self.next_step())]),
        )

    def replaced(self, recipient) -> str:
        """Which answer counts, where an earlier one was taken back (edge case 38)."""
        earlier = self.case.file.documents.filter(
            kind=self.kind, status=DocumentStatus.REVOKED, service_items__recipient=recipient.subject
        ).order_by("id").last()
        return f"（本机关{plain_date(earlier.issued_on)}制发的{phrases.named(earlier)}已经收回，以本反馈书为准。）" if earlier else ""

    def rows(self):
        answers = self.act.data.get("answers") or [
            {"ground": each, "finding": each.finding, "adopted": each.adopted, "reason": each.reason}
            for each in self.statement.grounds.all()
        ]
        for n, each in enumerate(answers, start=1):
            yield (
                str(n), f"{clause(each['ground'].text)}。", _said(each["finding"]),
                Cell(ADOPTED.get(each["adopted"], PENDING)), _said(each["reason"]),
            )

    def evidence(self) -> str:
        names = "；".join(clause(each.name) for each in self.case.standing_evidence)
        return f"{names or '当事人提交的陈述、申辩材料和本案认定依据文书'}。"

    def next_step(self) -> str:
        you = party.you(self.statement.recipient.subject)
        if self.statement.after_decision:
            return AFTERWARDS[self.convincing]
        if self.convincing:
            return "提出的陈述、申辩成立。本机关将依法作出不予认定的决定，终止认定程序，并另行书面通知。"
        return (
            "本机关将综合全部陈述、申辩和证据，经法制审核后依法作出决定，并另行送达；不因陈述、申辩而作出更重的认定。"
            f"陈述、申辩期限尚未届满的，{you}仍可以继续陈述、申辩和提交证据。"
        )


def _said(text: str) -> str:
    return f"{clause(text)}。" if (text or "").strip() else PENDING
