"""The designation case and what lies in it."""
from .amendment import Amendment
from .consent_request import ConsentRequest
from .designation import Designation
from .evidence import Evidence, Strike
from .factor import Factor
from .opinion import Opinion
from .recipient import Recipient
from .statement import Ground, Statement

__all__ = ["Amendment", "ConsentRequest", "Designation", "Evidence", "Factor", "Ground", "Opinion", "Recipient", "Statement", "Strike"]
