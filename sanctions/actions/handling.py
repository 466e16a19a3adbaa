"""Whose entry it is to look after, and who else may see it: a listing outlasts whoever handled its case."""
from office.actions.handling import handling_verbs
from office.actions.looking_on import looking_on_verbs
from sanctions.flows.entry import EntryFlow

claim, hand_over, give_back, recuse = handling_verbs(EntryFlow)
add_note, share, unshare = looking_on_verbs(EntryFlow)
