"""The words of what becomes of a paper sent by mail, one line for each thing that happened (SRV-06)."""
from django.db import models

from office.mail import Came


class StepKind(models.TextChoices):
    BEGUN = "begun", "开始发送"
    LATER = "later", "对方暂未接收"
    UNCERTAIN = "uncertain", "发送中断，对方是否收到无从得知"
    HANDED_OVER = "handed_over", "已交本机关邮件网关，尚不是到达"
    RELAYED = "relayed", "已由网关转交下一系统，该系统不回报是否到达"
    ARRIVED = "arrived", "已到达受送达人的邮件系统"
    REFUSED = "refused", "被退回"
    GIVEN_UP = "given_up", "多次发送未成，不再发送"
    SETTLED = "settled", "本次发送了结"
    CONFIRMED = "confirmed", "受送达人在回执页确认收到"
    MISMATCH = "mismatch", "回执页核对未通过"
    FETCHED = "fetched", "受送达人从回执页下载文书"


ANSWERED = {
    Came.ARRIVED: StepKind.ARRIVED, Came.HANDED_OVER: StepKind.HANDED_OVER, Came.LATER: StepKind.LATER,
    Came.UNCERTAIN: StepKind.UNCERTAIN, Came.NEVER: StepKind.REFUSED,
}
REPORTED = {Came.ARRIVED: StepKind.ARRIVED, Came.HANDED_OVER: StepKind.RELAYED, Came.NEVER: StepKind.REFUSED}
# Each of these is said once of a sending; the others may be said again.
ONCE = (StepKind.HANDED_OVER, StepKind.ARRIVED, StepKind.REFUSED, StepKind.GIVEN_UP, StepKind.SETTLED, StepKind.CONFIRMED)
ATTEMPTS = (StepKind.BEGUN, StepKind.LATER, StepKind.UNCERTAIN)
# What says nothing about whether and when it arrived.
ASIDE = (StepKind.SETTLED, StepKind.CONFIRMED, StepKind.MISMATCH, StepKind.FETCHED)
FAILED = (StepKind.REFUSED, StepKind.GIVEN_UP)
