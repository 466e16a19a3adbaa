"""What stands under the papers of a department outside the training office (design §5)."""
import pytest

from office.documents import Sealing
from office.models import Department, SealingWay
from office.workflow.signing import sealing_of

CERTIFICATE = {"identity_sealed": b"sealed"}


@pytest.mark.parametrize(("organ", "way"), [
    (CERTIFICATE | {"identity_trusted": True}, Sealing.ELECTRONIC), (CERTIFICATE, Sealing.INTEGRITY), ({}, Sealing.HAND),
    (CERTIFICATE | {"identity_trusted": True, "sealing": SealingWay.HAND}, Sealing.HAND),
])
def test_only_a_trusted_certificate_draws_a_seal(db, organ, way):
    """Nobody's certificate is no seal, and without one the paper waits for its stamp."""
    assert sealing_of(Department(**organ)) is way
