"""听证通知书: when, where and before whom, seven working days ahead (处罚法64(二))."""
from cases.letters import party, phrases
from cases.letters.wording import PENDING, numbered, who
from office.calendar.words import full_date, plain_date
from office.documents import KeyValues, Para
from office.workflow.letters import Letter, paper_of


class HearingNotice(Letter):
    kind = "DH"
    title = "听证通知书"
    series = "听"
    is_notice = True

    @classmethod
    def drafts(cls, case, act):
        """The oldest request, or where one is moved the earliest hearing ahead; nothing when there is none."""
        waiting = case.hearings_ahead if act.verb.name == "move_hearing" else case.hearings_asked
        return [cls(case, act, to=each.recipient, moved_from=each.hearing_on) for each in waiting[:1]]

    def __init__(self, case, act, *, to, moved_from=None):
        super().__init__(case, act)
        self.to, self.moved_from = to, moved_from

    def compose(self, number, code):
        return paper_of(self, number=number, code=code, addressee=(self.to.name,), blocks=tuple(self.blocks(self.to)))

    def blocks(self, to):
        you, notice, said = party.you(to.subject), phrases.notice_of(self.case), self.act.data
        about = f"就{phrases.named(notice)}" if notice else ""
        yield KeyValues(who(to.subject, to.role))
        granted = "经审查，本机关决定准予听证，现将有关事项通知如下："
        moved = self.moved_from and f"原定于{plain_date(self.moved_from)}举行的听证改期，现将有关事项重新通知如下，此前的听证通知书不再有效："
        yield Para(f"{you}{about}提出的听证申请收悉。{moved or granted}")
        if self.case.penalty_notice:
            yield Para(f"本次听证就{phrases.penalty_notice(self.case)}拟作的行政处罚和前述告知书拟作的认定一并举行。")
        time = said.get("held_time")
        when = full_date(said["held_on"]) + (f"{time.hour}时{time.minute:02}分" if time else "") if said.get("held_on") else PENDING
        yield KeyValues((
            ("听证时间", when), ("听证地点", said.get("place") or PENDING), ("听证主持人", said.get("chair") or PENDING),
        ))
        yield Para(f"{you}在听证中享有下列权利：")
        yield from numbered([
            "亲自参加听证，也可以委托一至二人代理，委托代理的，提交授权委托书；", "认为主持人与本案有直接利害关系的，有权申请回避；",
            "进行陈述、申辩和质证，查阅并核对听证笔录。",
        ])
        yield Para("参加听证请携带身份证明。无正当理由拒不出席或者未经许可中途退出听证的，视为放弃听证权利。本次听证不收取费用。")
