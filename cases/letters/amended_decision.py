"""变更认定决定书: the decision as the review organ or a court left it (domain.md C.1; DES-18, DES-19)."""
from cases.letters import party, phrases
from cases.letters.wording import clause, numbered, paragraphs, sections
from office.calendar.words import plain_date
from office.documents import Para
from office.workflow.letters import Letter, paper_of


class AmendedDecision(Letter):
    """Effect and term began with the service of the first decision, so their dates stand here."""

    kind = "D3"
    title = "变更认定严重失信主体决定书"
    series = "变"

    def compose(self, number, code):
        return paper_of(
            self, number=number, code=code, addressee=party.addressees(self.case, self.case.told_of_changes), blocks=tuple(self.blocks())
        )

    @property
    def amendment(self):
        """Waiting while it is previewed, the last one when it is issued."""
        return self.case.amendment or self.case.amendments.order_by("id").last()

    @property
    def changed(self):
        """The decision it changes: the case's own until this paper has taken its place."""
        return self.amendment.replaces or self.case.decision

    def blocks(self):
        case, amendment = self.case, self.amendment
        yield party.block(case)
        if amendment is None:
            return
        yield Para(
            f"本机关{plain_date(self.changed.issued_on)}制发{phrases.named(self.changed)}，认定{party.you(case.subject)}为严重失信主体，"
            f"列入{case.domain.list_name}，自{plain_date(case.effective_on)}起生效。{clause(amendment.organ)}以{clause(amendment.basis)}"
            f"变更上述决定，自{plain_date(amendment.changed_on)}起生效。现据此作出如下决定："
        )
        yield from sections(
            ("理由", paragraphs(self.act.data.get("reason") or amendment.reason)),
            ("决定", numbered(self.decided())),
            ("失信惩戒措施提示", phrases.measures(case, amendment.measures.select_related("edition"))),
            ("移出条件和程序", self.ways_out()),
            ("分案办理的责任人员", self.severed()),
            ("权利救济", phrases.remedies(case)),
        )

    def severed(self):
        """To whom a paper of his own says what this one changes (DES-22)."""
        for own in self.case.severed.live().filter(decision__isnull=False).select_related("subject", "decision").order_by("pk"):
            yield Para(
                f"本机关对{own.subject.name}另行制发的{phrases.named(own.decision)}中，失信惩戒措施提示和期限以本决定书为准；其记录与变更后的列入期限"
                f"同时届满。{own.subject.name}不服的，可以按下列途径寻求救济。"
            )

    def decided(self):
        amendment = self.amendment
        for each in amendment.lifted.select_related("edition"):
            yield f"自{plain_date(amendment.changed_on)}起，解除{each.edition.title}{each.item}：{clause(each.text)}。"
        last = amendment.term_ends or amendment.term_before
        word = "变更为至" if last != amendment.term_before else "不变，仍至"
        yield f"列入期限{word}{plain_date(last)}24时届满。"
        yield f"{phrases.named(self.changed)}的其余内容继续有效，本决定书与其一并使用；不一致的，以本决定书为准。"

    def ways_out(self):
        you = party.you(self.case.subject)
        earliest = phrases.earliest_removal(self.case, since=f"原决定书送达{you}")
        return [
            Para("列入期限届满，自次日零时起自动移出名单，停止公示，解除失信惩戒措施，无须申请。"),
            Para(
                f"{earliest}，已经纠正失信行为、全部履行有关义务、消除不良影响，并公开作出信用承诺的，可以申请提前移出；"
                f"法律、法规、规章另有规定的，从其规定。申请通过{phrases.CHANNEL}提交，不收取任何费用。"
            ),
        ]
