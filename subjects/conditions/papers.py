"""When a sheet sealed by hand may go out, and who may mend a paper after its issue (SRV-02, SRV-16; AUD-08)."""
from office.models import DocumentStatus, Role, SealingWay
from office.workflow.permission import acted_in, side_of
from office.workflow.verdict import Verdict, allow, not_here, refuse
from subjects.letters.wording import named
from subjects.matter import matter_of
from subjects.papers import chosen_paper, handed_out, papers_of


def not_stamped(item, act) -> Verdict:
    """SRV-02: what is sealed by hand goes out only once the stamped sheet lies in the file."""
    if _waits_for_stamp(item.document):
        return refuse("该文书以实体印章用印，盖章原件尚未扫描登记，不得送达", "SRV-02")
    return allow()


def announcement_not_stamped(item, act) -> Verdict:
    """SRV-14: nor is an announcement posted without its stamp."""
    if item.announcement and _waits_for_stamp(item.announcement.document):
        return refuse("送达公告以实体印章用印，盖章原件尚未扫描登记，不得发布", "SRV-14")
    return allow()


def _waits_for_stamp(paper) -> bool:
    return paper is not None and paper.sealing == SealingWay.HAND and not paper.stamped.exists()


def sealed_electronically(item, act) -> Verdict:
    """SRV-02: a paper with an electronic seal has no other original."""
    return allow() if _by_hand(item, act) else not_here("该文书以电子签章制发，没有盖章原件", "SRV-02")


def original_in_use(item, act) -> Verdict:
    """SRV-02: what has gone out is the original; a bad scan is replaced before that, never after."""
    by_hand = _by_hand(item, act)
    if by_hand and all(each.stamped.exists() and handed_out(item, each) for each in by_hand):
        return refuse("盖章原件已登记并用于送达，不得更换", "SRV-02")
    return allow()


def _by_hand(item, act) -> list:
    """The chosen paper, or before one was chosen every paper of this service, as far as it is sealed by hand."""
    asked = [chosen_paper(item, act)] if act.data else papers_of(item)
    return [each for each in asked if each.sealing == SealingWay.HAND]


def paper_stands_no_more(item, act) -> Verdict:
    """SRV-16: what was taken back, or given anew in another paper, has nothing left to mend."""
    paper = chosen_paper(item, act)
    if paper.status == DocumentStatus.REVOKED:
        return refuse(f"{named(paper)}已撤销或者已由其他文书代替，不得补正", "SRV-16")
    return allow()


def mends_his_own(item, act) -> Verdict:
    """AUD-08: whoever handled the matter, in this file or in the one it grew from, does not mend its papers, nor does his deputy."""
    if act.actor is None:
        return allow()
    for file in matter_of(item.file):
        if file.handler in side_of(act.actor, file) or acted_in(file, act.actor, Role.HANDLER):
            return refuse("承办过本案的人员不得签批对其文书的更正", "AUD-08")
    return allow()
