"""A running Heard and what a script can ask of it: shared by the tests against real processes."""

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
from spare_port import spare_port  # noqa: E402

HEARD = Path(os.environ.get("HEARD_PROGRAM", ROOT / "build" / "release" / "heard"))
PASSWORD = "a long enough password"


class Refused(Exception):
    def __init__(self, status, body):
        super().__init__(f"{status} {body}")
        self.status = status
        self.body = body


class Node:
    """One `heard serve` on a data folder or a PostgreSQL database."""

    def __init__(self, data, database=None, extra=(), env=None, user=None, program=HEARD):
        self.data = Path(data)
        self.database = database
        self.extra = list(extra)
        self.env = {**os.environ, **(env or {})}
        self.user, self.program = user, program
        self.port = spare_port()
        self.process = None
        self.log = self.data / "serve.log"

    def place(self):
        return ["--data", str(self.data)] + (["--database", self.database] if self.database else [])

    def start(self, wait_s=20):
        self.data.mkdir(parents=True, exist_ok=True)
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [self.program, "serve", *self.place(), "--listen", f"127.0.0.1:{self.port}", *self.extra],
                stdout=log, stderr=log, env=self.env, user=self.user, group=self.user)
        until = time.monotonic() + wait_s
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise RuntimeError("heard ended at once:\n" + self.log.read_text()[-2000:])
            try:
                if self.call("GET", "/readyz")[0] == 200:
                    return self
            except OSError:
                time.sleep(0.02)
        raise RuntimeError("heard did not get ready:\n" + self.log.read_text()[-2000:])

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=30)

    def command(self, *words, stdin=None):
        done = subprocess.run([HEARD, *words, *self.place()], input=stdin, capture_output=True, text=True, env=self.env)
        if done.returncode != 0:
            raise RuntimeError(f"heard {' '.join(words)}: {done.stdout}{done.stderr}")
        return done.stdout.strip()

    def call(self, method, path, body=None, token=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            return ask(connection, method, path, body, token, headers)
        finally:
            connection.close()


def ask(connection, method, path, body=None, token=None, headers=None):
    """(status, parsed JSON or text) over a connection that may be kept."""
    sent = dict(headers or {})
    if token:
        sent["Authorization"] = f"Bearer {token}"
    if body is not None:
        body = json.dumps(body)
        sent["Content-Type"] = "application/json"
    connection.request(method, path, body, sent)
    answer = connection.getresponse()
    text = answer.read().decode("utf-8", "replace")
    try:
        return answer.status, json.loads(text)
    except ValueError:
        return answer.status, text


def owner_token(node):
    """Adds an owner and gives back a token of theirs."""
    node.command("person", "add", "--email", "owner@shop.example", "--name", "Mara", "--role", "admin",
                 "--password-stdin", stdin=PASSWORD + "\n")
    return node.command("token", "add", "--person", "owner@shop.example", "--name", "test")


class Report:
    """Counts cases and prints the closing line that bin/test reads."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def case(self, name, fn, *given):
        started = time.monotonic()
        try:
            fn(*given)
            self.passed += 1
            print(f"ok   {name} ({time.monotonic() - started:.1f} s)", flush=True)
        except Exception as wrong:  # a case that dies is a failed case, and the next one is run
            self.failed += 1
            print(f"not ok {name}: {type(wrong).__name__} {wrong}", flush=True)

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
