"""The papers of service, read as they are printed (domain.md D5…D7)."""
import io
from datetime import date

from pypdf import PdfReader

from office.models import SealingWay
from office.workflow.offers import trial
from subjects.actions.address import print_confirmation
from subjects.jobs import deem_announced
from subjects.letters import AddressConfirmation, AnnouncementPaper, Periods
from subjects.models import ServiceItem
from tests.cases.letters.reading import dates, is_well_written
from tests.cases.letters.walked import words
from tests.cases.walk import items
from tests.subjects.service.walk import act, announced, mailed, notice_item, now, through, undone
from tests.subjects.service.walk import HOME, ISSUED, SIGNED, serve
from tests.world import market, officer, scan


def text_of(item, kind: str) -> str:
    return words(item.file.documents.filter(kind=kind).last().blob.open())


def test_an_announcement_says_why_what_and_what_follows(clock):
    """D6; SRV-14, SRV-17, PRI-04: ground, paper, content, collection, thirty days, rights; no number, no service date."""
    organ = market()
    organ.sealing = SealingWay.HAND
    organ.save()
    item = announced(notice_item(clock))
    text = text_of(item, "D6")
    for said in ("送达公告", "因受送达人下落不明", "《拟认定严重失信主体告知书》（潼市监信告〔2026〕1号）", "文书主要内容：告知拟认定事项",
                 "经过三十日，即视为送达", "自送达之日的次日起算", "逾期不行使的", item.recipient.name):
        assert said in text, said
    assert item.recipient.uscc not in text and HOME["place"] not in text
    assert dates(text) == {"2026年4月20日"} and is_well_written(text), "its own date alone"


def test_a_person_is_announced_by_his_surname(case_noticed):
    """D6; PRI-04."""
    person = items(case_noticed, "D1")[1]
    paper = AnnouncementPaper(person, trial(through.record_failure, person, officer("songda"))).preview().text()
    assert person.recipient.masked_name in paper and person.recipient.name not in paper


def test_a_confirmation_is_printed_with_blanks(clock):
    """D7; SRV-06."""
    item = notice_item(clock)
    act(print_confirmation, item)
    text = text_of(item, "D7")
    pdf = item.file.documents.get(kind="D7").blob.open()
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1, "signed on the sheet that says what is signed"
    for said in ("送达地址及电子送达确认书", "是否同意电子送达□同意□不同意", "同意电子送达的文书范围", "应当及时书面告知本机关", "受送达人签名或者盖章"):
        assert said in text, said
    assert AddressConfirmation(item, trial(print_confirmation, item, officer("songda"))).preview().preview


def test_the_dates_stand_on_paper_only_after_service(case_effective):
    """Design §3: first and last day of the window with the notice, the last days of the remedies with the decision."""
    case = case_effective
    notice, decision = items(case, "D1")[0], items(case, "D3")[0]
    slips = list(case.file.documents.filter(kind="QX").order_by("id"))
    assert len(slips) == 4, "one for each notice and each decision, none for the repair notice"
    first, third = words(slips[0].blob.open()), words(slips[2].blob.open())
    assert "于2026年4月20日送达" in first and "2026年4月21日（周二）" in first and "2026年4月27日（周一）" in first
    assert "申请行政复议" in third and "2026年7月6日（周一）" in third and "2029年5月6日" in third
    blank = Periods(notice, trial(serve.record_direct, notice, officer("songda"))).preview().text()
    assert notice.recipient.name in blank and decision.is_served


def test_each_way_has_its_own_proof(clock):
    """D5: number of the letter, the body in between, the postings; and which day counts."""
    item = notice_item(clock)
    with undone():
        mailed(item)
        item = act(through.record_mail, item, served_on=ISSUED, proof=scan("回执.pdf"), **SIGNED)
        text = text_of(item, "D5")
        assert "邮寄送达：邮件单号XA0000001" in text and "回执上注明的收件日期为送达日期" in text
    with undone():
        act(serve.plan, item, method="entrusted", through="虚构区市场监督管理局", **HOME)
        assert "委托送达：虚构区市场监督管理局" in text_of(item, "D5")
        letter = text_of(item, "WT")
        assert "委托贵机关代为送达" in letter and "十日内送达" in letter and is_well_written(letter)
        item = act(through.record_through, item, served_on=ISSUED, proof=scan(), **SIGNED)
        assert "委托送达的，受送达人签收的日期为送达日期" in text_of(item, "D5")
    announced(ServiceItem.objects.get(pk=item.pk))
    clock.at("2026-05-21 09:00")
    assert deem_announced() == 1
    text = text_of(now(item), "D5")
    assert "公告送达：2026年4月20日本机关公告栏（虚构处所）" in text and "2026年5月20日" in text
    assert now(item).served_on == date(2026, 5, 20)
