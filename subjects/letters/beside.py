"""A paper that goes with the service of another and has none of its own."""
from office.workflow.letters import Letter


class BesideService(Letter):
    """Known by the service it belongs to, where it is stamped and mended (design §5)."""

    def __init__(self, case, act):
        super().__init__(case, act, about=case.clock_about)
