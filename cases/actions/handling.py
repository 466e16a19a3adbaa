"""Whose case it is, and who else may see it."""
from cases.flows.designation import DesignationFlow
from office.actions.handling import handling_verbs
from office.actions.looking_on import looking_on_verbs

claim, hand_over, give_back, recuse = handling_verbs(DesignationFlow)
add_note, share, unshare = looking_on_verbs(DesignationFlow)
