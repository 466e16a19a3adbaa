"""What lies with this floor goes along when a department is merged into another (AUD-03)."""
from office.actions.handling import passing_verb
from subjects.flows.addresses import AddressSheetFlow
from subjects.flows.annulment import AnnulmentFlow
from subjects.flows.ending import EndingFlow
from subjects.flows.intake import IntakeFlow

PASSED_ON = [passing_verb(flow) for flow in (IntakeFlow, AnnulmentFlow, EndingFlow, AddressSheetFlow)]
