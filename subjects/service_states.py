"""The words of service (送达): states, methods, and who may sign for whom."""
from django.db import models

from office.workflow.fsm import States


class ServiceState(States):
    PENDING = "pending", "文书待送达", "waiting", "待送达"
    IN_PROGRESS = "in_progress", "文书送达中", "active", "送达中"
    SERVED = "served", "文书已送达", "done", "已送达"
    VOID = "void", "文书已收回", "quiet", "不再送达"


class ServiceMethod(models.TextChoices):
    DIRECT = "direct", "直接送达"
    LEFT = "left", "留置送达"


class SignerCapacity(models.TextChoices):
    """Who may sign the proof (民诉法88; 民诉解释130, 132)."""

    SELF = "self", "本人"
    FAMILY = "family", "同住成年家属"
    REPRESENTATIVE = "representative", "法定代表人"
    PRINCIPAL = "principal", "主要负责人"
    RECEIVING = "receiving", "负责收件的人（办公室、收发室、值班室）"
    AGENT = "agent", "代理人"
    DESIGNATED = "designated", "指定的代收人"


FOR_PERSONS = frozenset(
    {SignerCapacity.SELF, SignerCapacity.FAMILY, SignerCapacity.AGENT, SignerCapacity.DESIGNATED}
)
FOR_ORGANISATIONS = frozenset(set(SignerCapacity) - {SignerCapacity.SELF, SignerCapacity.FAMILY})
