"""D9 信用修复告知书 (两书同达, DES-36): what will be shown, until when, and how to have it taken down for nothing."""
from cases.letters import phrases
from office.calendar import reckon
from office.documents import Para
from office.rules import rule
from office.workflow.letters import Letter, paper_of


class RepairNotice(Letter):
    """Periods that start on the date of the document are computed; what starts on service stays in words."""

    kind = "D9"
    title = "信用修复告知书"
    series = "修告"

    def compose(self, number, code):
        return paper_of(
            self, number=number, code=code, addressee=phrases.addressees(self.case)[:1], blocks=tuple(self.blocks())
        )

    def blocks(self):
        case = self.case
        yield Para("为便于你（单位）及时了解失信信息的公示和修复，现将有关事项与认定决定书一并告知：")
        yield phrases.section(1, "公示的内容和渠道")
        yield Para(
            f"列入{case.domain.list_name}的信息（名称、代码、列入事由、决定文书文号、作出机关和日期）将在“信用中国（重庆）”网站公示。"
            "自然人的信息未经法律、法规、规章明文规定不予公示。"
        )
        yield phrases.section(2, "失信程度和公示期限")
        yield Para(self.periods())
        yield phrases.section(3, "修复条件")
        yield Para("最短公示期届满；失信行为已经纠正，决定确定的义务已经全部履行；公开作出信用承诺，承诺材料真实并愿意承担责任；法律、法规、规章规定的其他条件。")
        yield phrases.section(4, "申请材料和渠道")
        yield Para("只需两项材料：履行义务的证明材料；信用承诺书。不要求提交营业执照复印件、培训证明或者信用报告。")
        yield Para("申请渠道：登录“信用中国”网站（www.creditchina.gov.cn）“信用修复”栏目提交；也可到政务服务大厅窗口，由工作人员协助在线提交。")
        yield phrases.section(5, "办理期限")
        yield Para(self.limits())
        yield phrases.section(6, "不收费提示和责任")
        yield Para("信用修复不收取任何费用。凡以“代办修复”“花钱撤销”等名义收费的，均与本机关无关，谨防诈骗。")
        yield Para("提供虚假材料、信用承诺严重不实或者故意不履行承诺的，撤销修复，记入信用记录并予以公示，在规定年限内不得申请信用修复。")
        yield Para(f"认定单位联系方式：{phrases.office_hours(self.organ)}。政务服务大厅信用窗口可以提供咨询和帮办。")

    def periods(self) -> str:
        """REP-05, REP-06: both ends run from the date of the document, so they are known today."""
        signed, on = self.act.today, self.case.file.rules_on
        least, most = (rule(f"pub.serious.{end}", on=on).span for end in ("min", "max"))
        earliest, latest = (reckon(signed, span).date for span in (least, most))
        return (
            f"失信程度：严重。最短公示期自决定书作出之日起{least.in_words()}，至{_words(earliest)}；"
            f"最长公示期{most.in_words()}，至{_words(latest)}，届满自动停止公示，无需申请。"
            f"列入名单的期限自决定送达之日起{self.case.domain.span('list.term').in_words()}，"
            f"满{self.case.domain.span('list.min').in_words()}后可以申请提前移出。"
        )

    def limits(self) -> str:
        on = self.case.file.rules_on
        accept, decide, total = (rule(f"rep.{key}", on=on).span.in_words() for key in ("accept", "decide", "total"))
        return (
            f"认定单位自收到申请之日起{accept}内决定是否受理，自受理之日起{decide}内作出决定；"
            f"一般自申请之日起{total}内反馈结果。"
        )


def _words(day) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
