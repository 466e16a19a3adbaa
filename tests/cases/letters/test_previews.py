"""A paper can be shown before anything is known of what it will say."""
import pytest

from cases import letters
from cases.actions import decide, notice
from office.documents import html, render
from office.workflow.offers import trial
from office.workflow.verbs import verbs_of
from tests.cases.walk import do, drafted, fresh, opened
from tests.world import officer

PARTIAL = ({}, {"reasons": ""}, {"reasons": "理由", "measures": []}, {"measures": None}, {"reason": ""})


@pytest.mark.parametrize("row", [22, 28, 19])
def test_a_case_without_a_word_in_it_still_composes(clock, row):
    """Organisation, individual business, person; nothing drafted, no evidence, no measures."""
    clock.at("2026-11-02 10:00")
    case = opened(row=row)
    for data in PARTIAL:
        act = trial(decide.decide, case, officer("shenpi"), **data)
        for letter in (letters.Notice, letters.Decision, letters.RepairNotice, letters.NoDesignation):
            paper = letter(case, act).preview()
            assert paper.preview and html(paper) and "None" not in paper.text()
    assert "（待填写）" in letters.Notice(case, act).preview().text()
    assert render(letters.Decision(case, act).preview()).startswith(b"%PDF")


def test_every_verb_offered_in_a_state_can_show_its_papers(clock):
    clock.at("2026-04-20 10:00")
    case = drafted()
    for step in (None, notice.submit_notice):
        case = do(step, case, "jingban") if step else case
        for verb in verbs_of("designation"):
            if case.state in verb.arrow.sources and not verb.arrow.opens:
                shown = verb.drafts(fresh(case), trial(verb, fresh(case), officer("shenpi")))
                assert all(html(draft.preview()) for draft in shown)
