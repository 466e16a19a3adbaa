"""Why nothing has happened, ready for the page: a title, every reason with its rule, and what to do now."""

from dataclasses import dataclass

from django.utils import timezone


@dataclass(frozen=True)
class Reason:
    """One sentence; `field` is the id of the input it speaks of."""

    text: str
    rule: str = ""
    field: str = ""


@dataclass(frozen=True)
class Trouble:
    title: str
    tone: str
    icon: str
    reasons: tuple[Reason, ...] = ()
    advice: str = ""


def of_verdicts(verdicts, *, title="暂不能办理") -> Trouble:
    """Conditions that do not hold, all at once."""
    return Trouble(title, "grave", "lock", tuple(Reason(each.reason, each.rule) for each in verdicts))


def of_refusal(error, form) -> Trouble:
    """The door refused after the form was sent."""
    reasons = tuple(Reason(each.reason, each.rule) for each in error.verdicts)
    return Trouble("未办理，案件没有变动", "grave", "stop", reasons, _kept(form))


def of_form(form) -> Trouble:
    """Fields to mend, each linked."""
    reasons = [Reason(text) for text in form.non_field_errors()]
    for bound in (bound for bound in form if bound.errors):
        first = f"{bound.auto_id}_0" if bound.use_fieldset else bound.auto_id  # of several boxes the first takes the focus
        reasons += [Reason(f"{bound.label}：{text}", field=first) for text in bound.errors]
    return Trouble(f"有{len(reasons)}处需要更正，尚未办理", "grave", "stop", tuple(reasons), _files_again(form))


def of_moving_on(error, form) -> Trouble:
    """Who did what since the form was opened; the officer may send his form again."""
    return Trouble("打开本页之后案件已有变动，尚未办理", "warn", "warn",
                   tuple(Reason(_sentence(event)) for event in error.events),
                   f"{_kept(form)}请核对以上变动，仍需办理的，再次提交即可。")


def of_waiting(error, form) -> Trouble:
    """Somebody else holds the file."""
    return Trouble("他人正在办理本案，尚未办理", "warn", "clock", (), f"请稍候片刻再次提交。{_kept(form)}")


def of_glyphs(error) -> Trouble:
    """A character no font of the house can print (PDF-1)."""
    return Trouble("文书不能排版", "grave", "stop", tuple(Reason(str(each), "PDF-1") for each in error.missing))


def _sentence(event) -> str:
    when = timezone.localtime(event.at)
    return f"{when:%Y-%m-%d %H:%M} {event.actor or '系统'}（{event.get_role_display()}）{event.label}"


def _kept(form) -> str:
    return f"您填写的内容已保留。{_files_again(form)}" if form.fields else ""


def _files_again(form) -> str:
    """A browser never sends a file back to itself."""
    return "所选文件须重新选择。" if form.files else ""
