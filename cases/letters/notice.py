"""D1 拟认定严重失信主体告知书 (条例32(3); DES-09): facts, reasons, basis and rights, before anything is decided."""
from cases.letters import phrases
from office.documents import Heading, Para, SignLine, Slip
from office.workflow.letters import Letter, paper_of


class Notice(Letter):
    """States no date that depends on service: the window is printed as length, unit, start and rolling rule (design §3)."""

    kind = "D1"
    title = "拟认定严重失信主体告知书"
    series = "告"
    is_notice = True

    def compose(self, number, code):
        return paper_of(
            self, number=number, code=code, addressee=phrases.addressees(self.case), blocks=tuple(self.blocks())
        )

    def blocks(self):
        case = self.case
        yield phrases.party_block(case)
        yield Para(f"经查，你（单位）涉嫌严重失信，本机关拟将你（单位）列入{case.domain.list_name}。现将有关事项告知如下：")
        yield phrases.section(1, "事实和证据")
        yield from phrases.paragraphs(case.facts)
        yield Para(f"上述事实由{phrases.basis_text(case)}认定，并有下列证据证明：")
        yield phrases.numbered(f"{each.name}，证明{each.proves}（来源：{each.source}）。" for each in case.evidence.all())
        yield phrases.section(2, "理由")
        yield from phrases.paragraphs(case.reasons)
        yield phrases.section(3, "依据")
        yield from phrases.paragraphs(case.legal_basis)
        yield Para(f"认定标准见《{case.domain.rule_title}》（{case.domain.rule_number}）{case.domain.rule_articles}。")
        yield from self.intended()
        yield from self.rights()
        yield self.slip()

    def intended(self):
        case = self.case
        yield phrases.section(4, "拟作出的认定")
        yield Para(
            f"认定领域：{case.domain.name}。名单名称：{case.domain.list_name}。"
            f"列入期限：自认定决定送达你（单位）之日起{case.domain.span('list.term').in_words()}。"
        )
        if text := phrases.persons_text(case):
            yield Para(text)
        yield Para("列入期间拟采取的失信惩戒措施（提示）：")
        yield phrases.measures_list(case.noticed_measures.select_related("edition"))

    def rights(self):
        case, organ = self.case, self.organ
        limit = case.domain.limit("des.statement", case.file.rules_on)
        yield phrases.section(5, "你（单位）享有的权利")
        yield Para(
            f"你（单位）及上列责任人员对上述内容有陈述、申辩和提出异议的权利，可以{limit.in_words(since='本告知书送达')}提出，"
            "并可以提交证据材料。各受送达人的期限自本告知书送达其本人之日起分别计算。"
        )
        yield Para(f"提出的方式：书面递交或者邮寄至{phrases.office_hours(organ)}。邮寄的，以邮戳日期为准。")
        yield Para(
            "逾期未提出的，视为放弃陈述、申辩和提出异议，本机关将依法作出决定。"
            "本机关不因陈述、申辩、提出异议而作出更重的认定。"
        )
        yield Heading("（一）核实和反馈", level=2)
        feedback = case.domain.limit("des.feedback", case.file.rules_on)
        yield Para(f"本机关对提出的每项理由予以核实，{feedback.in_words(since='收到陈述申辩')}书面反馈。")

    def slip(self) -> Slip:
        """D7 in short: where papers are to reach the party (SRV-06)."""
        return Slip(
            title="送达地址及电子送达确认书（回执）",
            rows=(("受送达人", ""), ("纸质文书送达地址及收件人", ""), ("联系电话", ""), ("电子邮箱（同意电子送达的填写）", "")),
            signs=(SignLine("受送达人签名或者盖章"),),
            note="请填写后交回。地址变更未及时告知的，按本确认书所填地址送达。",
        )
