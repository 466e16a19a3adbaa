"""Why what somebody proposed for the whole house is not in force: a second person looks at it, as things stand then."""
from office.models.role import Role
from office.workflow.verdict import Verdict, allow, keeps_out, refuse


@keeps_out(Role.SYS_ADMIN)
def checks_his_own(draft, act) -> Verdict:
    """AUD-08: what changes the house for everybody is checked by a second person."""
    if draft.file.events.filter(seq=1, actor=act.actor).exists():
        return refuse(f"{draft.called}须由录入人以外的人员核对施行", "AUD-08")
    return allow()


def not_the_hub(notice, act) -> Verdict:
    """CAL-12: one calendar for everybody, kept by the credit office."""
    if act.department.is_hub:
        return allow()
    return refuse("放假安排由信用牵头部门统一导入", "CAL-12")


def rows_overtaken(draft, act) -> Verdict:
    """IMP-2, AUD-03: what was right when it was proposed may be wrong by now; then nothing of it is put in force."""
    faults = draft.examined().faults
    if not faults:
        return allow()
    told = "；".join(f"第{fault.row}行{fault.column_title}：{fault.sentence}" for fault in faults[:3])
    return refuse(f"{draft.called}提出之后情况已有变化，请作废后重新提出：{told}", "AUD-03")
