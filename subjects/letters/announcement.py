"""D6 送达公告 (民诉法95; 民诉解释138, 139): ground, main content, rights and consequences; personal data masked."""
from office.documents import Para
from office.rules import rule
from office.workflow.letters import paper_of
from subjects.letters.beside import BesideService
from subjects.letters.wording import named
from subjects.service_states import AnnouncementGround


class AnnouncementPaper(BesideService):
    """Everybody may read it: the recipient by masked name, no number, no address, no date that is not fixed yet."""

    kind = "D6"
    title = "送达公告"
    series = "送公"
    is_notice = True

    def compose(self, number, code):
        return paper_of(
            self, number=number, code=code, addressee=(self.case.recipient.masked_name,), blocks=tuple(self.blocks())
        )

    def blocks(self):
        item, organ = self.case, self.organ
        announcement, you = item.announcement, "你" if item.recipient.is_person else "你单位"
        ground = AnnouncementGround(announcement.ground).label if announcement else "（待填写）"
        content = announcement.public_content.strip() if announcement else "（待填写）"
        period = rule("srv.announce", on=item.file.rules_on).span.in_words()
        yield Para(
            f"因{ground}，本机关参照《中华人民共和国行政处罚法》第六十一条第一款和《中华人民共和国民事诉讼法》第九十五条的规定，"
            f"向{you}公告送达{named(item.document)}。"
        )
        yield Para(f"文书主要内容：{content.rstrip('。')}。")
        yield Para(
            f"请{you}自本公告最后一次发布之日起{period}内，到{organ.name}（地址：{organ.address}）领取上述文书；工作日办公时间均可领取，"
            f"领取时请携带身份证明。逾期不领取的，自本公告最后一次发布之日起经过{period}，即视为送达。"
        )
        yield Para(f"{self.rights(you)}逾期不行使的，依法承担相应后果。")

    def rights(self, you: str) -> str:
        """In words, for the day of service is not known yet (design §3; SRV-17)."""
        on, organ = self.case.file.rules_on, self.organ
        if not self.case.is_decision:
            return f"自送达之日起，{you}依法享有上述文书载明的陈述、申辩、提出异议等权利，期限自送达之日的次日起算，以文书所载为准。"
        review, sue = (rule(key, on=on).span.in_words() for key in ("remedy.review", "remedy.sue"))
        return (
            f"{you}不服该决定的，可以自送达之日起{review}内向{organ.government_name}申请行政复议，"
            f"也可以自送达之日起{sue}内依法向{organ.court_name}提起行政诉讼。"
        )
