import os
import pytest
from django.urls import reverse
from .sheets import *
from axe_playwright_python.sync_playwright import Axe
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]="true"
def test_shot(office_server, page, handler, hub_handler):
    problems=[]
    page.on("console", lambda m: problems.append(m.text) if m.type in("error","warning") else None)
    page.set_viewport_size({"width":1366,"height":900})
    u=office_server.url
    page.goto(u+"/admin/login/"); page.fill("[name=username]","huizong"); page.fill("[name=password]","虚构口令1234567"); page.click("[type=submit]")
    def shot(n):
        page.screenshot(path=f"/tmp/subjset/{n}.png",full_page=True)
        r=Axe().run(page)
        print(n,page.url,[ (v["id"],v["impact"],len(v["nodes"]),v["nodes"][0]["html"][:160]) for v in r.response["violations"]])
    page.goto(u+"/admin/subjects/intakebatch/upload/"); shot("upload")
    page.set_input_files("[name=sheet]", str(SAMPLE)); page.click("text=核对表格"); shot("preview_bad")
    lines=SAMPLE.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    good="".join(l for n,l in enumerate(lines,1) if n not in {2,3,4,5,6,8})
    page.click("a:has-text(\"重新上传\")")
    page.set_input_files("[name=sheet]", {"name":"更正后.csv","mimeType":"text/csv","buffer":good.encode("utf-8-sig")}); page.click("text=核对表格"); shot("preview_good")
    page.click("text=确认导入54行"); shot("batch")
    page.goto(u+"/admin/subjects/penaltyrecord/"); shot("records")
    page.goto(u+"/admin/subjects/subject/"); shot("subjects")
    page.click("#result_list a >> nth=0"); shot("person"); 
    page.goto(u+"/admin/subjects/subject/?q=万佳1010"); page.goto(u+"/admin/subjects/subject/?type=legal_person"); page.click("#result_list a >> nth=5"); shot("firm")
    page.goto(u+"/admin/subjects/penaltyrecord/"); page.click("#result_list a >> nth=5"); shot("record")
    page.set_viewport_size({"width":390,"height":844}); page.goto(u+"/admin/subjects/intakebatch/upload/")
    page.set_input_files("[name=sheet]", str(SAMPLE)); page.click("text=核对表格"); shot("phone")
    print(problems)
