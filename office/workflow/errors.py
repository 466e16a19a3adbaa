"""Why the door stayed shut: every refusal explains itself in Chinese."""


class DoorError(Exception):
    """Base of all refusals; nothing was changed."""


class OutOfScope(DoorError):
    """The case does not exist for this person (answered 404)."""

    def __str__(self):
        return "案卷不存在，或不在您的办理范围内"


class NotPermitted(DoorError):
    """The person may see the case but never use this verb (403)."""

    def __init__(self, verdict):
        self.verdict = verdict
        super().__init__(str(verdict))


class Refused(DoorError):
    """Conditions of the arrow are not met; all reasons at once, each with its rule."""

    def __init__(self, verdicts):
        self.verdicts = tuple(verdicts)
        super().__init__("；".join(str(verdict) for verdict in self.verdicts))


class MovedOn(DoorError):
    """The case moved on since the form was opened (409); `events` tells who did what in between."""

    def __init__(self, events, version):
        self.events = tuple(events)
        self.version = version
        super().__init__("打开页面后案件已有变动：" + "；".join(f"{each.actor or '系统'}{each}" for each in self.events))


class Busy(DoorError):
    """Somebody is acting on the same file and did not finish within the waiting time."""

    def __str__(self):
        return "他人正在办理本案，请稍后再试；您填写的内容未丢失"
