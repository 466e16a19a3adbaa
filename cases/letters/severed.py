"""Notice and decision in a severed case: to one responsible person, about the record beside his organisation's entry (DES-22)."""
from cases.letters import phrases
from cases.letters.wording import parts
from office.calendar.words import plain_date
from office.documents import Para

from .decision import Decision
from .notice import Notice

NOT_LISTED = "你本人不列入严重失信主体名单。"


class PersonNotice(Notice):
    title = "拟记入失信记录告知书"
    of_severed = True

    def opening(self):
        case, main = self.case, self.case.severed_from
        return Para(
            f"经查，{main.subject.name}涉嫌严重失信，由本机关另案（{main.file.number}）办理；你作为该单位的{case.organisation.role}，"
            f"本机关拟将你记入失信记录。根据{phrases.REGULATION}第三十二条第三款、第三十三条第一款，"
            "现将拟认定的事实、理由、依据和你依法享有的权利告知如下："
        )

    def intended(self):
        case, main = self.case, self.case.severed_from
        return parts(
            ("记入失信记录", [Para(
                f"拟将你作为{main.subject.name}的{case.organisation.role}记入失信记录。{NOT_LISTED}{_runs('决定书', main)}"
            )]),
            ("对该单位的失信惩戒措施提示", phrases.measures(case, case.hanging("noticed_measures"))),
        )

    def replaces(self, number):
        """Also in place of the notice that was to reach him, or did, with his organisation."""
        yield from super().replaces(number)
        former = phrases.notice_of(self.case.severed_from)
        if former and not phrases.notice_of(self.case, but=number):
            yield Para(
                f"本机关{plain_date(former.issued_on)}制发的{phrases.named(former)}中有关你的内容由本告知书代替。"
                "此前已经提出的陈述、申辩继续有效，无须重复提出。"
            )


class PersonDecision(Decision):
    title = "责任人员失信记录决定书"
    of_severed = True

    def opening(self):
        main = self.case.severed_from
        return Para(
            f"{main.subject.name}严重失信一案（{main.file.number}）中，对你的审查由本机关分案办理，依法履行了告知、听取陈述申辩和"
            "法制审核程序，现已审查终结。"
        )

    def decided(self):
        case, main = self.case, self.case.severed_from
        yield Para(
            f"{main.subject.name}已由{phrases.named(main.decision)}认定为严重失信主体，列入{case.domain.list_name}。"
            f"依照{phrases.REGULATION}第三十三条第一款和{phrases.rulebook(case.domain)}，本机关决定："
        )
        yield from parts(
            ("记入失信记录", [Para(f"将你作为{main.subject.name}的{case.organisation.role}记入失信记录。{NOT_LISTED}")]),
            ("生效和期限", [Para(_runs("本决定书", main))]),
            ("公示", [Para("你的个人信息，没有法律、法规、规章明文规定的，不予公示。")]),
        )

    def ways_out(self):
        main = self.case.severed_from
        yield from parts(
            ("随该单位终止", [Para(
                f"{main.subject.name}列入期限届满、被提前移出名单，或者对其认定被依法撤销的，你的记录同时停止使用，无须申请。"
            )]),
            ("依据失效", [Para("作为认定依据的行政处罚决定被依法撤销、变更、确认违法或者确认无效，不再符合认定标准的，"
                              "本机关依法撤销本决定。")]),
        )


def _runs(paper: str, main) -> str:
    return f"你的记录自{paper}送达你本人之日起生效，与{main.subject.name}的列入期限同时届满。"

