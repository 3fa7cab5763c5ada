#!/usr/bin/env python3
"""Everything put aside and brought back with the real program: beside a serving one while writes go on, from each engine into the
other; killed in the middle; altered; at night by itself."""

import hashlib
import http.client
import json
import os
import stat
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from datetime import datetime, timedelta, timezone
from pathlib import Path

import database
from desk import HEARD, PASSWORD, Node, Report, ask, owner_token

FILE = bytes(range(256)) * 4_000
TEST_CLOCK = {"HEARD_ALLOW_TEST_CLOCK": "1"}


def heard(*words, refused=False):
    done = subprocess.run([HEARD, *map(str, words)], capture_output=True, text=True, timeout=300, check=False)
    if (done.returncode != 0) != refused:
        raise AssertionError(f"heard {' '.join(map(str, words))}: {done.returncode} {done.stdout}{done.stderr}")
    return done.stderr if refused else done.stdout


def begin(node, token, words):
    body = {"customer": {"email": f"{words.replace(' ', '.')}@example.org"}, "subject": words, "text": f"It says {words}."}
    status, made = node.call("POST", "/api/conversations", body, token)
    assert status == 201, made
    return made


def upload(node, token, conversation):
    """A file of ours with a reply, and the address of it."""
    connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=10)
    connection.request("POST", f"/api/conversations/{conversation}/uploads?kind=reply&name=scale.bin", FILE,
                       {"Authorization": f"Bearer {token}", "Content-Type": "application/octet-stream"})
    answer = connection.getresponse()
    assert answer.status == 201, (answer.status, answer.read())
    ident = json.loads(answer.read())["id"]
    connection.close()
    status, posted = node.call("POST", f"/api/conversations/{conversation}/messages",
                               {"kind": "reply", "text": "Here it is.", "send_after_seconds": 0, "attachments": [ident]}, token)
    assert status == 201, posted


def file_of(node, token, conversation):
    status, page = node.call("GET", f"/api/conversations/{conversation}/timeline", token=token)
    assert status == 200, page
    files = [one for item in page["items"] for one in item.get("attachments") or []]
    assert len(files) == 1, f"{len(files)} files"
    connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=10)
    connection.request("GET", f"/api/attachments/{files[0]['id']}", headers={"Authorization": f"Bearer {token}"})
    return connection.getresponse().read()


class Writing(threading.Thread):
    """Begins conversations as long as it is let, and keeps what was acknowledged."""

    def __init__(self, node, token, number):
        super().__init__()
        self.node, self.token, self.number = node, token, number
        self.made, self.stopping, self.wrong = [], False, None

    def run(self):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.node.port, timeout=20)
            while not self.stopping:
                words = f"busy {self.number} {len(self.made)}"
                body = {"customer": {"email": f"w{self.number}.{len(self.made)}@example.org"}, "subject": words, "text": words}
                status, made = ask(connection, "POST", "/api/conversations", body, self.token)
                assert status == 201, made
                self.made.append(made["id"])
        except Exception as wrong:
            self.wrong = wrong


def moved(folder, from_url, to_url, passphrase):
    """Put aside while four write, brought back into the other engine, served there."""
    folder.mkdir()
    public = folder / "public.toml"
    public.write_text('public_url = "http://shop.example"\n')
    node = Node(folder / "from", database=from_url, extra=["--config", str(public)]).start()
    archive = folder / "shop.backup"
    sealed = []
    if passphrase:
        (folder / "pass").write_text(passphrase + "\n")
        sealed = ["--passphrase-file", folder / "pass"]
    try:
        token = owner_token(node)
        first = begin(node, token, "grinder jammed")
        upload(node, token, first["id"])
        page = node.call("GET", f"/api/conversations/{first['id']}", token=token)[1]["page_url"]
        writers = [Writing(node, token, number) for number in range(4)]
        for writer in writers:
            writer.start()
        time.sleep(1.5)
        before = [ident for writer in writers for ident in list(writer.made)]
        told = heard("backup", archive, *node.place(), *sealed)
        after = sum(len(writer.made) for writer in writers)
        for writer in writers:
            writer.stopping = True
        for writer in writers:
            writer.join()
            assert writer.wrong is None, writer.wrong
        assert after > len(before) > 0, "nothing was written meanwhile"
        assert ("sealed" in told) == bool(passphrase) and ("secret key" in told) != bool(passphrase), told
        assert stat.S_IMODE(archive.stat().st_mode) == 0o600 and not Path(f"{archive}.new").exists()
        raw = archive.read_bytes()
        assert hashlib.blake2b(raw[:-32], digest_size=32).digest() == raw[-32:], "not as docs/backup.md has it"
        assert (b"grinder jammed" in raw) != bool(passphrase)
    finally:
        node.stop()

    back = Node(folder / "to", database=to_url, extra=["--config", str(public)])
    if passphrase:
        assert "sealed" in heard("restore", archive, *back.place(), refused=True)
    told = heard("restore", archive, *back.place(), *sealed)
    assert "Sending is off" in told and ("open nothing any more" in told) != bool(passphrase), told
    assert "already" in heard("restore", archive, *back.place(), *sealed, refused=True), "into a desk that is there"
    assert "Everything is what the log says." in back.command("verify")
    back.start()
    try:
        status, signed = back.call("POST", "/api/session", {"email": "owner@shop.example", "password": PASSWORD})
        assert status in (200, 201), signed
        assert back.call("GET", f"/api/conversations/{first['id']}", token=token)[0] == 200, "a token is lost"
        numbers = set()
        for ident in before:
            status, head = back.call("GET", f"/api/conversations/{ident}", token=token)
            assert status == 200, f"what was acknowledged before is missing: {ident}"
            numbers.add(head["number"])
        assert file_of(back, token, first["id"]) == FILE
        found = back.call("GET", "/api/search?q=grind&limit=5", token=token)[1]
        assert str(first["id"]) in str(found), found
        fresh = begin(back, token, "after the move")
        assert fresh["number"] not in numbers and fresh["id"] not in before and fresh["number"] > max(numbers)
        found = back.call("GET", "/api/search?q=move&limit=5", token=token)[1]
        assert str(fresh["id"]) in str(found), found
        opened = back.call("GET", page[page.index("/my/"):])[0]
        assert (opened == 200) == bool(passphrase), f"the customer's link gives {opened}"
        assert "Everything is what the log says." in back.command("verify")
    finally:
        back.stop()


def killed(folder):
    """Whenever it is killed there is a whole one under the name, or none."""
    node = Node(folder / "killed").start()
    archive = folder / "killed.backup"
    try:
        token = owner_token(node)
        for number in range(30):
            upload(node, token, begin(node, token, f"kept {number}")["id"])
        whole = 0
        for turn in range(12):
            archive.unlink(missing_ok=True)
            process = subprocess.Popen([HEARD, "backup", archive, *node.place()], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            time.sleep(0.02 * turn)
            process.kill()
            process.wait()
            if archive.exists():
                whole += 1
                target = folder / f"killed-{turn}"
                heard("restore", archive, "--data", target)
        heard("backup", archive, *node.place())
        assert not Path(f"{archive}.new").exists(), "what a killed one left is still there"
        heard("restore", archive, "--data", folder / "after")
        print(f"     {whole} of 12 were whole", flush=True)
    finally:
        node.stop()


def killed_restoring(folder, url):
    """A restore that is killed leaves an empty place, into which another one goes."""
    folder.mkdir()
    node = Node(folder / "source").start()
    archive = folder / "source.backup"
    try:
        token = owner_token(node)
        for number in range(20):
            upload(node, token, begin(node, token, f"kept {number}")["id"])
        heard("backup", archive, *node.place())
    finally:
        node.stop()
    for turn in range(6):
        place = ["--data", folder / "half"] + (["--database", url] if url else [])
        process = subprocess.Popen([HEARD, "restore", archive, *place], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.01 + 0.05 * turn)
        process.kill()
        process.wait()
        if url:
            there = database.psql(url, "SELECT count(*) FROM pg_class WHERE relname = 'person'") == "1"
        else:
            there = (folder / "half" / "heard.db").exists()
        if there:
            assert "Everything is" in heard("verify", *place)
            return
    heard("restore", archive, *place)
    assert "Everything is" in heard("verify", *place)


def refused(folder):
    node = Node(folder / "small").start()
    archive = folder / "small.backup"
    try:
        token = owner_token(node)
        begin(node, token, "one matter")
        heard("backup", archive, *node.place())
    finally:
        node.stop()
    whole = archive.read_bytes()
    target = folder / "untouched"
    for at in (5, 30, len(whole) // 2, len(whole) - 1):
        archive.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:])
        told = heard("restore", archive, "--data", target, refused=True)
        assert "torn or was altered" in told or "not a backup" in told, told
        assert not (target / "heard.db").exists()
    archive.write_bytes(whole[:-100])
    assert "torn" in heard("restore", archive, "--data", target, refused=True)
    assert "not a backup" in heard("backup", folder / "small" / "heard.db", *node.place(), refused=True)
    assert "cannot be written" in heard("backup", folder / "nowhere" / "x", *node.place(), refused=True)
    assert "no desk" in heard("backup", folder / "x", "--data", folder / "nobody", refused=True)
    assert "cannot be read" in heard("restore", folder / "x", "--data", target, refused=True)
    archive.write_bytes(whole)
    heard("restore", archive, "--data", target)
    served = Node(target).start()
    try:
        assert "using" in heard("restore", archive, "--data", target, refused=True), "one that serves"
    finally:
        served.stop()


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def nightly(folder, url):
    """By itself, once a night; a night that fails is told and made up for; an owner turns it off."""
    node = Node(folder / ("pg" if url else "sqlite"), database=url, extra=["--test-clock"], env=TEST_CLOCK).start()
    folder = node.data / "backups"
    try:
        token = owner_token(node)
        view = lambda: node.call("GET", "/api/backups", token=token)[1]
        until(lambda: view()["next_at"], "a first look")
        assert view()["on"] and view()["minute"] == 180 and view()["taken_at"] is None, view()
        ada = begin(node, token, "night one")
        time.sleep(6)  # it has looked once
        advance(node, token, instant(view()["next_at"]))
        taken = until(lambda: view()["taken_at"], "a backup of the first night")
        kept = list(folder.glob("heard-*.backup"))
        assert len(kept) == 1 and stat.S_IMODE(kept[0].stat().st_mode) == 0o600, kept
        assert view()["kept"] == 1 and view()["bytes"] == kept[0].stat().st_size
        time.sleep(6)
        assert view()["taken_at"] == taken, "a second one in one night"
        for _ in range(12):
            before = view()["taken_at"]
            advance(node, token, instant(view()["next_at"]))
            until(lambda: view()["taken_at"] != before, "the next night")
        assert 7 <= len(list(folder.glob("heard-*.backup"))) <= 9, list(folder.iterdir())
        before = view()["taken_at"]
        kept = max(folder.glob("heard-*.backup"))
        # a folder that is a file now
        folder.rename(f"{folder}.away")
        folder.write_text("no folder")
        advance(node, token, instant(view()["next_at"]))
        trouble = until(lambda: view()["trouble"], "the trouble")
        assert "cannot be written" in trouble, trouble
        said = node.call("GET", "/api/backups", token=token, headers={"Accept-Language": "de"})[1]["trouble"]
        assert said != trouble and "Sicherung" in said, said
        assert "backup" in node.call("GET", "/readyz")[1]
        folder.unlink()
        Path(f"{folder}.away").rename(folder)
        advance(node, token, instant(view()["trouble_at"]) + timedelta(minutes=31))
        until(lambda: view()["trouble"] is None and view()["taken_at"] != before, "another try")
        status, off = node.call("PATCH", "/api/backups", {"on": False}, token)
        assert status == 200 and not off["on"] and off["next_at"] is None and off["changed_by"] == "Mara", off
        customer = node.call("GET", f"/api/conversations/{ada['id']}", token=token)[1]["customer_id"]
        assert node.call("DELETE", f"/api/customers/{customer}", token=token)[0] in (200, 204)
    finally:
        node.stop()
    # the folder of the backups knows whom the owner erased since
    back = Node(node.data.parent / f"{node.data.name}-back")
    assert "erased again" in heard("restore", kept, *back.place())
    back.start()
    try:
        assert back.call("GET", f"/api/conversations/{ada['id']}", token=token)[0] == 404
        assert "Everything is" in back.command("verify")
    finally:
        back.stop()


def until(what, name, wait_s=40):
    end = time.monotonic() + wait_s
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.2)
    raise AssertionError(f"{name} did not come")


def advance(node, token, to):
    """Heard's clock a little past this moment."""
    now = datetime.now(timezone.utc) + timedelta(seconds=OFFSET.get(node.port, 0))
    seconds = int((to - now).total_seconds()) + 60
    assert seconds > 0, (to, now)
    status, told = node.call("POST", "/api/test/clock", {"advance_seconds": seconds}, token)
    assert status in (200, 204), told
    OFFSET[node.port] = OFFSET.get(node.port, 0) + seconds


OFFSET = {}


def main():
    report = Report()
    with tempfile.TemporaryDirectory(prefix="heard-backup-") as temporary, ExitStack() as databases:
        folder = Path(temporary)
        fresh = (lambda: databases.enter_context(database.fresh())) if os.environ.get("HEARD_TEST_POSTGRES") else None
        words = "correct horse battery staple"
        report.case("from SQLite to SQLite", moved, folder / "a", None, None, "")
        if fresh:
            report.case("from SQLite to PostgreSQL", moved, folder / "b", None, fresh(), words)
            report.case("from PostgreSQL to SQLite", moved, folder / "c", fresh(), None, words)
            report.case("from PostgreSQL to PostgreSQL", moved, folder / "d", fresh(), fresh(), "")
        report.case("killed while it is taken", killed, folder)
        report.case("killed while it is brought back", killed_restoring, folder / "sqlite-kill", None)
        if fresh:
            report.case("killed while it is brought back to PostgreSQL", killed_restoring, folder / "pg-kill", fresh())
        report.case("what is no backup, or not this one", refused, folder)
        report.case("every night", nightly, folder, None)
        if fresh:
            report.case("every night on PostgreSQL", nightly, folder, fresh())
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
