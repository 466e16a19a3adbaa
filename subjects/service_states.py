"""The words of service (送达): states, methods, and who may sign for whom."""
from django.db import models

from office.workflow.fsm import States


class ServiceState(States):
    PENDING = "pending", "文书待送达", "waiting", "待送达"
    IN_PROGRESS = "in_progress", "文书送达中", "active", "送达中"
    ATTEMPT_FAILED = "attempt_failed", "文书送达中", "waiting", "未能送达"
    ANNOUNCED = "announced", "文书公告送达中", "waiting", "公告中"
    SERVED = "served", "文书已送达", "done", "已送达"
    VOID = "void", "文书已收回", "quiet", "不再送达"


class ServiceMethod(models.TextChoices):
    DIRECT = "direct", "直接送达"
    LEFT = "left", "留置送达"
    MAIL = "mail", "邮寄送达"
    ELECTRONIC = "electronic", "电子送达"
    ENTRUSTED = "entrusted", "委托送达"
    FORWARDED = "forwarded", "转交送达"
    ANNOUNCEMENT = "announcement", "公告送达"


# What is chosen beforehand; leaving a paper and announcing it follow from how that went (民诉法89, 95).
PLANNED = (
    ServiceMethod.DIRECT, ServiceMethod.MAIL, ServiceMethod.ELECTRONIC, ServiceMethod.ENTRUSTED, ServiceMethod.FORWARDED
)
THROUGH_OTHERS = (ServiceMethod.ENTRUSTED, ServiceMethod.FORWARDED)


class AnnouncementGround(models.TextChoices):
    """民诉法95: the two grounds, and no third."""

    WHEREABOUTS = "whereabouts", "受送达人下落不明"
    NO_OTHER_WAY = "no_other_way", "采用其他方式无法送达"


class PostingPlace(models.TextChoices):
    """Where an announcement appears (民诉解释138)."""

    WEBSITE = "website", "本机关网站或者送达公告栏"
    BOARD = "board", "本机关公告栏"
    RESIDENCE = "residence", "受送达人住所地张贴"
    NEWSPAPER = "newspaper", "报纸"


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
