"""D1 拟认定严重失信主体告知书 (条例32(3); DES-09): facts, reasons, basis and rights, before anything is decided."""
from cases.letters import party, phrases
from cases.letters.wording import numbered, paragraphs, parts, sections
from office.calendar.words import plain_date
from office.documents import Para, SignLine, Slip
from office.workflow.letters import Letter, paper_of
from sanctions.states import Hearings


class Notice(Letter):
    """States no date that depends on service: the window stands in words, with start and counting (design §3)."""

    kind = "D1"
    title = "拟认定严重失信主体告知书"
    series = "告"
    is_notice = True
    of_severed = False

    @classmethod
    def drafts(cls, case, act):
        """A person severed into a case of his own gets a paper that speaks to him alone (C.1 note 2)."""
        return [cls(case, act)] if bool(case.severed_from_id) == cls.of_severed else []

    def compose(self, number, code):
        return paper_of(
            self, number=number, code=code, addressee=party.addressees(self.case), blocks=tuple(self.blocks(number))
        )

    def blocks(self, number):
        case, you = self.case, party.you(self.case.subject)
        yield party.block(case)
        yield self.opening()
        yield from self.replaces(number)
        yield from sections(
            ("事实和证据", [
                *paragraphs(case.facts), Para(phrases.basis_sentence(case)), *numbered(phrases.evidence_lines(case)),
            ]),
            ("理由", paragraphs(case.reasons)),
            ("依据", phrases.legal_basis(case)),
            ("拟作出的认定", self.intended()),
            (f"{you}享有的权利", self.rights()),
        )
        yield self.confirmation(number)

    def opening(self):
        case, you = self.case, party.you(self.case.subject)
        if case.notice_beside_penalty:
            return self.beside_penalty()
        return Para(
            f"经查，{you}涉嫌严重失信，本机关拟认定{you}为严重失信主体，列入{case.domain.list_name}。根据{phrases.REGULATION}"
            f"第三十二条第三款，现将拟认定的事实、理由、依据和{you}依法享有的权利告知如下："
        )

    def beside_penalty(self):
        """The listing part of one procedure, told together with the penalty notice (DES-16)."""
        case, you = self.case, party.you(self.case.subject)
        return Para(
            f"{you}涉嫌违法，由本机关在{phrases.penalty_case(case)}中调查。该行为同时涉嫌严重失信，本机关在拟对{you}作出行政处罚的同时，"
            f"拟认定{you}为严重失信主体，列入{case.domain.list_name}，并将认定与行政处罚一并办理。拟作的行政处罚，由本机关"
            f"{phrases.penalty_notice(case)}告知；本告知书与其一并告知、一并送达。根据{phrases.REGULATION}第三十二条第三款，"
            f"现将拟认定的事实、理由、依据和{you}依法享有的权利告知如下："
        )

    def replaces(self, number):
        """A notice given anew after a failed review stands in place of the former one."""
        former = phrases.notice_of(self.case, but=number)
        if former:
            yield Para(
                f"本机关{plain_date(former.issued_on)}制发的{phrases.named(former)}由本告知书代替，不再作为作出决定的依据。"
                "此前已经提出的陈述、申辩继续有效，无须重复提出。"
            )

    def intended(self):
        case, you = self.case, party.you(self.case.subject)
        term = case.domain.limit("list.term", case.file.rules_on)
        return parts(
            ("名单和期限", [Para(
                f"拟将{you}列入{case.domain.list_name}，认定领域为{case.domain.name}。"
                f"列入期限{term.in_words(since=f'认定决定书送达{you}')}。"
            )]),
            (party.beside(case), party.persons_paragraph(
                case, "拟将下列与失信行为有关的人员一并记入失信记录：{named}。其本人的记录自认定决定书送达其本人之日起生效。"
            )),
            ("失信惩戒措施提示", phrases.measures(case, case.hanging("noticed_measures"))),
            ("与行政处罚的关系", self.with_penalty()),
        )

    def with_penalty(self):
        """What the party may rely on: no listing without the penalty, nor before it (DES-06, DES-16)."""
        if not self.case.notice_beside_penalty:
            return []
        return [Para("认定决定不早于行政处罚决定作出，与行政处罚决定书一并或者在其之后送达；不予行政处罚的，本机关不予认定，并书面通知。")]

    def rights(self):
        case, who = self.case, party.everybody(self.case)
        window, feedback = (case.domain.limit(key, case.file.rules_on) for key in ("des.statement", "des.feedback"))
        together = "对拟作的行政处罚和拟作的认定，可以一并陈述、申辩，无须分别提出。" if case.notice_beside_penalty else ""
        apart = "各受送达人的期限自本告知书送达其本人之日起分别计算。" if case.persons else ""
        return parts(
            ("陈述、申辩和提出异议", [Para(
                f"{who}可以{window.in_words(since='本告知书送达')}进行陈述、申辩，提出异议，并可以提交证据材料。{together}{apart}"
            )]),
            ("提出的方式", [Para(
                f"可以书面提出，当面递交或者邮寄至{phrases.contact(self.organ)}；也可以到上述地址口头提出，由本机关记录。"
                "邮寄的，期满前交邮的不算过期，以邮戳日期为准。"
            )]),
            ("申请听证", self.hearing(window)),
            ("逾期不提出的后果", [Para("逾期未提出的，视为放弃陈述、申辩和提出异议的权利，本机关将依法作出决定。")]),
            ("核实和反馈", [Para(
                f"本机关对提出的事实、理由和证据逐项核实，{feedback.in_words(since='收到陈述、申辩意见')}书面反馈是否采纳及理由；"
                "成立的，予以采纳。"
            )]),
            ("不因陈述、申辩加重", [Para("本机关不因陈述、申辩、提出异议而作出更重的认定。")]),
        )

    def hearing(self, window):
        """Promised only where the domain's own rule, or the law of the penalty, gives it to whoever asks (DES-16; 处罚法63)."""
        if self.case.domain.choice("hearing") != Hearings.GRANTED and not self.case.penalty_hearing:
            return []
        together = "听证就拟作的行政处罚和拟作的认定一并举行，申请一次即可。" if self.case.penalty_hearing else ""
        return [Para(
            f"{party.everybody(self.case)}可以{window.in_words(since='本告知书送达')}申请听证。{together}"
            "本机关在举行听证的七个工作日前通知时间和地点，不收取费用。"
        )]

    def confirmation(self, number) -> Slip:
        """D7 as a slip: where papers are to reach the party, and whether electronically (SRV-06)."""
        return Slip(
            title="送达地址及电子送达确认书",
            rows=(
                ("受送达人", ""), ("所涉文书", f"《{self.title}》{number or ''}"), ("纸质文书送达地址", ""), ("收件人及联系电话", ""),
                ("是否同意电子送达", "□同意　□不同意"), ("电子送达地址（同意的填写）", ""),
            ),
            signs=(SignLine("受送达人签名或者盖章"),),
            note=(
                "同意电子送达的范围：本案的全部文书。送达地址变更的，应当及时书面告知本机关；"
                "地址不准确或者变更后未及时告知，致使文书未能实际接收的，依法承担相应后果。填写后请交回本机关。"
            ),
        )
