"""The superior's consent as time: while it is asked for, the office's own stands still and the superior's runs (DES-15)."""
from cases.states import CaseState


def asked(act) -> None:
    act.clocks.pause("des.total")
    act.clocks.start("des.consent")


def no_longer_asked(act) -> None:
    """It was given; or the case was called back from there, because somebody has spoken or new facts came to light."""
    if act.from_state == CaseState.CONSENT:
        act.clocks.stop("des.consent")
        act.clocks.resume("des.total", own=act.case.total)
