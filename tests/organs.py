"""Changes to departments, proposed as the form on the screen proposes them; people and addresses, listed as a sheet lists them."""
from office.actions.closing import propose_closing
from office.actions.departments import propose_change
from office.actions.roll import bring_in
from office.sheets import people
from office.sheets.departments import check
from office.sheets.reader import Row
from office.workflow.perform import open_case
from subjects.actions import addresses as filed
from subjects.intake import addresses
from tests.world import hub, market, officer


def renamed(subject, **columns):
    """A draft of the system administrator: these columns of this department are to read so."""
    report = check([Row(1, {"code": subject.code, "name": subject.name, **columns})])
    assert report.is_clean, report.faults
    return open_case(propose_change, department=hub(), actor=officer("xitong"), subject=subject, entries=report.entries,
                     reason="虚构机构改革方案").case


def closing(subject, successor=None):
    """A draft of the system administrator: this department is no more."""
    return open_case(propose_closing, department=hub(), actor=officer("xitong"), subject=subject, successor=successor,
                     reason="虚构机构改革方案").case


def listed_people(*rows: dict):
    """A draft of the system administrator: these rows stood on his sheet."""
    report = people.check([Row(number, row) for number, row in enumerate(rows, 2)])
    assert report.is_clean, report.faults
    return open_case(bring_in, department=hub(), actor=officer("xitong"), entries=report.entries, sheet_name="人员.xlsx",
                     sheet_sha256="0" * 64).case


def filed_sheet(subject, **columns):
    """A draft of the bureau's handler: what this enterprise filed in the publicity system."""
    row = {"uscc": subject.uscc, "name": subject.name, "email": "filed@example.invalid", "place": "虚构路3号", "filed_on": "2026-03-05"}
    report = addresses.check([Row(2, row | columns)])
    assert report.is_clean, report.faults
    return open_case(filed.bring_in, department=market(), actor=officer("jingban"), entries=report.entries, sheet_name="地址.csv",
                     sheet_sha256="0" * 64).case
