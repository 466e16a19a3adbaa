"""D4 不予认定（终止）通知书 (DES-37): the case ends without a listing, in writing, to all who were notified."""
from cases.letters import party, phrases
from cases.letters.wording import paragraphs, sections
from office.calendar.words import plain_date
from office.documents import Para
from office.workflow.letters import Letter, paper_of


class NoDesignation(Letter):
    kind = "D4"
    title = "不予认定（终止）通知书"
    series = "终"
    is_notice = True

    @classmethod
    def drafts(cls, case, act):
        """Who was never notified needs no letter: the draft is closed inside the office."""
        return [cls(case, act)] if case.notified else []

    @property
    def reason(self) -> str:
        return self.act.data.get("reason") or self.case.drop_reason

    def compose(self, number, code):
        return paper_of(
            self, number=number, code=code, addressee=party.addressees(self.case), blocks=tuple(self.blocks())
        )

    def withdrawn(self) -> str:
        """A decision that had not reached the party yet is taken back by the same paper (DES-21)."""
        decision = self.case.decision
        return f"撤回{plain_date(decision.issued_on)}制发、尚未生效的{phrases.named(decision)}，" if decision else ""

    def blocks(self):
        case, you = self.case, party.you(self.case.subject)
        yield party.block(case)
        notice = phrases.notice_of(case)
        beside = f"与{phrases.penalty_notice(case)}一并" if case.penalty_notice else ""
        told = f"本机关{plain_date(notice.issued_on)}制发{phrases.named(notice)}，{beside}告知" if notice else "本机关立案审查，"
        yield Para(f"{told}拟{party.aim(case)}。现将处理结果通知如下：")
        ended = "，对上列人员的程序同时终止" if case.persons else ""
        yield from sections(
            ("结论", [Para(
                f"经审查，本机关根据{phrases.REGULATION}第三十二条，{self.withdrawn()}决定不予{party.aim(case, briefly=True)}，认定程序终止{ended}。"
            )]),
            ("理由", paragraphs(self.reason)),
            ("告知内容的处理", [Para(
                f"前述告知书所载内容不予公示，不向其他部门共享，不作为评价{you}信用状况或者采取失信惩戒措施的依据。"
            )]),
        )
