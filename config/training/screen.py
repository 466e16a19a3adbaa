"""What the pages of a training office know beyond those of any other; nothing is asked before a page shows it."""
from cases.models import Designation
from config.training.first_hour import first_hour
from config.training.people import PASSWORD
from config.training.stories.story import story_of
from config.training.who import accounts


def training_screen(request) -> dict:
    return {
        "training_accounts": accounts, "training_password": PASSWORD, "training_story": lambda: _story(request),
        "training_hour": lambda: _hour(request.user),
    }


def _story(request):
    """The story of the case on this page, if it has one."""
    case = getattr(request, "case", None)  # office.admin.desk
    return story_of(case.basis) if isinstance(case, Designation) and case.basis else None


def _hour(user) -> dict | None:
    tasks = first_hour(user)
    return {"tasks": tasks, "done": sum(task.done for task in tasks)} if tasks else None
