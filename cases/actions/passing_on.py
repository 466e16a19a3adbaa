"""What lies with this floor goes along when a department is merged into another (AUD-03)."""
from cases.flows.consent import ConsentFlow
from cases.flows.designation import DesignationFlow
from office.actions.handling import passing_verb

PASSED_ON = [passing_verb(flow) for flow in (DesignationFlow, ConsentFlow)]
