"""Which way of service is open, and what it needs (SRV-06…12)."""
from office.workflow.verdict import Verdict, allow, not_here, refuse
from subjects.service_states import THROUGH_OTHERS, ServiceMethod
from subjects.states import AddressMedium, AddressSource


def method_incomplete(item, act) -> Verdict:
    """SRV-10, SRV-11, SRV-12: mail has its number, an entrusted or forwarding body its name."""
    method = act.data.get("method")
    if method == ServiceMethod.MAIL and not act.data.get("tracking_number", "").strip():
        return refuse("邮寄送达须填写邮件单号", "SRV-11")
    if method in THROUGH_OTHERS and not act.data.get("through", "").strip():
        rule = "SRV-10" if method == ServiceMethod.ENTRUSTED else "SRV-12"
        return refuse("委托送达、转交送达须填写受托或者转交机关", rule)
    return allow()


def no_electronic_address(item, act) -> Verdict:
    """SRV-06, SRV-07: only to an address of this recipient that carries his consent."""
    if act.data.get("method") != ServiceMethod.ELECTRONIC:
        return allow()
    chosen, usable = act.data.get("electronic_address"), item.recipient.addresses.electronic().usable_on(act.today)
    if chosen is None or not usable.filter(pk=chosen.pk).exists():
        return refuse(
            "受送达人未以送达地址确认书同意电子送达，也未在国家企业信用信息公示系统（重庆）填报电子地址，不得电子送达", "SRV-06"
        )
    return allow()


def no_review_channel(item, act) -> Verdict:
    """SRV-09: a decision served through the internet comes with the internet channel for reconsideration (复议法22)."""
    method = act.data.get("method", item.method)
    if method == ServiceMethod.ELECTRONIC and item.is_decision and not item.document.organ.review_channel:
        return refuse(f"{item.document.organ}没有行政复议互联网渠道，决定书不得电子送达", "SRV-09")
    return allow()


def not_by_mail(item, act) -> Verdict:
    """SRV-11."""
    return allow() if item.method == ServiceMethod.MAIL else not_here("该文书未安排邮寄送达", "SRV-11")


def not_through_others(item, act) -> Verdict:
    """SRV-10, SRV-12."""
    return allow() if item.method in THROUGH_OTHERS else not_here("该文书未安排委托或者转交送达", "SRV-10")


def not_electronic(item, act) -> Verdict:
    """SRV-06."""
    return allow() if item.method == ServiceMethod.ELECTRONIC else not_here("该文书未安排电子送达", "SRV-06")


def paper_asked_before(item, act) -> Verdict:
    """SRV-08: one request is open at a time."""
    return refuse("已登记提供纸质文书的请求", "SRV-08") if item.paper_asked_on else allow()


def no_paper_asked(item, act) -> Verdict:
    """SRV-08."""
    if item.paper_asked_on and not item.paper_given_on:
        return allow()
    return not_here("受送达人没有请求纸质文书", "SRV-08")


def consent_incomplete(item, act) -> Verdict:
    """SRV-06, SRV-07: an e-address stands on a signed consent with its scope, or on what an enterprise has filed."""
    if act.data.get("medium") != AddressMedium.ELECTRONIC:
        return allow()
    source = act.data.get("source")
    if source == AddressSource.PUBLICITY_SYSTEM:
        return refuse("自然人没有公示系统填报的电子地址", "SRV-07") if item.recipient.is_person else allow()
    if source == AddressSource.CONFIRMATION and act.data.get("consent_scope", "").strip():
        return allow()
    return refuse("电子送达须有受送达人签名的送达地址确认书，并写明同意电子送达的文书范围", "SRV-06")
