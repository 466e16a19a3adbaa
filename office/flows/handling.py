"""Whose file it is: arrows that lead to no other state and are the same in every procedure officers handle (AUD-03, AUD-09)."""
from collections.abc import Iterable

from office.conditions import handling as unless
from office.workflow.fsm import Arrow, States, arrow


def handling(states: Iterable[States]) -> tuple[Arrow, ...]:
    """claim, hand_over, give_back, recuse: while there is anything to handle, a case left by its handler is not stuck."""
    states = list(states)
    return (
        arrow(states, None, rules="AUD-03", unless=[unless.has_handler]),
        arrow(states, None, rules="AUD-03", unless=[unless.has_no_handler]),
        arrow(states, None, rules="AUD-03", unless=[unless.not_his]),
        arrow(states, None, rules="AUD-09"),
    )


def passing_on(states: Iterable[States]) -> Arrow:
    """pass_on: with its department's powers a file goes to the organ that succeeds to them, in whatever state it is."""
    return arrow(list(states), None, rules="AUD-03 AUD-09")


def looking_on(states: Iterable[States]) -> tuple[Arrow, ...]:
    """add_note, share, unshare: as long as the file exists."""
    states = list(states)
    return (
        arrow(states, None, rules="AUD-07"),
        arrow(states, None, rules="AUD-03"),
        arrow(states, None, rules="AUD-03", unless=[unless.nobody_granted]),
    )
