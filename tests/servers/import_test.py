#!/usr/bin/env python3
"""`heard import`: the mail of an earlier program, from an mbox or a maildir, beside a desk that serves and without one;
killed in the middle and run again, nothing is there twice and nothing is missing."""

import os
import random
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import database
from desk import HEARD, Node, Report, owner_token


# The same mail is the same whenever a test writes it.
BEGUN = time.time()


def raw(n, days_ago=400, answers=None, sender=None):
    date = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(BEGUN - days_ago * 86400))
    reply = f"In-Reply-To: <{answers}@old.example>\nReferences: <{answers}@old.example>\n" if answers is not None else ""
    return (f"From: Ann <{sender or f'ann-{n}@example.org'}>\nTo: help@shop.example\nSubject: matter {n}\n"
            f"Message-ID: <{n}@old.example>\nDate: {date}\n{reply}\nWords of matter {n}.\n\nFrom here on it is quoted.\n")


def mbox(mails):
    lines = []
    for mail in mails:
        quoted = "\n".join(">" + line if line.lstrip(">").startswith("From ") else line for line in mail.split("\n"))
        lines.append("From ann@example.org Mon Jan  1 10:00:00 2024\n" + quoted + "\n")
    return "".join(lines)


class Shop:
    def __init__(self, folder, url=None):
        self.node = Node(folder, url)
        self.node.start()
        self.token = owner_token(self.node)
        _, inboxes = self.ask("GET", "/api/inboxes")
        self.inbox = inboxes["items"][0]["name"]
        status, put = self.ask("PUT", f"/api/inboxes/{inboxes['items'][0]['id']}/mailbox", {"address": "help@shop.example"})
        assert status == 200, put

    def ask(self, method, path, body=None):
        return self.node.call(method, path, body, self.token)

    def rows(self, view="all"):
        rows, cursor = [], ""
        while True:
            _, page = self.ask("GET", f"/api/conversations?view={view}&limit=100{cursor}")
            rows += page["items"]
            if not page.get("next_cursor"):
                return rows
            cursor = f"&cursor={page['next_cursor']}"

    def take(self, *words):
        return self.node.command("import", *words, "--inbox", self.inbox)


@contextmanager
def a_shop(url=None):
    with tempfile.TemporaryDirectory() as folder:
        shop = Shop(Path(folder) / "data", url)
        try:
            yield shop, Path(folder)
        finally:
            shop.node.stop()


def arrives_settled(url=None):
    with a_shop(url) as (shop, folder):
        mails = [raw(1), raw(2, days_ago=3), raw(3, answers=1, sender="ann-1@example.org", days_ago=399),
                 raw(4, answers=1, sender="help@shop.example", days_ago=398), "not a mail at all\n"]
        (folder / "old.mbox").write_text(mbox(mails))
        said = shop.take("mbox", str(folder / "old.mbox"))
        assert said.startswith("5 mails: 5 taken, 0 known already"), said
        rows = {row["subject"]: row for row in shop.rows()}
        assert rows["matter 2"]["state"] == "open" and not rows["matter 2"].get("waiting_since"), rows["matter 2"]
        assert rows["matter 1"]["state"] in ("resolved", "waiting"), rows["matter 1"]
        assert rows["matter 1"]["created_at"] < time.strftime("%Y-%m-%d", time.gmtime(time.time() - 390 * 86400)), rows
        _, timeline = shop.ask("GET", f"/api/conversations/{rows['matter 1']['id']}/timeline")
        kinds = [item["kind"] for item in timeline["items"] if item["kind"] in ("message_received", "reply_written")]
        assert kinds == ["message_received", "message_received", "reply_written"], kinds
        assert "From here on" in str(timeline) and ">From" not in str(timeline), timeline
        _, sending = shop.ask("GET", "/api/sending")
        assert sending["waiting_count"] == 0, "something waits to be sent because of old mail"
        said = shop.take("mbox", str(folder / "old.mbox"))
        assert said.startswith("5 mails: 0 taken, 5 known already"), said
        maildir = folder / "dir"
        for part in ("cur", "new", "tmp"):
            (maildir / part).mkdir(parents=True)
        (maildir / "cur" / "1.a:2,S").write_text(raw(1))
        (maildir / "new" / "2.b").write_text(raw(9))
        (maildir / "tmp" / "3.c").write_text(raw(10))
        said = shop.take("maildir", str(maildir))
        assert said.startswith("2 mails: 1 taken, 1 known already"), said
        shop.node.command("verify")


def killed_in_the_middle(serves, url=None):
    random.seed(5)
    count = 300
    with a_shop(url) as (shop, folder):
        (folder / "old.mbox").write_text(mbox([raw(n) for n in range(count)]))
        if not serves:
            shop.node.stop()
        for _ in range(4):
            run = subprocess.Popen([HEARD, "import", "mbox", str(folder / "old.mbox"), "--inbox", shop.inbox, *shop.node.place()],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(random.uniform(0.1, 0.5))
            run.kill()
            run.wait()
        said = shop.take("mbox", str(folder / "old.mbox"))
        assert said.startswith(f"{count} mails: ") and said.endswith("0 in quarantine, 0 too large."), said
        if not serves:
            shop.node.start()
        subjects = sorted(row["subject"] for row in shop.rows())
        assert subjects == sorted(f"matter {n}" for n in range(count)), f"{len(subjects)} of {count}"
        assert {row["state"] for row in shop.rows()} == {"resolved"}
        shop.node.command("verify")


def says_what_is_wrong():
    with a_shop() as (shop, folder):
        for words in (("mbox", str(folder / "nowhere")), ("maildir", str(folder))):
            try:
                shop.take(*words)
            except RuntimeError as refused:
                assert "that can be read" in str(refused) and "Run it again" in str(refused), refused
            else:
                raise AssertionError(f"{words} was taken")


if __name__ == "__main__":
    report = Report()
    report.case("old mail arrives settled, once, and nothing is sent", arrives_settled)
    report.case("killed in the middle beside a desk that serves", killed_in_the_middle, True)
    report.case("killed in the middle without one", killed_in_the_middle, False)
    report.case("says what is wrong", says_what_is_wrong)
    if "HEARD_TEST_POSTGRES" in os.environ:
        with database.fresh() as fresh_url:
            report.case("old mail arrives settled, PostgreSQL", arrives_settled, fresh_url)
        with database.fresh() as fresh_url:
            report.case("killed in the middle without one, PostgreSQL", killed_in_the_middle, False, fresh_url)
    sys.exit(report.close())
