"""Why a sheet of addresses is not in force yet: a wrong address is a paper that never arrives."""
from office.models import Role
from office.workflow.permission import side_of
from office.workflow.verdict import Verdict, allow, keeps_out, refuse


@keeps_out(Role.HANDLER, Role.SERVER)
def brought_in_by_his_side(sheet, act) -> Verdict:
    """AUD-08: where a whole list of parties is served is looked at by a second person."""
    if act.actor is not None and sheet.file.events.filter(seq=1, actor__in=side_of(act.actor, sheet.file)).exists():
        return refuse("送达地址表须由导入人以外的人员核对施行", "AUD-08")
    return allow()
