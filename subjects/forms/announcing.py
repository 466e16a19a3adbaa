"""The forms of service by announcement (SRV-13, SRV-14)."""
from django import forms

from office.attachments import acceptable
from office.workflow.forms import VerbForm
from subjects.service_states import AnnouncementGround, PostingPlace

LONG = forms.Textarea(attrs={"rows": 4})


class AnnouncementForm(VerbForm):
    ground = forms.ChoiceField(label="公告送达的事由", choices=AnnouncementGround.choices)
    course = forms.CharField(label="送达经过", widget=LONG, max_length=2000, help_text="何时向何处以何方式送达、结果如何；入卷，不公开")
    content = forms.CharField(
        label="文书主要内容", widget=LONG, max_length=1000, help_text="印在公告上；不写个人信息，不写拟认定或者处罚的细节"
    )

    def starting_values(self):
        tried = "；".join(str(each) for each in self.case.attempts.all())
        return {"course": f"{tried}。" if tried else ""}


class PostingForm(VerbForm):
    place = forms.ChoiceField(label="发布方式", choices=PostingPlace.choices)
    where = forms.CharField(label="发布处所", max_length=120, help_text="网站栏目、公告栏地点、张贴地址或者报纸名称和版面")
    on = forms.DateField(label="发布日期", help_text="三十日自最后一次发布之日起算")
    evidence = forms.FileField(label="发布记录", validators=[acceptable], help_text="张贴须有照片、录像；网站须有截图；报纸须有版面")

    def starting_values(self):
        return {"on": self.act.today}
