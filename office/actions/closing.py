"""A department is closed or merged: its posts end, and its files go to the organ that succeeds to its powers (AUD-03, AUD-09, DES-05)."""
from django import forms

from office.actions.people import dismiss
from office.flows.departments import DepartmentFlow
from office.models import CaseFile, Department, DepartmentChange, Post, Role
from office.states import PostState
from office.workflow.errors import Refused
from office.workflow.forms import VerbForm
from office.workflow.locks import also_locks
from office.workflow.machines import machines
from office.workflow.scope import POST
from office.workflow.steps import follow
from office.workflow.verbs import verb, verb_named
from office.workflow.verdict import refuse

PASS_ON = "pass_on"  # what the verb is called in every machine whose files go to a successor


class ClosingForm(VerbForm):
    successor = forms.ModelChoiceField(
        label="承继其职权的部门", queryset=Department.objects.none(), required=False,
        help_text="本部门的全部案卷移交该部门；没有任何案卷的，可以不选",
    )
    reason = forms.CharField(label="撤销或者合并的依据", max_length=200, help_text="如机构改革方案的名称和文号")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        others = Department.objects.standing().filter(is_hub=False).exclude(pk=self.act.data["subject"].pk)
        self.fields["successor"].queryset = others


@verb(
    DepartmentFlow.propose_closing, label="撤销或者合并部门", by=Role.SYS_ADMIN, form=ClosingForm, tone="danger",
    effects=["由安全管理员核对施行后才生效", "施行时，其在任人员的任职全部终止；需要在承继部门任职的，请先任命",
             "施行时，其全部案卷移交承继部门；承继部门应当已是相应领域的认定单位"],
)
def propose_closing(file, act, *, subject, successor, reason):
    file.title = f"撤销{subject}" + (f"，职权由{successor}承继" if successor else "")
    act.note(撤销=subject.name, 承继=successor.name if successor else "无")
    return DepartmentChange.objects.create(file=file, closes=subject, successor=successor, basis=reason, **DepartmentChange.written([]))


def _foreseen(change, act) -> list[str]:
    files, posts = files_of(change.closes_id), list(_posts(change.closes_id))
    waiting, people = files.filter(closed_at=None).count(), dict.fromkeys(str(post.user) for post in posts)
    claimed = f"，其中在办{waiting}件，由其经办人员认领" if waiting else ""
    return [f"{change.closes}撤销；{files.count()}件案卷移交{change.successor or '——'}{claimed}",
            f"{len(posts)}项任职终止：{'、'.join(people)}" if posts else "没有在任人员"]


@verb(
    DepartmentFlow.close, label="核对无误，撤销部门", by=Role.SEC_ADMIN, tone="danger", foresees=_foreseen,
    effects=["不得再以其名义立案、任命；已经制发的文书不变"],
)
def close(change, act):
    """Everything of it in one act: each file through its own verb, each post through its own (AUD-03)."""
    closed = Department.objects.select_for_update(no_key=True).get(pk=change.closes_id)
    for post in _posts(closed.pk):
        follow(act, dismiss, post, reason=f"{closed}撤销")
    for file in files_of(closed.pk).order_by("pk"):
        if file.pk not in act.passage.files:
            raise Refused([refuse("核对期间该部门又有新的案卷，请重新办理", "AUD-03")])
        _pass_on(act, file, change)
    closed.closed_on, closed.successor = act.today, change.successor
    closed.save(update_fields=["closed_on", "successor"])
    if change.successor:
        handlers = Post.objects.held_on(act.today).filter(department=change.successor, role=Role.HANDLER, user__is_active=True)
        for post in handlers.select_related("user"):
            act.tell(post.user, "succession", f"{closed}撤销，其案卷已移交{change.successor}；在办的案件请在“待认领”中领办")
    change.done = [{"code": closed.code, "does": "撤销", "changes": []}]


def files_of(department: int):
    """Every file that goes with its powers; who held which post stays where it was held."""
    return CaseFile.objects.filter(department=department).exclude(kind=POST)


def _pass_on(act, file, change) -> None:
    verb_of_it = verb_named(file.kind, PASS_ON)
    case = machines()[file.kind].objects.get(pk=file.pk)
    if verb_of_it is None or follow(act, verb_of_it, case, to=change.successor, reason=change.basis) is None:
        raise Refused([refuse(f"{file.number}不能移交，请先办结或者作废", "AUD-03")])


def _posts(department: int):
    return Post.objects.filter(department=department, state=PostState.HELD).select_related("user", "file").order_by("pk")


def _files_and_posts(change) -> list[int]:
    """All of them are locked before anything is read (design §2)."""
    if change.closes_id is None:
        return []
    return [*files_of(change.closes_id).values_list("pk", flat=True), *_posts(change.closes_id).values_list("pk", flat=True)]


also_locks(DepartmentFlow.machine, _files_and_posts)
