"""Filed addresses come into force: new ones with source and day, older filed ones end the day before (SRV-07)."""
from datetime import timedelta

from office.models import Role
from office.workflow.forms import ReasonForm
from office.workflow.verbs import verb
from subjects.flows.addresses import AddressSheetFlow
from subjects.intake.addresses import MEDIA
from subjects.models import Address, AddressSheet
from subjects.states import AddressSource

BRINGS_IN = (Role.HANDLER, Role.SERVER)
LOOKS_AT_IT = (Role.REVIEWER, Role.APPROVER)


@verb(
    AddressSheetFlow.bring_in, label="导入送达地址表", by=BRINGS_IN,
    effects=["形成待核对的送达地址表，由复核或者审批人员核对施行后才可用于送达"],
)
def bring_in(file, act, *, entries, sheet_name, sheet_sha256):
    file.title = f"导入送达地址表{len(entries)}行"
    act.note(主体=len(entries), 新地址=sum(len(entry.new) for entry in entries))
    return AddressSheet.objects.create(
        file=file, sheet_name=sheet_name[-200:], sheet_sha256=sheet_sha256, **AddressSheet.written(entries)
    )


def _foreseen(sheet, act) -> list[str]:
    return [f"{entry.subject.name}：{entry.does}（{entry.filed_on}填报）" for entry in sheet.examined().entries if entry.new][:50]


@verb(
    AddressSheetFlow.put_in_force, label="核对无误，施行", by=LOOKS_AT_IT, foresees=_foreseen,
    effects=["所列地址自填报之日起可用于送达；填报电子地址的，视为同意电子送达", "较早填报的地址自新填报日的前一日起停用",
             "当事人以送达地址确认书确认的地址不变，送达时以其为先"],
)
def put_in_force(sheet, act):
    """渝营商条例72: consent is deemed given by filing; a confirmed address is the party's own word and stays."""
    entries, ended = [entry for entry in sheet.examined().entries if entry.new], 0
    for entry in entries:
        for code, text in entry.new.items():
            filed = entry.subject.addresses.filed().filter(medium=MEDIA[code], to_date=None)
            ended += filed.update(to_date=entry.filed_on - timedelta(days=1))
            Address.objects.create(
                subject=entry.subject, medium=MEDIA[code], source=AddressSource.PUBLICITY_SYSTEM, text=text,
                phone=entry.texts.get("phone", ""), from_date=entry.filed_on, sheet=sheet,
            )
    sheet.done = [[entry.subject.name, f"{entry.does}（{entry.filed_on}填报）"] for entry in entries]
    act.note(新地址=sum(len(entry.new) for entry in entries), 停用的旧地址=ended)


@verb(AddressSheetFlow.discard, label="作废", by=[*BRINGS_IN, *LOOKS_AT_IT], form=ReasonForm, tone="danger")
def discard(sheet, act, *, reason):
    """None of its addresses is used."""
