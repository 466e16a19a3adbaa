"""The forms of service."""
from .address import AddressForm
from .announcing import AnnouncementForm, PostingForm
from .correcting import CorrectionForm
from .plan import PlanServiceForm
from .receipt import (
    ArrivalForm, DirectServiceForm, FailureForm, LeftServiceForm, MailServiceForm, PaperAskedForm, PaperGivenForm,
    ThroughOthersForm,
)

__all__ = [
    "AddressForm", "AnnouncementForm", "ArrivalForm", "CorrectionForm", "DirectServiceForm", "FailureForm", "LeftServiceForm",
    "MailServiceForm", "PaperAskedForm", "PaperGivenForm", "PlanServiceForm", "PostingForm", "ThroughOthersForm",
]
