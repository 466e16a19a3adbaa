"""D9 信用修复告知书 (两书同达, DES-36): what will be shown, until when, and how to have it taken down for nothing."""
from cases.letters import party, phrases
from cases.letters.wording import numbered, sections, who
from office.calendar import reckon
from office.calendar.words import plain_date
from office.documents import KeyValues, Para
from office.models import Department
from office.rules import rule
from office.workflow.letters import Letter, paper_of


class RepairNotice(Letter):
    """Periods that start on the date of the document are computed; what starts on service stays in words."""

    kind = "D9"
    title = "信用修复告知书"
    series = "修告"

    @classmethod
    def drafts(cls, case, act):
        """A person severed into a case of his own is not listed; his record ends with his organisation's entry."""
        return [] if case.severed_from_id else [cls(case, act)]

    def compose(self, number, code):
        return paper_of(
            self, number=number, code=code, addressee=party.addressees(self.case)[:1], blocks=tuple(self.blocks(number))
        )

    def decision(self) -> str:
        """The decision it goes out with, by number once there is one (两书同达)."""
        issued = next((paper for paper in self.act.documents if paper.kind == "D3"), None) or self.case.decision
        return f"同日作出的{phrases.named(issued)}" if issued else "同日作出的《认定严重失信主体决定书》"

    def blocks(self, number):
        case, you = self.case, party.you(self.case.subject)
        yield KeyValues(who(case.subject))
        yield Para(
            f"根据{phrases.REPAIR_ORDER}，现将{you}列入{case.domain.list_name}后的信息公示和信用修复事项，"
            f"与{self.decision()}一并告知："
        )
        yield from self.replaces(number)
        yield from sections(
            ("公示的内容和渠道", [Para(phrases.displayed(case))]),
            ("失信程度和期限", self.periods()),
            ("修复条件", [Para("同时符合下列条件的，可以申请信用修复："), *numbered(self.conditions())]),
            ("申请材料", [
                Para("只需提交两项材料："), *numbered(["履行义务、纠正失信行为的证明材料；", "信用承诺书。"]),
                Para("法律、法规、规章对材料另有规定的，从其规定。不要求提交营业执照复印件、培训证明或者信用报告。"),
            ]),
            ("申请渠道", [Para(
                f"登录{phrases.CHANNEL}提交申请；也可以到政务服务大厅信用修复窗口，由工作人员协助在线提交。"
            )]),
            ("办理期限", [Para(self.limits())]),
            ("不收取费用", [Para(
                "信用修复不收取任何费用。凡以“代办修复”“花钱撤销”等名义收费的，均与本机关无关，请谨防诈骗，并及时向公安机关报案。"
            )]),
            ("提供虚假材料的后果", [Para(
                "提供虚假材料、信用承诺严重不实或者故意不履行承诺的，撤销信用修复，恢复公示和失信惩戒措施，"
                "相关情况记入信用记录并予以公示，在国家规定的年限内不得申请信用修复。"
            )]),
            ("咨询和联系方式", [Para(f"认定单位：{phrases.contact(self.organ)}。"), Para(self.hall())]),
        )

    def hall(self) -> str:
        """The window is the credit office's, of the same territory (22号文)."""
        office = Department.objects.filter(is_hub=True, territory=self.organ.territory).order_by("code").first()
        whom = f"，由{phrases.contact(office)}负责解答" if office else ""
        return f"政务服务大厅信用修复窗口提供咨询和帮办{whom}。"

    def replaces(self, number):
        """Given anew because the former one was wrong, or was taken back with its decision."""
        former = self.case.file.documents.filter(kind=self.kind).exclude(number__in=["", number or ""]).order_by("id").last()
        if former:
            yield Para(f"本机关{plain_date(former.issued_on)}制发的{phrases.named(former)}由本告知书代替，不再有效。")

    def periods(self):
        """REP-05, REP-06: both ends run from the date of the document, so they are known today."""
        case, you = self.case, party.you(self.case.subject)
        (least, earliest), (most, latest) = self.display("min"), self.display("max")
        shown, stopped = ("公示", "停止公示") if phrases.is_displayed(case) else ("使用", "停止共享和使用")
        yield Para(
            f"失信程度：严重。信息的{shown}期自认定决定书作出之日起计算：最短{least.in_words()}，至{plain_date(earliest)}；"
            f"最长{most.in_words()}，至{plain_date(latest)}24时，届满自动{stopped}，无须申请。"
        )
        term = case.domain.limit("list.term", case.file.rules_on)
        yield Para(f"列入名单的期限{term.in_words(since=f'认定决定书送达{you}')}，届满自动移出。")

    def display(self, end: str):
        span = rule(f"pub.serious.{end}", on=self.case.file.rules_on).span
        return span, reckon(self.decided_on, span).date

    @property
    def decided_on(self):
        """The day from which they run: that of the decision, also where this paper is given anew (REP-05)."""
        return self.case.decided_on or self.act.today

    def conditions(self):
        case, you = self.case, party.you(self.case.subject)
        own = phrases.earliest_removal(case, since=f"认定决定书送达{you}")
        _, earliest = self.display("min")
        sooner = reckon(self.decided_on, case.domain.span("list.min")).date < earliest
        yield f"{own}；" if sooner else f"前述最短期间届满，并且{own}；"  # a domain's own shorter rule goes first (I-5)
        yield "已经纠正失信行为，全部履行认定所依据的行政处罚决定等确定的义务；"
        yield "公开作出信用承诺，承诺所提交材料真实有效，并愿意承担违反承诺的责任；"
        yield "法律、法规、规章规定的其他条件。"

    def limits(self) -> str:
        """Lengths not yet read in the text of the law are stated as the usual ones (design §3)."""
        on = self.case.file.rules_on
        accept, decide, total = (rule(f"rep.{key}", on=on) for key in ("accept", "decide", "total"))
        usual = "一般" if any(each.caveat for each in (accept, decide, total)) else ""
        return (
            f"按照国家有关规定，认定单位{usual}自收到申请之日起{accept.span.in_words()}内决定是否受理，"
            f"自受理之日起{decide.span.in_words()}内作出决定，自提出申请之日起{total.span.in_words()}内反馈结果。"
            "情况复杂或者需要调查核实的，可以依法延长，并提前告知申请人。不予受理、不予修复的，书面说明理由。"
        )
