"""What the rows of the bench stand on: programs started and stopped, data made once and kept, load given."""

import contextlib
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
from spare_port import spare_port  # noqa: E402

KEPT = ROOT / "build" / "bench"
EMAIL, PASSWORD = "bench@example.org", "a long enough password for the bench"
CORES = os.cpu_count() or 2
SETS = {
    # name: conversations, messages, further arguments of bench_generate
    "million": (200_000, 1_000_000, []),
    "tickets": (10_000, 30_000, ["--even"]),
    "promises": (100_000, 200_000, ["--even"]),
}
QUICK_SETS = {"million": (4_000, 20_000, []), "tickets": (1_000, 3_000, ["--even"]),
              "promises": (2_000, 4_000, ["--even"])}


def say(*words: object) -> None:
    print(*words, file=sys.stderr, flush=True)


class Bench:
    """One run: where the programs are, what was started, how long a row may take."""

    def __init__(self, build: pathlib.Path, quick: bool):
        self.build = build
        self.quick = quick
        self.rounds = 1 if quick else 3
        self.seconds = 1.0 if quick else 3.0
        self.stack = contextlib.ExitStack()
        self.work = KEPT / "work"
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        self.stack.callback(shutil.rmtree, self.work, ignore_errors=True)
        self.scripts = 0

    def program(self, name: str) -> str:
        path = self.build / name
        if not path.exists():
            raise SystemExit(f"bench: {path} is missing; build it with: cmake --build {self.build} --target heard bench")
        return str(path)

    # -- programs ---------------------------------------------------------------------------------------------------

    def start(self, *command: str, log: str, end: signal.Signals = signal.SIGTERM) -> subprocess.Popen:
        with open(self.work / f"{log}.log", "ab") as out:
            process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        self.stack.callback(stop, process, end)
        return process

    def wait_for(self, process: subprocess.Popen, port: int, log: str, path: str | None = None) -> None:
        """Until the port takes connections or, with a path, answers 200."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if process.poll() is not None:
                break
            try:
                if path is None:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    return
                if request(port, "GET", path)[0] == 200:
                    return
            except OSError:
                pass
            time.sleep(0.002)
        raise SystemExit(f"bench: {log} did not start:\n" + (self.work / f"{log}.log").read_text()[-2000:])

    def limit(self, name: str, *arguments: str) -> tuple[subprocess.Popen, int]:
        port = spare_port()
        process = self.start(self.program(name), "--port", str(port), "--threads", str(CORES), *arguments, log=name)
        self.wait_for(process, port, name)
        return process, port

    # -- data -------------------------------------------------------------------------------------------------------

    def kept_set(self, name: str) -> tuple[pathlib.Path, dict]:
        """The folder of a data set, made when it is not there, and what is in it."""
        folder = KEPT / (name + "-quick" if self.quick else name)
        told = folder.with_suffix(".json")
        if not told.exists():
            shutil.rmtree(folder, ignore_errors=True)
            self.add_person("--data", str(folder))
            said = self.generate(name, "--data", str(folder))
            told.write_text(json.dumps(said))
        return folder, json.loads(told.read_text())

    def generate(self, name: str, *where: str) -> dict:
        conversations, messages, more = (QUICK_SETS if self.quick else SETS)[name]
        say(f"Making {conversations:,} conversations with {messages:,} messages")
        until = int(time.time() // 86400 * 86400) * 1_000_000
        command = [self.program("bench_generate"), *where, "--conversations", str(conversations), "--messages",
                   str(messages), "--until", str(until), *more]
        began = time.monotonic()
        made = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
        say(f"  in {time.monotonic() - began:.0f} s")
        return json.loads(made)

    def add_person(self, *where: str) -> None:
        """Makes the folder or fills the database for the first time: key, schema, inbox and somebody to sign in."""
        subprocess.run([self.program("heard"), "person", "add", "--email", EMAIL, "--name", "Bea Bench", "--role", "admin",
                        "--password-stdin", *where], input=PASSWORD + "\n", text=True, check=True, stdout=subprocess.DEVNULL)

    def copy_of(self, folder: pathlib.Path, name: str) -> pathlib.Path:
        """A copy to write into; removed at the end."""
        target = self.work / name
        subprocess.run(["cp", "-r", "--reflink=auto", str(folder), str(target)], check=True)
        os.sync()
        return target

    # -- load -------------------------------------------------------------------------------------------------------

    def script(self, lines: list[str]) -> str:
        self.scripts += 1
        path = self.work / f"script-{self.scripts}"
        path.write_text("".join(line + "\n" for line in lines))
        return str(path)

    def load(self, port: int, script: str, *, headers: list[str] = (), seconds: float = 0, connections: int = 16,
             group: int = 1, rate: float = 0, warm: float | None = None) -> dict:
        seconds = seconds or self.seconds
        warm = warm if warm is not None else (0.2 if self.quick else 0.7)
        command = [self.program("bench_load"), "--port", str(port), "--script", script, "--seconds", str(seconds),
                   "--connections", str(connections), "--group", str(group), "--rate", str(rate), "--warm", str(warm)]
        for header in headers:
            command += ["--header", header]
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=seconds + 60)
        if not run.stdout:
            return {"per_second": 0.0, "p50_us": 0, "p99_us": 0, "errors": 1, "error": run.stderr.strip()[-300:]}
        return json.loads(run.stdout)

    def duel(self, limit, heard) -> tuple[dict, dict]:
        """Both in turn, so that what drifts meets both alike; the median run of each."""
        limits, heards = [], []
        for _ in range(self.rounds):
            limits.append(limit())
            heards.append(heard())
        return median_run(limits), median_run(heards)


def median_run(runs: list[dict]) -> dict:
    middle = sorted(runs, key=lambda run: run["per_second"])[len(runs) // 2]
    failed = [run for run in runs if run["errors"]]
    return failed[0] if failed else middle


def stop(process: subprocess.Popen, end: signal.Signals = signal.SIGTERM) -> None:
    if process.poll() is not None:
        return
    process.send_signal(end)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def request(port: int, method: str, path: str, body: object = None, headers: dict | None = None):
    """(status, headers, bytes) of one request on a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    sent = dict(headers or {})
    data = None
    if body is not None:
        data = json.dumps(body)
        sent["Content-Type"] = "application/json"
        sent.setdefault("Origin", f"http://127.0.0.1:{port}")
    try:
        connection.request(method, path, data, sent)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    except http.client.HTTPException as broken:
        raise OSError(str(broken)) from broken
    finally:
        connection.close()


class Heard:
    """A running desk with somebody signed in."""

    def __init__(self, bench: Bench, told: dict, *, data: pathlib.Path | None = None, database: str = "", name: str,
                 extra: list[str] = ()):
        self.bench, self.data, self.name, self.told, self.extra = bench, data, name, told, extra
        self.where = ["--database", database] if database else []
        # With PostgreSQL the data folder holds the master key alone.
        self.where += ["--data", str(data or bench.work / f"{name}-keys")]
        self.port = spare_port()
        self.process = self.begin()
        self.cookie = self.sign_in()
        token = subprocess.run([bench.program("heard"), "token", "add", "--person", EMAIL, "--name", name,
                                *self.where], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        self.reads = ["Cookie: " + self.cookie]
        self.writes = ["Authorization: Bearer " + token]

    def begin(self) -> subprocess.Popen:
        process = self.bench.start(self.bench.program("heard"), "serve", *self.where, "--listen",
                                   f"127.0.0.1:{self.port}", *self.extra, log=self.name)
        self.bench.wait_for(process, self.port, self.name, "/readyz")
        return process

    def sign_in(self) -> str:
        status, headers, body = request(self.port, "POST", "/api/session", {"email": EMAIL, "password": PASSWORD})
        if status != 200:
            raise SystemExit(f"bench: signing in to {self.name}: {status} {body[:300]!r}")
        return headers["Set-Cookie"].split(";")[0]

    def get(self, path: str) -> bytes:
        status, _, body = request(self.port, "GET", path, headers={"Cookie": self.cookie})
        if status != 200:
            raise SystemExit(f"bench: {self.name} {path}: {status} {body[:300]!r}")
        return body

    def session_digest(self) -> str:
        with contextlib.closing(self.look()) as db:
            return db.execute("SELECT digest FROM session ORDER BY created_at DESC LIMIT 1").fetchone()[0]

    def look(self) -> sqlite3.Connection:
        return sqlite3.connect(f"file:{self.data / 'heard.db'}?mode=ro", uri=True)

    def snapshot(self, target: pathlib.Path) -> pathlib.Path:
        """The database as it is now, page for page, for the limits to read and write."""
        with contextlib.closing(self.look()) as db, contextlib.closing(sqlite3.connect(target)) as copy:
            db.backup(copy)
        os.sync()
        return target

    def quiet(self) -> None:
        """Waits until every reply that was written has been delivered, so that the next row is measured alone."""
        if self.data is None:
            time.sleep(12)
            return
        end = time.monotonic() + 120
        waiting = "SELECT 1 FROM effect WHERE state IN ('waiting', 'leased', 'started') LIMIT 1"
        with contextlib.closing(self.look()) as db:
            while time.monotonic() < end and db.execute(waiting).fetchone():
                time.sleep(0.2)

    def stop(self) -> None:
        stop(self.process)


class Postgres:
    """A PostgreSQL of its own in a temporary folder on a spare port, run by an ordinary user."""

    PROGRAMS = pathlib.Path("/usr/lib/postgresql/15/bin")

    def __init__(self, bench: Bench):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-bench-"))
        bench.stack.callback(shutil.rmtree, folder, ignore_errors=True)
        user = []
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
            user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "env", f"HOME={folder}"]
        port = spare_port()
        subprocess.run([*user, str(self.PROGRAMS / "initdb"), "-D", str(folder / "data"), "-U", "heard", "-A", "trust",
                        "-E", "UTF8", "--locale=C.UTF-8"], check=True, stdout=subprocess.DEVNULL)
        process = bench.start(*user, str(self.PROGRAMS / "postgres"), "-D", str(folder / "data"), "-k", str(folder),
                              "-p", str(port), "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=100",
                              "-c", "shared_buffers=512MB", "-c", "max_wal_size=4GB", log="postgres",
                              end=signal.SIGINT)  # the fast, orderly stop
        bench.wait_for(process, port, "postgres")
        ready = [str(self.PROGRAMS / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port), "-U", "heard"]
        for _ in range(150):
            if subprocess.run(ready).returncode == 0:
                break
            time.sleep(0.2)
        subprocess.run([str(self.PROGRAMS / "createdb"), "-h", "127.0.0.1", "-p", str(port), "-U", "heard", "heard"],
                       check=True)
        self.url = f"postgresql://heard@127.0.0.1:{port}/heard"


def median(values: list[float]) -> float:
    return statistics.median(values)
