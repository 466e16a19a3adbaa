"""DATABASE_URL: the tests themselves run on a server somebody else keeps."""

import os
import subprocess
import sys

import psycopg
import pytest

from launcher.places import ROOT
from launcher.postgres import Postgres

pytestmark = pytest.mark.proof


def test_the_tests_run_on_an_outside_server(open_folder):
    server = Postgres(open_folder / "pg", home=open_folder)
    address = server.start("administrator")
    try:
        with psycopg.connect(**address.connection()) as session:
            session.execute("CREATE ROLE dba LOGIN CREATEROLE CREATEDB PASSWORD 'dba'")
        url = f"postgresql://dba:dba@{address.host.replace('/', '%2F')}:{address.port}/credit"
        passwords = {f"XINAN_{role}_PASSWORD": role.lower() for role in ("OWNER", "APP", "READER")}
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "tests/launcher/test_database_roles.py"],
            cwd=ROOT, env=os.environ | passwords | {"DATABASE_URL": url}, capture_output=True, text=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout[-3000:]
    finally:
        server.stop()
