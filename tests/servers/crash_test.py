#!/usr/bin/env python3
"""kill -9 at random moments under write load: every acknowledged write is there exactly once, the log verifies."""

import http.client
import os
import random
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path

import database
from desk import Node, Report, ask, owner_token

ROUNDS = int(os.environ.get("HEARD_CRASH_ROUNDS", "50"))
WRITERS = 6
VERIFY_EVERY = 10


class Writer(threading.Thread):
    """Starts conversations and replies to them, keeping what was acknowledged and what was only asked."""

    def __init__(self, node, token, number):
        super().__init__()
        self.node, self.token, self.number = node, token, number
        self.started, self.replies, self.keys = {}, {}, []
        self.stopping = False
        self.wrong = None

    def run(self):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.node.port, timeout=10)
            count = 0
            while not self.stopping:
                count += 1
                self.write(connection, f"{self.number}-{count}-{random.getrandbits(48):x}")
        except (OSError, http.client.HTTPException):
            pass  # the server was killed: what had no answer may or may not be there
        except AssertionError as wrong:
            self.wrong = wrong

    def write(self, connection, key):
        words = f"marker {key}"
        body = {"customer": {"email": f"c{key}@example.org"}, "subject": words, "text": words}
        self.keys.append((key, body))
        status, made = ask(connection, "POST", "/api/conversations", body, self.token, {"Idempotency-Key": key})
        assert status == 201, (status, made)
        self.started[made["id"]] = words
        status, posted = ask(connection, "POST", f"/api/conversations/{made['id']}/messages",
                             {"kind": "reply", "text": words, "send_after_seconds": 0}, self.token)
        assert status == 201, (status, posted)
        self.replies[posted["id"]] = made["id"]


def check_round(node, token, writers):
    connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=10)
    numbers = set()
    for writer in writers:
        assert writer.wrong is None, writer.wrong
        for conversation, words in writer.started.items():
            status, head = ask(connection, "GET", f"/api/conversations/{conversation}", token=token)
            assert status == 200 and head["subject"] == words, f"acknowledged conversation {conversation} is gone: {head}"
            assert head["number"] not in numbers, f"number {head['number']} was given twice"
            numbers.add(head["number"])
        for message, conversation in writer.replies.items():
            _, page = ask(connection, "GET", f"/api/conversations/{conversation}/timeline", token=token)
            there = [item for item in page["items"] if item["message_id"] == message]
            assert len(there) == 1, f"acknowledged reply {message} is there {len(there)} times"
        repeat_last(connection, token, writer)


def repeat_last(connection, token, writer):
    """Whoever had no answer asks again with the same key: one conversation, whether or not the first had got through."""
    if not writer.keys:
        return
    key, body = writer.keys[-1]
    status, first = ask(connection, "POST", "/api/conversations", body, token, {"Idempotency-Key": key})
    assert status == 201, first
    status, again = ask(connection, "POST", "/api/conversations", body, token, {"Idempotency-Key": key})
    assert status == 201 and again["id"] == first["id"], (first, again)


def crash_rounds(folder, url):
    node = Node(folder, url)
    node.start()
    token = owner_token(node)
    acknowledged = 0
    for round_number in range(1, ROUNDS + 1):
        writers = [Writer(node, token, n) for n in range(WRITERS)]
        for writer in writers:
            writer.start()
        time.sleep(random.uniform(0.05, 0.5))
        node.kill()
        for writer in writers:
            writer.join()
        node.start()
        check_round(node, token, writers)
        acknowledged += sum(len(w.started) + len(w.replies) for w in writers)
        if round_number % VERIFY_EVERY == 0:
            node.command("verify")
    node.stop()
    assert acknowledged > ROUNDS, "the load was too small to mean anything"
    print(f"     {ROUNDS} rounds, {acknowledged} acknowledged writes", flush=True)


def on_sqlite():
    with tempfile.TemporaryDirectory() as folder:
        crash_rounds(Path(folder), None)


def on_postgres():
    folder = Path(tempfile.mkdtemp())
    try:
        with database.fresh() as url:
            crash_rounds(folder, url)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    report = Report()
    report.case("kill -9 under load, SQLite", on_sqlite)
    report.case("kill -9 under load, PostgreSQL", on_postgres)
    sys.exit(report.close())
