"""What a person may do to a case now, and why not yet: the same answers for buttons, pages, API and tests."""
from dataclasses import dataclass

from office.calendar import now

from .act import Act, Passage
from .permission import in_place_of, permitted, role_for
from .steps import wrong_state
from .verbs import Verb, verbs_of
from .verdict import Verdict


@dataclass(frozen=True)
class Offer:
    """A verb on the desk: allowed, or shown disabled with every reason."""

    verb: Verb
    verdicts: tuple[Verdict, ...]

    @property
    def allowed(self) -> bool:
        return not self.verdicts


def offers(case, actor) -> list[Offer]:
    """Verbs that leave the present state, and milestones ahead; what this person may never do is not among them."""
    found = (offer(verb, case, actor) for verb in verbs_of(case.machine))
    return [each for each in found if each is not None]


def trial(verb, case, actor, **data) -> Act:
    """An act that is only tried: for previews and for asking conditions; nothing is written."""
    department = case.file.department_id
    behalf = in_place_of(verb, department, actor, case.file.handler)
    return Act(verb, case, Passage(now(), actor), data, role=role_for(verb, department, actor), behalf=behalf)


def offer(verb, case, actor) -> Offer | None:
    """One of them, or None."""
    here = case.state in verb.arrow.sources
    if verb.arrow.opens or not (here or (verb.milestone and case.file.closed_at is None and not _past(verb, case))):
        return None
    permission = permitted(verb, case.file, actor)
    if permission.never:
        return None
    refusals = [] if permission else [permission]
    if not here:
        refusals.append(wrong_state(verb, case))
    refusals += verb.verdicts(case, trial(verb, case, actor))
    if any(refusal.never for refusal in refusals):
        return None
    return Offer(verb, tuple(refusals))


def _past(verb, case) -> bool:
    """A milestone that lies behind is not announced again."""
    order = list(type(case).states)
    return order.index(case.state) > max(order.index(source) for source in verb.arrow.sources)
