"""The words of identity and records: kinds, roles, sources, each with its Chinese label."""
from django.db import models


class SubjectType(models.TextChoices):
    """The three legal types (条例19, 56)."""

    NATURAL_PERSON = "natural_person", "自然人"
    LEGAL_PERSON = "legal_person", "法人"
    UNINCORPORATED_ORG = "unincorporated_org", "非法人组织"


class SubjectSubtype(models.TextChoices):
    """What the class in the code says of an organisation (domain E.1, position 2)."""

    ENTERPRISE = "enterprise", "企业"
    INDIVIDUAL_BUSINESS = "individual_business", "个体工商户"
    COOPERATIVE = "cooperative", "农民专业合作社"
    STATE_ORGAN = "state_organ", "机关"  # SUB-11: government bodies are subjects too
    PUBLIC_INSTITUTION = "public_institution", "事业单位"
    MASS_ORGANISATION = "mass_organisation", "群众团体"
    SOCIAL_ORGANISATION = "social_organisation", "社会组织"
    OTHER = "other", "其他组织"


class SubjectStatus(models.TextChoices):
    ACTIVE = "active", "存续"
    REVOKED = "revoked", "吊销未注销"
    DEREGISTERED = "deregistered", "已注销"
    MERGED = "merged", "已合并"
    DIVIDED = "divided", "已分立"
    DECEASED = "deceased", "已死亡"

    @classmethod
    def endings(cls) -> list[tuple[str, str]]:
        """Ways in which a party ceases to be; a revoked licence alone leaves it standing until it is deregistered."""
        return [(each.value, each.label) for each in cls if each not in (cls.ACTIVE, cls.REVOKED)]


class DocumentType(models.TextChoices):
    """A person is linked by resident ID, else by another valid document (SUB-02)."""

    RESIDENT_ID = "resident_id", "身份证"
    PASSPORT = "passport", "护照"
    HK_MACAU_PERMIT = "hk_macau_permit", "港澳居民来往内地通行证"
    TAIWAN_PERMIT = "taiwan_permit", "台湾居民来往大陆通行证"
    FOREIGN_RESIDENT_CARD = "foreign_resident_card", "外国人永久居留身份证"


class LinkRole(models.TextChoices):
    """Persons answerable beside an organisation (SUB-09) and the operator of an individual business (SUB-17)."""

    LEGAL_REPRESENTATIVE = "legal_representative", "法定代表人"
    PRINCIPAL = "principal", "主要负责人"
    ACTUAL_CONTROLLER = "actual_controller", "实际控制人"
    DIRECTLY_RESPONSIBLE = "directly_responsible", "直接责任人员"
    OPERATOR = "operator", "经营者"


class PartyCategory(models.TextChoices):
    """CF_XDR_LB, as the providers write it."""

    ORGANISATION = "organisation", "法人及非法人组织"
    INDIVIDUAL_BUSINESS = "individual_business", "个体工商户"
    NATURAL_PERSON = "natural_person", "自然人"


class PenaltyKind(models.TextChoices):
    """CF_CFLB: the kinds of 处罚法9."""

    WARNING = "warning", "警告"
    CRITICISM = "criticism", "通报批评"
    FINE = "fine", "罚款"
    CONFISCATE_GAINS = "confiscate_gains", "没收违法所得"
    CONFISCATE_GOODS = "confiscate_goods", "没收非法财物"
    SUSPEND_PERMIT = "suspend_permit", "暂扣许可证件"
    DOWNGRADE = "downgrade", "降低资质等级"
    REVOKE_PERMIT = "revoke_permit", "吊销许可证件"
    RESTRICT_BUSINESS = "restrict_business", "限制开展生产经营活动"
    SUSPEND_BUSINESS = "suspend_business", "责令停产停业"
    CLOSE = "close", "责令关闭"
    RESTRICT_OCCUPATION = "restrict_occupation", "限制从业"
    DETENTION = "detention", "行政拘留"
    OTHER = "other", "其他"


CONFISCATIONS = (PenaltyKind.CONFISCATE_GAINS, PenaltyKind.CONFISCATE_GOODS)
PERMIT_KINDS = (PenaltyKind.SUSPEND_PERMIT, PenaltyKind.REVOKE_PERMIT)


class Severity(models.TextChoices):
    """Set by the industry department's published standard (REC-06), so unset on arrival."""

    MINOR = "minor", "轻微"
    GENERAL = "general", "一般"
    SERIOUS = "serious", "严重"


class AnnulmentKind(models.TextChoices):
    """Ways a basis document falls (条例44; 处罚法48)."""

    ANNULLED = "annulled", "撤销"
    CHANGED = "changed", "变更"
    UNLAWFUL = "unlawful", "确认违法"
    VOID = "void", "确认无效"


class AddressMedium(models.TextChoices):
    PAPER = "paper", "纸质地址"
    ELECTRONIC = "electronic", "电子地址"


class AddressSource(models.TextChoices):
    """Where an address of service comes from; the first two may carry consent to e-service (SRV-06, SRV-07)."""

    CONFIRMATION = "confirmation", "送达地址确认书"
    PUBLICITY_SYSTEM = "publicity_system", "国家企业信用信息公示系统（重庆）"
    REGISTERED = "registered", "登记住所"
