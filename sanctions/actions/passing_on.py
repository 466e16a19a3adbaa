"""What lies with this floor goes along when a department is merged into another (AUD-03)."""
from office.actions.handling import passing_verb
from sanctions.flows.domain import DomainFlow
from sanctions.flows.entry import EntryFlow

PASSED_ON = [passing_verb(flow) for flow in (DomainFlow, EntryFlow)]
