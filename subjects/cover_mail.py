"""The message a paper travels in: what it is, what its arrival means, and what the recipient may do (民诉法90; 复议法22)."""
from django.conf import settings

from office.calendar.words import plain_date
from office.models import Installation
from subjects.models import Dispatch
from subjects.models.dispatch import LINK
from subjects.states import AddressSource

CONSENTED = {
    AddressSource.CONFIRMATION: "您{unit}在《送达地址及电子送达确认书》中同意以本邮箱接收文书（同意的范围：{scope}）",
    AddressSource.PUBLICITY_SYSTEM: (
        "您{unit}在国家企业信用信息公示系统（重庆）填报了本电子邮箱，依照《重庆市优化营商环境条例》第七十二条，视为同意电子送达"
    ),
}


def compose(item, act, note: str = "") -> Dispatch:
    """The sending as it will be stored, not stored yet; shown before it is sent, and sent as shown."""
    organ, address = item.document.organ, item.electronic_address
    return Dispatch(
        item=item, to_address=address, to=address.text.strip(), sender=settings.POST_FROM, sender_name=organ.name,
        subject=f"电子送达：{organ.name}《{item.document.title}》", text="\n".join(_lines(item, note)),
        queued_at=act.at, queued_by=act.actor,
    )


def _lines(item, note: str):
    paper, organ, address, person = item.document, item.document.organ, item.electronic_address, item.recipient.is_person
    unit = "" if person else "单位"
    if Installation.here().training:
        yield "【训练邮件，数据均为虚构，不产生任何法律效力】\n"
    yield f"{item.recipient.name}：\n"
    yield (
        f"{CONSENTED[AddressSource(address.source)].format(unit=unit, scope=address.consent_scope)}。依照《中华人民共和国行政处罚法》"
        "第六十一条和《中华人民共和国民事诉讼法》第九十条的规定，现以电子邮件送达下列文书，见附件：\n"
    )
    yield f"　　《{paper.title}》{paper.number}，{plain_date(paper.issued_on)}制发\n"
    yield (
        f"一、本邮件到达您{unit}邮箱的日期为送达日期，文书所载由送达起算的期限自次日起算。您{unit}证明到达日期另有其日的，以证明的日期为准，"
        "请与本机关联系（民诉解释第一百三十五条）。\n"
    )
    yield f"二、请打开下面的页面，点“确认收到”。邮件系统已经接收的，是否确认不影响送达日期；没有接收回报的，以确认之日为送达日期：\n　　{LINK}\n"
    yield f"三、您{unit}需要纸质文书的，可以向本机关提出，本机关予以提供（民事诉讼法第九十条）。\n"
    yield f"四、核对文书真伪：{settings.PUBLIC_URL}/v/ ，输入文书末页的核验码。\n"
    if item.is_decision:
        yield (
            f"五、对本决定不服的，申请行政复议和提起行政诉讼的机关、期限见决定书。行政复议可以通过互联网向{organ.government_name}申请"
            f"（行政复议法第二十二条）：\n　　{organ.review_channel}\n"
        )
    if note.strip():
        yield f"附言：{note.strip()}\n"
    yield f"{organ.name}\n地址：{organ.address}\n联系人：{organ.contact_name}，联系电话：{organ.contact_phone}"
