#!/usr/bin/env python3
"""Mail fetched from a real Dovecot: what was there is left alone, what arrives is there within seconds and exactly once,
whatever breaks meanwhile; and no password goes to a server that is not the one that was named."""

import os
import random
import shutil
import socket
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import database
from cutter import Cutter
from desk import Node, Report, owner_token
from dovecot import EXPIRED, PASSWORD, SELF_SIGNED, USER, WRONG_NAME, Dovecot
from spare_port import spare_port

WAITING = int(os.environ.get("HEARD_MAILS_WAITING", "10000"))
WITHIN_S = 5


def mail(words, size=0):
    padding = ("x" * 70 + "\n") * (size // 71)
    return (f"From: Ann <ann-{words}@example.org>\nTo: {USER}\nSubject: {words}\nMessage-ID: <{words}@example.org>\n"
            f"Date: {time.strftime('%a, %d %b %Y %H:%M:%S +0000', time.gmtime())}\n\nHello, about {words}.\n{padding}")


def comes_true(what, within_s=30):
    until = time.monotonic() + within_s
    while not what():
        assert time.monotonic() < until, "it did not come true in time"
        time.sleep(0.05)


class Shop:
    """A desk with a token of its owner, and what a test asks of it."""

    def __init__(self, folder, dovecot, url=None):
        self.node = Node(folder, url, env={"SSL_CERT_FILE": str(dovecot.authority.file)})
        self.dovecot = dovecot
        self.node.start()
        self.token = owner_token(self.node)

    def ask(self, method, path, body=None):
        return self.node.call(method, path, body, self.token)

    def inbox(self):
        status, inboxes = self.ask("GET", "/api/inboxes")
        assert status == 200, inboxes
        return inboxes["items"][0]

    def mailbox(self, **server):
        entry = {"host": "localhost", "port": self.dovecot.tls_port, "security": "tls", "user": USER, "password": PASSWORD}
        return {"address": USER, "in": {**entry, **server}}

    def connect(self, **server):
        status, answer = self.ask("PUT", f"/api/inboxes/{self.inbox()['id']}/mailbox", self.mailbox(**server))
        assert status == 200, answer
        return self

    def connected(self, **server):
        self.connect(**server)
        comes_true(lambda: self.inbox()["mailbox"].get("reached_at"))
        return self

    def trouble(self):
        return self.inbox()["mailbox"].get("trouble") or ""

    def subjects(self, view="all"):
        subjects, cursor = [], ""
        while True:
            status, page = self.ask("GET", f"/api/conversations?view={view}&limit=100{cursor}")
            assert status == 200, page
            subjects += [row["subject"] for row in page["items"]]
            if not page.get("next_cursor"):
                return subjects
            cursor = f"&cursor={page['next_cursor']}"

    def has_exactly(self, words, within_s=30):
        """All of them, each once, and nothing else."""
        comes_true(lambda: len(self.subjects()) >= len(words), within_s)
        time.sleep(0.3)
        there = sorted(self.subjects())
        assert there == sorted(words), f"{len(there)} there, {len(words)} delivered"


@contextmanager
def a_shop(url=None, more=""):
    with tempfile.TemporaryDirectory() as post, tempfile.TemporaryDirectory() as data:
        dovecot = Dovecot(Path(post), more).start()
        shop = None
        try:
            shop = Shop(Path(data), dovecot, url)
            yield shop
        finally:
            if shop:
                shop.node.stop()
            dovecot.stop()


def what_was_there_is_left_alone():
    with a_shop() as shop:
        for n in range(3):
            shop.dovecot.deliver(mail(f"was-there-{n}"))
        status, tried = shop.ask("POST", "/api/mailboxes/try", shop.mailbox())
        assert status == 200 and not tried["in"].get("trouble") and tried["in"]["left_alone_count"] == 3, tried
        shop.connected()
        assert shop.inbox()["mailbox"]["left_alone"] == 3, shop.inbox()
        for n in range(3):
            began = time.monotonic()
            shop.dovecot.deliver(mail(f"new-{n}"))
            comes_true(lambda: f"new-{n}" in shop.subjects(), WITHIN_S)
            print(f"     there after {time.monotonic() - began:.2f} s", flush=True)
        shop.dovecot.deliver(mail("looked-like-spam"), "Junk")
        comes_true(lambda: "looked-like-spam" in shop.subjects("set_aside"), 90)
        assert sorted(s for s in shop.subjects() if s.startswith("new")) == ["new-0", "new-1", "new-2"], shop.subjects()
        assert not any(s.startswith("was-there") for s in shop.subjects())
        assert shop.dovecot.marks() == [] and shop.dovecot.count() == 6, "something was marked or taken away"
        _, figures = shop.node.call("GET", "/metrics")
        assert "heard_mails_fetched_total 4" in figures, figures


def the_last_days_by_choice():
    """Taken without a clock, before what is new; the rest is left alone and counted right."""
    with a_shop() as shop:
        shop.dovecot.deliver(mail("recent"))
        old = shop.dovecot.maildir() / "new" / "old.test"
        old.write_bytes(mail("old").replace("\n", "\r\n").encode())
        os.chown(old, shop.dovecot.mail_user.pw_uid, shop.dovecot.mail_user.pw_gid)
        os.utime(old, (time.time() - 20 * 86400,) * 2)
        answer = (f"From: Shop <{USER}>\nTo: ann-recent@example.org\nSubject: Re: recent\nMessage-ID: <answer@shop.example>\n"
                  f"In-Reply-To: <recent@example.org>\nDate: {time.strftime('%a, %d %b %Y %H:%M:%S +0000', time.gmtime())}\n\nYes.\n")
        shop.dovecot.deliver(mail("unanswered"))
        shop.dovecot.deliver(answer, "Sent")
        status, put = shop.ask("PUT", f"/api/inboxes/{shop.inbox()['id']}/mailbox", {**shop.mailbox(), "earlier_days": 8})
        assert status in (400, 422) and put["field"] == "earlier_days", put
        status, put = shop.ask("PUT", f"/api/inboxes/{shop.inbox()['id']}/mailbox", {**shop.mailbox(), "earlier_days": 7})
        assert status == 200, put
        comes_true(lambda: shop.inbox()["mailbox"].get("reached_at"))
        assert sorted(shop.subjects()) == ["recent", "unanswered"], shop.subjects()
        rows = {row["subject"]: row for row in shop.ask("GET", "/api/conversations?view=all")[1]["items"]}
        assert rows["recent"]["state"] == "waiting", rows["recent"]
        assert rows["unanswered"]["state"] == "open" and not rows["unanswered"].get("waiting_since"), rows["unanswered"]
        assert shop.inbox()["mailbox"]["left_alone"] == 1, shop.inbox()
        assert shop.dovecot.marks() == [] and shop.dovecot.marks("Sent") == []
        shop.dovecot.deliver(mail("new"))
        comes_true(lambda: "new" in shop.subjects(), WITHIN_S)
        rows = {row["subject"]: row for row in shop.ask("GET", "/api/conversations?view=all")[1]["items"]}
        assert rows["new"]["waiting_since"], rows["new"]
        shop.node.command("verify")


def says_what_is_wrong():
    with a_shop() as shop:
        for host, words in ((SELF_SIGNED, "self-signed"), (WRONG_NAME, "is for mail.somebody.example"), (EXPIRED, "ran out on")):
            for security, port in (("tls", shop.dovecot.tls_port), ("starttls", shop.dovecot.port)):
                status, tried = shop.ask("POST", "/api/mailboxes/try",
                                         shop.mailbox(host=host, security=security, port=port, user="never@shop.example"))
                assert status == 200 and tried["in"]["step"] == "certificate" and words in tried["in"]["trouble"], tried
                assert tried["in"]["mend"], tried
        assert "never@shop.example" not in shop.dovecot.log(), "a name was sent to a server that is not trusted"
        for server, step in (({"password": "wrong"}, "sign_in"), ({"host": "no-such-host.invalid"}, "name"),
                             ({"port": spare_port()}, "port"), ({"port": shop.dovecot.port}, "port")):
            status, tried = shop.ask("POST", "/api/mailboxes/try", shop.mailbox(**server))
            assert status == 200 and tried["in"]["step"] == step, (server, tried)
        shop.connect(host=WRONG_NAME)
        comes_true(lambda: "is for mail.somebody.example" in shop.trouble())
        status, ready = shop.node.call("GET", "/readyz")
        assert status == 200 and f"mailbox {USER}: " in ready and "Next try at 20" in ready, ready
        shop.connected()  # put right, it is well at once
        assert shop.trouble() == "" and shop.node.call("GET", "/readyz")[1] == "ready\n"


class Injector(threading.Thread):
    """A server between: answers STARTTLS with more than was asked, in the clear, and keeps all it is sent."""

    def __init__(self):
        super().__init__(daemon=True)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.heard = b""

    def run(self):
        while True:
            try:
                caller, _ = self.listener.accept()
            except OSError:
                return
            with caller:
                caller.settimeout(2)
                caller.sendall(b"* OK [CAPABILITY IMAP4rev1 STARTTLS] hello\r\n")
                self.heard += caller.recv(1000)
                caller.sendall(b"a OK begin\r\n* CAPABILITY IMAP4rev1\r\n1 OK signed in\r\n")
                try:
                    while more := caller.recv(1000):
                        self.heard += more
                except OSError:
                    pass


def hears_nothing_that_was_slipped_in():
    with a_shop() as shop:
        between = Injector()
        between.start()
        status, tried = shop.ask("POST", "/api/mailboxes/try", shop.mailbox(port=between.port, security="starttls"))
        between.listener.close()
        assert status == 200 and tried["in"]["step"] == "certificate" and "slipped" in tried["in"]["trouble"], tried
        assert between.heard == b"a STARTTLS\r\n", between.heard


def recovers_when_the_server_was_away():
    with a_shop() as shop:
        shop.connected()
        words = []
        for n in range(3):
            shop.dovecot.stop()
            comes_true(lambda: shop.trouble() != "")
            words.append(f"while-away-{n}")
            shop.dovecot.deliver(mail(words[-1]))
            shop.dovecot.start()
            shop.has_exactly(words, 60)
            comes_true(lambda: shop.trouble() == "")


class ByteCutter(threading.Thread):
    """Passes bytes on, and cuts the first connections after so many bytes of answers."""

    def __init__(self, port, cuts):
        super().__init__(daemon=True)
        self.target, self.cuts = port, list(cuts)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]

    def run(self):
        while True:
            try:
                caller, _ = self.listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                caller.close()
                continue
            left = self.cuts.pop(0) if self.cuts else None
            threading.Thread(target=self.passed, args=(caller, server, None), daemon=True).start()
            threading.Thread(target=self.passed, args=(server, caller, left), daemon=True).start()

    @staticmethod
    def passed(source, target, left):
        try:
            while data := source.recv(16384):
                target.sendall(data)
                left = left if left is None else left - len(data)
                if left is not None and left <= 0:
                    break
        except OSError:
            pass
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def a_cut_in_the_middle_loses_nothing():
    with a_shop() as shop:
        between = ByteCutter(shop.dovecot.tls_port, [10 ** 9])
        between.start()
        shop.connected(port=between.port)
        shop.dovecot.stop()
        comes_true(lambda: shop.trouble() != "")
        words = [f"large-{n}" for n in range(6)]
        for word in words:
            shop.dovecot.deliver(mail(word, 2_000_000))
        between.cuts = [3_000, 40_000, 1_000_000, 2_500_000, 5_100_000]
        shop.dovecot.start()
        shop.has_exactly(words, 90)
        between.listener.close()


def a_cut_in_each_phase_loses_nothing():
    """In the clear, as this machine allows: the wire between can see how far they are."""
    with a_shop() as shop:
        between = Cutter(shop.dovecot.port)
        shop.connected(port=between.port, security="none")
        words = []
        phases = [("IDLE", None), ("EXAMINE", None), ("EXAMINE", 40), ("UID SEARCH", None), ("UID FETCH", None), ("UID FETCH", 60),
                  ("BODY.PEEK[]", None), ("BODY.PEEK[]", 30_000)]
        for word, answered in phases:
            before = between.cuts
            between.cut_at(word, answered)
            if word == "IDLE":  # and on the way back
                for then in ("LOGIN", "LIST"):
                    between.cut_at(then)
            words.append(f"cut-{len(words)}")
            shop.dovecot.deliver(mail(words[-1], 60_000))
            comes_true(lambda: words[-1] in shop.subjects(), 30)
            comes_true(lambda: not between.to_cut and between.cuts > before)
        shop.has_exactly(words)
        between.stop()
        shop.node.command("verify")


def killed_between_mails(url=None):
    with a_shop(url) as shop:
        shop.connected()
        words = []
        for _ in range(8):
            fresh = [f"killed-{random.getrandbits(48):x}" for _ in range(60)]
            words += fresh
            for word in fresh:
                shop.dovecot.deliver(mail(word))
            time.sleep(random.uniform(0.02, 0.6))
            shop.node.kill()
            shop.node.start()
        shop.has_exactly(words, 90)
        shop.node.stop()
        shop.node.command("verify")


def numbered(shop):
    """The newest conversation's number: how many there are, where each mail begins one."""
    newest = shop.ask("GET", "/api/conversations?view=all&limit=1")[1]["items"]
    return newest[0]["number"] if newest else 0


def many_are_waiting():
    """Killed when it has a third of them, and started again."""
    with a_shop() as shop:
        shop.connected()
        shop.node.stop()
        words = [f"waiting-{n}" for n in range(WAITING)]
        for word in words:
            shop.dovecot.deliver(mail(word))
        began = time.monotonic()
        shop.node.start()
        comes_true(lambda: numbered(shop) >= WAITING // 3, 120)
        before = numbered(shop)
        shop.node.kill()
        shop.node.start()
        comes_true(lambda: numbered(shop) >= WAITING, 120)
        took = time.monotonic() - began
        shop.has_exactly(words)
        print(f"     {WAITING} mails in {took:.1f} s, with kill -9 behind {before} of them", flush=True)
        assert shop.dovecot.marks() == []
        shop.node.stop()
        shop.node.command("verify")


def one_node_fetches_and_another_follows():
    data = Path(tempfile.mkdtemp())
    try:
        with database.fresh() as url, a_shop(url) as shop:
            shop.connected()
            other = Node(data / "other", url, env=shop.node.env)
            (data / "other").mkdir()
            key = Path(shop.node.data) / "secret.key"
            shutil.copy(key, data / "other" / "secret.key")
            other.start()
            try:
                shop.dovecot.deliver(mail("first"))
                shop.has_exactly(["first"])
                time.sleep(10)
                logins = shop.dovecot.log().count("Login: user=")
                assert logins == 1, f"{logins} sign-ins where one node should have the mailbox"
                shop.node.kill()
                shop.dovecot.deliver(mail("second"))
                shop.node = other
                shop.has_exactly(["first", "second"], 60)
            finally:
                other.stop()
    finally:
        shutil.rmtree(data)


if __name__ == "__main__":
    report = Report()
    report.case("what was there is left alone, what arrives is there in seconds", what_was_there_is_left_alone)
    report.case("the last days by choice, without a clock", the_last_days_by_choice)
    report.case("the desk says what is wrong with a server, and no password goes to a stranger", says_what_is_wrong)
    report.case("words slipped in before STARTTLS end it", hears_nothing_that_was_slipped_in)
    report.case("a server that was away", recovers_when_the_server_was_away)
    report.case("connections cut in the middle", a_cut_in_the_middle_loses_nothing)
    report.case("connections cut in each phase", a_cut_in_each_phase_loses_nothing)
    report.case("kill -9 between mails, SQLite", killed_between_mails)
    report.case("many waiting", many_are_waiting)
    if "HEARD_TEST_POSTGRES" in os.environ:
        report.case("one node fetches, another follows it, PostgreSQL", one_node_fetches_and_another_follows)
    sys.exit(report.close())
