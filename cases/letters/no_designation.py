"""D4 不予认定（终止）通知书 (DES-37): the case ends without a listing, in writing, to all who were notified."""
from cases.letters import phrases
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
        return [cls(case, act)] if cls.notice_of(case) else []

    @staticmethod
    def notice_of(case):
        return case.file.documents.filter(kind="D1").exclude(number="").last()

    def compose(self, number, code):
        return paper_of(
            self, number=number, code=code, addressee=phrases.addressees(self.case), blocks=tuple(self.blocks())
        )

    def blocks(self):
        notice = self.notice_of(self.case)
        yield Para(
            f"本机关{notice.issued_on.year}年{notice.issued_on.month}月{notice.issued_on.day}日以《{notice.title}》（{notice.number}）"
            f"告知你（单位）拟列入{self.case.domain.list_name}。"
        )
        yield phrases.section(1, "结论")
        yield Para("经审查，本机关决定不予认定你（单位）为严重失信主体，认定程序终止。上列责任人员的程序同时终止。")
        yield phrases.section(2, "理由")
        yield from phrases.paragraphs(self.act.data.get("reason") or "（待填写）")
        yield Para("前述告知的内容不予公示、不共享，也不作为评价你（单位）信用状况的依据。")
