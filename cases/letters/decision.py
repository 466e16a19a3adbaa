"""D3 认定严重失信主体决定书 (条例32(3); DES-18…20): everything the party must know, remedies included."""
from itertools import groupby

from cases.letters import party, phrases
from cases.letters.wording import clause, numbered, paragraphs, parts, quoted, sections
from office.calendar.words import plain_date
from office.documents import Para
from office.models import DocumentStatus
from office.workflow.letters import Letter, paper_of


class Decision(Letter):
    """Effect and term are printed as what they run from; the dates stand on the proof of service (design §3)."""

    kind = "D3"
    title = "认定严重失信主体决定书"
    series = "决"
    of_severed = False

    @classmethod
    def drafts(cls, case, act):
        """A person severed into a case of his own gets a paper that speaks to him alone (C.1 note 2)."""
        return [cls(case, act)] if bool(case.severed_from_id) == cls.of_severed else []

    def compose(self, number, code):
        return paper_of(
            self, number=number, code=code, addressee=party.addressees(self.case), blocks=tuple(self.blocks())
        )

    @property
    def measures(self):
        """As typed, else as decided, else as proposed, else as noticed."""
        typed = self.act.data.get("measures")
        if typed is not None:
            return typed
        return self.case.hanging("decision_measures") or self.case.hanging("noticed_measures")

    @property
    def reasons(self) -> str:
        return self.act.data.get("reasons") or self.case.decision_reasons

    def blocks(self):
        case = self.case
        yield party.block(case)
        yield self.opening()
        yield from self.replaces()
        yield from sections(
            ("事实和证据", [
                *paragraphs(case.facts), Para(phrases.basis_sentence(case)), *numbered(phrases.evidence_lines(case)),
            ]),
            ("告知、陈述申辩和核实情况", self.heard()),
            ("理由", [*paragraphs(self.reasons), Para("对照认定标准，逐项认定如下："), *self.weighed()]),
            ("依据", phrases.legal_basis(case)),
            ("决定", self.decided()),
            ("失信惩戒措施提示", phrases.measures(case, self.measures)),
            ("移出条件和程序", self.ways_out()),
            ("权利救济", phrases.remedies(case)),
        )

    def opening(self):
        you = party.you(self.case.subject)
        if self.case.penalty_notice:
            return Para(
                f"{you}涉嫌严重失信一案，本机关与{phrases.penalty_case(self.case)}一并办理，依法一并履行了告知、听取陈述申辩程序，"
                f"并经法制审核{phrases.consented(self.case)}，现已审查终结。"
            )
        return Para(f"{you}涉嫌严重失信一案，本机关立案审查，依法履行了告知、听取陈述申辩和法制审核程序{phrases.consented(self.case)}，现已审查终结。")

    def replaces(self):
        """In place of a decision that was taken back before it reached the party (edge case 38)."""
        former = self.case.file.documents.filter(kind=self.kind, status=DocumentStatus.REVOKED).order_by("id").last()
        if former:
            yield Para(f"本机关{plain_date(former.issued_on)}制发的{phrases.named(former)}已经收回，以本决定书为准。")

    def heard(self):
        """Who was told when, who spoke, who did not; the answer to every statement in full (L-PDF-3)."""
        case = self.case
        served = [each for each in case.all_recipients if each.notice_served_on]
        if (notice := phrases.notice_of(case)) and served:
            how = "，".join(f"{plain_date(on)}送达{names}" for on, names in self.by_day(served))
            beside = f"（与{phrases.penalty_notice(case)}一并告知）" if case.penalty_notice else ""
            yield Para(
                f"本机关{plain_date(notice.issued_on)}制发{phrases.named(notice)}{beside}，{how}，"
                "告知拟认定的事实、理由、依据和依法享有的陈述、申辩、提出异议的权利。"
            )
        statements = [each for each in case.all_statements if each.answered_on]
        for statement in statements:
            yield from self.answered(statement)
        yield from self.silent(served, {each.recipient_id for each in statements})

    def by_day(self, served):
        """The days of service, each with those who were served on it."""
        in_order = sorted(served, key=lambda each: (each.notice_served_on, each.pk))
        for on, each_day in groupby(in_order, key=lambda each: each.notice_served_on):
            yield on, "、".join(party.address_words(self.case, each) for each in each_day)

    def answered(self, statement):
        who = party.address_words(self.case, statement.recipient)
        yield Para(
            f"{who}{plain_date(statement.made_on)}提出陈述、申辩。本机关逐项核实，{plain_date(statement.answered_on)}以"
            f"{phrases.named(statement.answer)}书面反馈："
        )
        yield from numbered(
            f"提出{quoted(each.text)}。核实情况：{clause(each.finding)}。"
            f"处理：{'予以采纳' if each.adopted else '不予采纳'}。理由：{clause(each.reason)}。"
            for each in statement.grounds.all()
        )

    def silent(self, served, spoke):
        case = self.case
        for each in served:
            if each.waived_on:
                yield Para(f"{party.address_words(case, each)}{plain_date(each.waived_on)}书面声明放弃陈述、申辩。")
        quiet = [each for each in served if each.pk not in spoke and not each.waived_on]
        if quiet:
            names = "、".join(party.address_words(case, each) for each in quiet)
            yield Para(f"{names}在规定期限内未提出陈述、申辩和异议。")

    def weighed(self):
        """The criteria worksheet, factor by factor (DES-07, DES-08; design §9.6)."""
        weighed = [
            (each.name, [Para(f"{clause(each.finding)}（依据的证据：{clause(each.evidence)}）。")])
            for each in self.case.factors.all()
        ]
        if self.case.intent.strip():
            weighed.append(("主观故意", paragraphs(self.case.intent)))
        return parts(*weighed)

    def decided(self):
        case, you = self.case, party.you(self.case.subject)
        articles = "第三十二条、第三十三条第一款" if case.persons else "第三十二条"
        term = case.domain.limit("list.term", case.file.rules_on)
        yield Para(f"依照{phrases.REGULATION}{articles}和{phrases.rulebook(case.domain)}，本机关决定：")
        yield from parts(
            ("认定和列入", [Para(
                f"认定{you}为严重失信主体，列入{case.domain.list_name}，认定领域为{case.domain.name}。"
            )]),
            ("生效和期限", [Para(
                f"{self.after_penalty()}本决定自送达{you}之日起生效。列入期限{term.in_words(since=f'本决定书送达{you}')}，至期满之日24时止。"
            )]),
            (party.beside(case), party.persons_paragraph(
                case, "将下列与失信行为有关的人员一并记入失信记录：{named}。其本人的记录自本决定书送达其本人之日起生效。"
            )),
            ("公示", [Para(phrases.displayed(case))]),
        )

    def after_penalty(self) -> str:
        """In which order the two decisions reach the party (DES-16)."""
        if not self.case.told_with_penalty or self.case.basis is None:
            return ""
        return f"本决定书与《行政处罚决定书》（{self.case.basis.document_no}）一并或者在其之后送达。"

    def ways_out(self):
        case, you = self.case, party.you(self.case.subject)
        fallen = "行政处罚决定被依法撤销、变更、确认违法或者确认无效，不再符合认定标准的"
        return parts(
            ("期满自动移出", [Para("列入期限届满，自次日零时起自动移出名单，停止公示，解除失信惩戒措施，无须申请。")]),
            ("申请提前移出", [
                Para(
                    f"{phrases.earliest_removal(case, since=f'本决定书送达{you}')}，已经纠正失信行为、全部履行有关义务、消除不良影响，"
                    "并公开作出信用承诺的，可以申请提前移出；法律、法规、规章另有规定的，从其规定。"
                ),
                Para(
                    f"申请时通过{phrases.CHANNEL}提交两项材料：履行义务的证明材料和信用承诺书。申请不收取任何费用。"
                    "办理程序和期限见随本决定书送达的《信用修复告知书》。"
                ),
            ]),
            ("依据失效", [Para(f"作为认定依据的{fallen}，本机关依法撤销本决定，停止公示，解除失信惩戒措施。")]),
        )
