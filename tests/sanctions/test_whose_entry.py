"""A listing outlasts its handler: it is handed over, and shown to whom the approver shows it (AUD-03, AUD-09)."""
from office.models import Message, Role
from office.workflow.offers import offers
from sanctions.actions import handling
from tests.cases.walk import do
from tests.sanctions.walk import refusal
from tests.stored import new_officer
from tests.world import officer


def shown(entry, by: str) -> set[str]:
    return {offer.verb.name for offer in offers(type(entry).objects.get(pk=entry.pk), officer(by))}


def test_an_entry_goes_to_another_handler_who_is_told(entry):
    """AUD-03: its proposals are his from then on, and nobody else's."""
    colleague = new_officer("tongshi", "虚构钱经办", Role.HANDLER)
    entry = do(handling.hand_over, entry, "shenpi", to=colleague, reason="原经办人调离")
    assert entry.file.handler == colleague
    assert Message.objects.filter(event__file=entry.file, to=colleague, effect="assigned").exists()
    assert "give_back" in shown(entry, "tongshi") and "give_back" not in shown(entry, "jingban")


def test_who_recused_himself_has_nothing_to_do_with_the_entry_any_more(entry):
    """AUD-09: nor can he claim it back."""
    entry = do(handling.recuse, entry, "jingban", reason="与当事人系近亲属")
    assert entry.file.handler is None and "回避" in refusal(handling.claim, entry, "jingban")
    new_officer("tongshi", "虚构钱经办", Role.HANDLER)
    assert do(handling.claim, entry, "tongshi").file.handler.username == "tongshi"
