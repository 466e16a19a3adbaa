"""批复: the superior's answer to the unit that asked for its consent (DES-15; domain.md C.1)."""
from cases.letters.wording import paragraphs, sections
from office.calendar.words import plain_date
from office.documents import Para
from office.workflow.letters import Letter, paper_of


class Consent(Letter):
    """Between two offices: the party hears of it in the decision, or in the notice that there is none."""

    kind = "DP"
    title = "关于报请同意认定严重失信主体的批复"
    series = "批"

    def compose(self, number, code):
        unit = self.case.designation.file.department
        return paper_of(self, number=number, code=code, addressee=(unit.name,), blocks=tuple(self.blocks()))

    def blocks(self):
        request, case = self.case, self.case.designation
        consents = self.act.verb.name == "give"
        yield Para(
            f"你单位{plain_date(request.asked_on)}报请同意认定{case.subject.name}为严重失信主体的请示"
            f"（{request.file.number}，案号{case.file.number}）收悉。经审查，现批复如下："
        )
        agreed = f"{'同意' if consents else '不同意'}你单位认定{case.subject.name}为严重失信主体，列入{case.domain.list_name}。"
        after = "请依法作出决定并送达。" if consents else "请依法作出不予认定的处理，并书面通知当事人。"
        yield from sections(
            ("意见", [Para(agreed + after)]),
            ("理由", paragraphs(self.act.data.get("reason") or request.reason)),
        )
