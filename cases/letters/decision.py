"""D3 认定严重失信主体决定书 (条例32(3); DES-18…20): everything the party must know, remedies included."""
from cases.letters import phrases
from office.documents import Heading, Para
from office.workflow.letters import Letter, paper_of


class Decision(Letter):
    """Effect and term are printed as what they run from; the dates stand on the proof of service (design §3)."""

    kind = "D3"
    title = "认定严重失信主体决定书"
    series = "决"

    def compose(self, number, code):
        return paper_of(
            self, number=number, code=code, addressee=phrases.addressees(self.case), blocks=tuple(self.blocks())
        )

    @property
    def measures(self):
        return self.act.data.get("measures") or self.case.noticed_measures.select_related("edition")

    @property
    def reasons(self) -> str:
        return self.act.data.get("reasons") or self.case.decision_reasons

    def blocks(self):
        case = self.case
        yield phrases.party_block(case)
        yield phrases.section(1, "事实和证据")
        yield from phrases.paragraphs(case.facts)
        yield Para(f"上述事实由{phrases.basis_text(case)}认定，并有下列证据证明：")
        yield phrases.numbered(f"{each.name}，证明{each.proves}。" for each in case.evidence.all())
        yield phrases.section(2, "告知和陈述申辩情况")
        yield from self.heard()
        yield phrases.section(3, "理由")
        yield from phrases.paragraphs(self.reasons)
        yield from self.weighed()
        yield phrases.section(4, "依据")
        yield from phrases.paragraphs(case.legal_basis)
        yield Para(f"《{case.domain.rule_title}》（{case.domain.rule_number}）{case.domain.rule_articles}。")
        yield from self.decided()
        yield from self.way_out()
        yield phrases.section(8, "权利救济")
        yield Para(phrases.remedies(case))

    def heard(self):
        """The answer to every statement stands in the decision (D3; L-PDF-3)."""
        notice = self.case.file.documents.filter(kind="D1").exclude(number="").last()
        if notice is not None:
            yield Para(f"本机关已送达《{notice.title}》（{notice.number}），告知拟认定的事实、理由、依据和依法享有的权利。")
        statements = list(self.case.statements.filter(answered_on__isnull=False).order_by("id"))
        if not statements:
            yield Para("在规定期限内未提出陈述、申辩。")
        for statement in statements:
            yield Para(f"{statement.recipient.name}提出陈述、申辩，本机关已以《{statement.answer.title}》（{statement.answer.number}）书面反馈：")
            yield phrases.numbered(
                f"关于“{ground.text}”：{ground.finding}。{'予以采纳' if ground.adopted else '不予采纳'}，{ground.reason}。"
                for ground in statement.grounds.all()
            )

    def weighed(self):
        case = self.case
        for number, factor in enumerate(case.factors.all()):
            yield Heading(f"（{phrases.NUMERALS[number]}）{factor.name}", level=2)
            yield Para(f"{factor.finding}（证据：{factor.evidence}）")
        if case.intent:
            yield Heading(f"（{phrases.NUMERALS[case.factors.count()]}）主观故意", level=2)
            yield from phrases.paragraphs(case.intent)

    def decided(self):
        case = self.case
        yield phrases.section(5, "决定")
        yield Para(
            f"认定你（单位）为严重失信主体，列入{case.domain.list_name}（领域：{case.domain.name}）。"
            f"本决定自送达你（单位）之日起生效，列入期限自生效之日起{case.domain.span('list.term').in_words()}，至期满之日24时止。"
        )
        if text := phrases.persons_text(case):
            yield Para(text)
        yield Para("列入信息将按规定通过“信用中国（重庆）”等渠道公示，公示不早于本决定书送达。")
        yield phrases.section(6, "失信惩戒措施提示")
        yield phrases.measures_list(self.measures)

    def way_out(self):
        case = self.case
        yield phrases.section(7, "移出条件和程序")
        yield Para("期满移出：列入期限届满，自次日零时起自动移出，停止公示，解除失信惩戒措施，无需申请。")
        yield Para(
            f"提前移出：自本决定生效之日起满{case.domain.span('list.min').in_words()}，已履行全部义务、纠正失信行为、消除不良影响的，"
            "可以提交履行义务的证明材料和信用承诺书，通过“信用中国”网站申请信用修复；不收取任何费用。具体见随本决定书送达的《信用修复告知书》。"
        )
