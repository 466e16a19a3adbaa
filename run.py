#!/usr/bin/env python3
"""信案 on one machine: `python3 run.py`, `python3 run.py reset`, `python3 run.py test`, `… proof`, `… pictures`. Needs nothing but Python."""

import os
import sys
from pathlib import Path

from launcher import Trouble
from launcher.bootstrap import RUN, TEST, ready
from launcher.places import VENV

USAGE = """用法：
  python3 run.py                 启动（网页、后台任务、数据库）；Ctrl-C 停止，数据保留
  python3 run.py reset [--yes]   删除训练数据，重新建立训练环境；正式环境拒绝
  python3 run.py test [参数]     运行测试，参数交给 pytest
  python3 run.py proof [参数]    运行需要浏览器、PostgreSQL 15 等的完整验证
  python3 run.py pictures        各页图样，存入 var/pictures/index.html
环境变量：PORT 网页端口；DATABASE_URL 使用外部 PostgreSQL；PG_BINDIR 指定 PostgreSQL 程序"""


def main(command: str = "run", *arguments: str) -> int:
    if command not in ("run", "reset", "test", "proof", "pictures"):
        print(USAGE)
        return 0 if command in ("help", "-h", "--help") else 2
    python = ready(RUN if command in ("run", "reset") else TEST)
    if Path(sys.prefix).resolve() != VENV.resolve():
        os.execv(python, [str(python), str(Path(__file__).resolve()), command, *arguments])
    if command == "run":
        from launcher.service import run

        return run()
    if command == "reset":
        from launcher.reset import reset

        return reset(arguments)
    from launcher import suites

    if command == "pictures":
        return suites.pictures()
    return suites.test(arguments) if command == "test" else suites.proof(arguments)


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except Trouble as trouble:
        sys.exit(f"\n{trouble}")
    except KeyboardInterrupt:
        sys.exit(130)
