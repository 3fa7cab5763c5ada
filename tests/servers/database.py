"""PostgreSQL for the tests against real processes: a database of its own on the server that
HEARD_TEST_POSTGRES names, or a whole server of its own where a test has to restart it."""

import contextlib
import os
import pwd
import random
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from desk import spare_port

PROGRAMS = Path(os.environ.get("HEARD_POSTGRES_PROGRAMS", "/usr/lib/postgresql/15/bin"))


def psql(url, sql):
    return subprocess.run(["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", url, "-c", sql], capture_output=True, text=True,
                          check=True).stdout.strip()


def with_name(url, name):
    head, mark, tail = url.partition("?")
    scheme, _, rest = head.partition("://")
    return f"{scheme}://{rest.split('/')[0]}/{name}{mark}{tail}"


@contextlib.contextmanager
def fresh():
    server = os.environ["HEARD_TEST_POSTGRES"]
    name = f"heard_process_{os.getpid()}_{random.getrandbits(32):x}"
    psql(server, f"CREATE DATABASE {name}")
    try:
        yield with_name(server, name)
    finally:
        psql(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


class Server:
    """A PostgreSQL of the test's own, run as an ordinary user, stopped by its process id."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp())
        self.process = None
        self.port = spare_port()
        self.user = {}
        if os.getuid() == 0:
            ordinary = pwd.getpwnam("postgres")
            os.chown(self.folder, ordinary.pw_uid, ordinary.pw_gid)
            self.user = {"user": ordinary.pw_uid, "group": ordinary.pw_gid, "extra_groups": []}
        self.url = f"postgresql://heard@127.0.0.1:{self.port}/postgres"
        subprocess.run([PROGRAMS / "initdb", "-D", self.folder / "data", "-U", "heard", "-A", "trust", "-E", "UTF8",
                        "--locale=C.UTF-8"], check=True, capture_output=True, cwd=self.folder, **self.user)

    def start(self):
        self.process = subprocess.Popen(
            [PROGRAMS / "postgres", "-D", self.folder / "data", "-k", self.folder, "-p", str(self.port), "-c",
             "listen_addresses=127.0.0.1", "-c", "max_connections=100"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder, **self.user)
        for _ in range(150):
            if subprocess.run([PROGRAMS / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)], check=False).returncode == 0:
                return self
            time.sleep(0.2)
        raise RuntimeError("PostgreSQL did not start")

    def stop(self, how=signal.SIGINT):
        self.process.send_signal(how)
        self.process.wait(timeout=60)

    def remove(self):
        if self.process and self.process.poll() is None:
            self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
