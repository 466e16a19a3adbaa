"""委托送达函 (民诉法91; 民诉解释134): asks another organ to deliver, with the paper and the proof enclosed."""
from office.documents import Para
from office.rules import rule
from office.workflow.letters import paper_of
from subjects.letters.beside import BesideService
from subjects.letters.wording import named
from subjects.service_states import ServiceMethod


class Entrustment(BesideService):
    kind = "WT"
    title = "委托送达函"
    series = "委送"

    @classmethod
    def drafts(cls, case, act):
        return [cls(case, act)] if act.data.get("method") == ServiceMethod.ENTRUSTED else []

    def compose(self, number, code):
        return paper_of(
            self, number=number, code=code, addressee=(self.act.data.get("through") or "（受托机关）",),
            attachments_note=f"1. {named(self.case.document)}\n2. 《送达回证》", blocks=tuple(self.blocks()),
        )

    def blocks(self):
        item, organ = self.case, self.organ
        place = self.act.data.get("place") or "（待填写）"
        within = rule("srv.entrust", on=item.file.rules_on).span.in_words()
        yield Para(
            f"本机关制发的{named(item.document)}须送达{item.recipient.name}（{item.capacity_of_recipient}，"
            f"送达地址：{place}）。因直接送达有困难，参照《中华人民共和国民事诉讼法》第九十一条的规定，委托贵机关代为送达。"
        )
        yield Para(
            f"请贵机关自收到本函之日起{within}内送达，由受送达人在所附《送达回证》上注明收到日期并签名或者盖章，该日期为送达日期。"
            f"送达后请将《送达回证》退回{organ.name}（地址：{organ.address}）；未能送达的，请书面说明原因并附证明材料一并退回。"
        )
