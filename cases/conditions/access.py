"""Why nothing can be withdrawn."""
from office.workflow.verdict import Verdict, allow, not_here


def nobody_granted(case, act) -> Verdict:
    """AUD-03: there is nothing to withdraw; such a step is not shown."""
    if case.file.grants.exists():
        return allow()
    return not_here("本案没有个案授权", "AUD-03")
