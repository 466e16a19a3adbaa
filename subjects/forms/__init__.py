"""The forms of service."""
from .address import AddressForm
from .annulling import AnnulmentForm
from .announcing import AnnouncementForm, PostingForm
from .correcting import CorrectionForm
from .dispatch import DispatchForm
from .ending import EndingForm
from .papers import ClericalErrorForm, StampedForm
from .plan import PlanServiceForm
from .receipt import (
    ArrivalForm, DirectServiceForm, FailureForm, LeftServiceForm, MailServiceForm, PaperAskedForm, PaperGivenForm,
    ThroughOthersForm,
)

__all__ = [
    "AddressForm", "AnnouncementForm", "AnnulmentForm", "ArrivalForm", "ClericalErrorForm", "CorrectionForm",
    "DirectServiceForm", "DispatchForm", "EndingForm", "FailureForm", "LeftServiceForm", "MailServiceForm", "PaperAskedForm",
    "PaperGivenForm", "PlanServiceForm", "PostingForm", "StampedForm", "ThroughOthersForm",
]
