#!/usr/bin/env python3
"""Mail that leaves, against servers that take it, refuse it or break off: once is once, or nobody knows and a person
decides; and no password is said to whoever cannot show who they are."""

import email
import email.policy
import http.client
import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import database
from desk import Node, Report, owner_token, spare_port
from dovecot import PASSWORD, USER, Dovecot
import postfix
from smtp_server import SmtpServer, certificates

HELD_S = 30


class House:
    """A running desk with a mailbox that sends through `server`."""

    def __init__(self, folder, ca, server, url=None, on=True, host="localhost", security="tls", user="help", password="secret",
                 inward=None, public_url=None):
        extra = ["--test-clock"]
        if public_url:
            Path(folder).mkdir(parents=True)
            (Path(folder) / "heard.toml").write_text(f'public_url = "{public_url}"\n')
            extra += ["--config", str(Path(folder) / "heard.toml")]
        self.node = Node(folder, url, extra=extra,
                         env={"SSL_CERT_FILE": str(ca), "HEARD_ALLOW_TEST_CLOCK": "1"})
        self.node.start()
        self.server = server
        self.token = owner_token(self.node)
        inboxes = self.ask("GET", "/api/inboxes")
        self.inbox = inboxes["items"][0]["id"]
        out = {"host": host, "port": server.port, "security": security, "user": user, "password": password if user else None}
        put = self.ask("PUT", f"/api/inboxes/{self.inbox}/mailbox",
                       {"address": "help@shop.example", "sender_name": "Mühle", "signature": "Ihre Mühle", "out": out, "in": inward})
        assert "secret" not in str(put), put
        if on:
            self.ask("PUT", "/api/sending", {"on": True})

    def ask(self, method, path, body=None, status=None):
        got, answer = self.node.call(method, path, body, self.token)
        assert got == status if status else got < 300, (method, path, got, answer)
        return answer

    def begin(self, words="Der Deckel fehlt."):
        return self.ask("POST", "/api/conversations",
                        {"customer": {"email": "ada@example.org", "name": "Ada Löwe"}, "subject": "Deckel", "text": words})["id"]

    def reply(self, conversation, words="Ein neuer geht heute ab.", **more):
        return self.ask("POST", f"/api/conversations/{conversation}/messages",
                        {"kind": "reply", "text": words, "send_after_seconds": 0, **more})["id"]

    def delivery(self, conversation, message, to="ada@example.org"):
        items = self.ask("GET", f"/api/conversations/{conversation}/timeline")["items"]
        for item in items:
            if item["message_id"] == message:
                return next(one for one in item["delivery"] if one["to"] == to)
        raise AssertionError(items)

    def until(self, conversation, message, *states, to="ada@example.org", wait_s=20, reason=None):
        end = time.monotonic() + wait_s
        while True:
            one = self.delivery(conversation, message, to)
            if one["state"] in states and (reason is None or reason in (one["reason"] or "")):
                return one
            assert time.monotonic() < end, (states, one)
            time.sleep(0.05)

    def advance(self, seconds):
        self.ask("POST", "/api/test/clock", {"advance_seconds": seconds})

    def stop(self):
        self.node.command("verify") if self.node.process.poll() is None else None
        self.node.stop()


class Place:
    """A folder with certificates, and houses in it."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.chmod(0o755)  # for servers that give up being root
        self.ca = certificates(self.folder)
        self.count = 0

    def server(self, pem="good", **more):
        return SmtpServer(spare_port(), self.folder / f"{pem}.pem" if pem else None, **more)

    def house(self, server, ca=None, **more):
        self.count += 1
        return House(self.folder / f"house-{self.count}", ca or self.ca, server, **more)

    def dovecot(self):
        """With a file of both authorities."""
        folder = self.folder / "dovecot"
        folder.mkdir()
        dovecot = Dovecot(folder).start()
        both = self.folder / "both.pem"
        both.write_bytes(self.ca.read_bytes() + dovecot.authority.file.read_bytes())
        return dovecot, both


def comes_true(what, within_s=20):
    end = time.monotonic() + within_s
    while not what():
        assert time.monotonic() < end, "it did not come true in time"
        time.sleep(0.05)


def read(mail):
    return email.message_from_bytes(mail.data, policy=email.policy.default)


def arrives_once(place, url=None, security="tls"):
    server = place.server(starttls=security == "starttls")
    house = place.house(server, url=url, security=security)
    conversation = house.begin()
    first = house.reply(conversation)
    house.until(conversation, first, "sent")
    second = house.reply(conversation, "Und ein zweiter.", to=["Ada Löwe <ada@example.org>"], cc=["ben@example.org"],
                         bcc=["chef@example.org"])
    for who in ("ada@example.org", "ben@example.org", "chef@example.org"):
        house.until(conversation, second, "sent", to=who)
    time.sleep(0.5)
    house.stop()
    server.stop()
    assert [mail.recipients for mail in server.mails][0] == ["ada@example.org"], server.mails
    assert sorted(mail.recipients[0] for mail in server.mails) == \
        ["ada@example.org", "ada@example.org", "ben@example.org", "chef@example.org"]
    one, two = read(server.mails[0]), read(server.mails[1])
    assert one["from"] == "Mühle <help@shop.example>" and one["to"] == "Ada Löwe <ada@example.org>", dict(one)
    assert one["subject"] == "Re: Deckel" and one["message-id"].endswith("@shop.example>"), dict(one)
    assert one["x-heard-instance"] and "auto-submitted" not in one, dict(one)
    text = one.get_content().replace("\r\n", "\n")
    assert "Ein neuer geht heute ab." in text and "-- \nIhre Mühle" in text and "> Der Deckel fehlt." in text, text
    assert two["in-reply-to"] == one["message-id"] == two["references"], dict(two)
    assert two["cc"] == "ben@example.org" and all(b"chef@" not in mail.data for mail in server.mails)
    assert set(server.sign_ins) == {("help", "secret")}


def by_postfix(place):
    """Real servers: one copy for each person, as any mail program would show it, and one in Sent, which is known again."""
    server = postfix.Postfix(place.folder / "postfix", place.folder / "good.pem").start()
    dovecot, both = place.dovecot()
    try:
        house = place.house(server, ca=both, user="", public_url="https://desk.example.org",
                            inward={"host": "localhost", "port": dovecot.tls_port, "security": "tls", "user": USER, "password": PASSWORD})
        comes_true(lambda: house.ask("GET", "/api/inboxes")["items"][0]["mailbox"]["reached_at"])
        conversation = house.begin("Der Deckel fehlt.\n.\nGrüße, 李")
        message = house.reply(conversation, "Ein neuer geht heute ab.\n.\n" + "x" * 3000, cc=["Ben Öz <ben@example.org>"],
                              to=["Ada Löwe <ada@example.org>"], bcc=["chef@example.org"])
        for who in ("ada@example.org", "ben@example.org", "chef@example.org"):
            house.until(conversation, message, "sent", to=who)
        mails = server.mails(3)
        comes_true(lambda: dovecot.count("Sent") == 1)
        before = house.ask("GET", f"/api/conversations/{conversation}/timeline")["items"]
        house.node.stop()
        house.node.start()
        comes_true(lambda: "heard_mails_fetched_total 1" in house.node.call("GET", "/metrics")[1])
        assert house.ask("GET", f"/api/conversations/{conversation}/timeline")["items"] == before, "its own mail was taken for another"
        filed = [email.message_from_bytes(mail, policy=email.policy.default) for mail in dovecot.mails("Sent")]
        assert dovecot.marks("Sent") == ["S"], dovecot.marks("Sent")
        to_the_team(house, server)
        house.stop()
    finally:
        server.stop()
        dovecot.stop()
    assert len(mails) == 3, len(mails)
    read = [email.message_from_bytes(mail, policy=email.policy.default) for mail in mails]
    assert sorted(mail["x-original-to"] for mail in read) == ["ada@example.org", "ben@example.org", "chef@example.org"]
    assert len(filed) == 1
    for mail in read + filed:
        assert mail["to"] == "Ada Löwe <ada@example.org>" and mail["cc"] == "Ben Öz <ben@example.org>", dict(mail)
        assert mail["message-id"] == read[0]["message-id"] and "bcc" not in mail and not mail.defects, dict(mail)
        text = mail.get_content()
        assert "x" * 3000 in text and "\n.\n" in text and "> Grüße, 李" in text, text


def to_the_team(house, server):
    """A new password by mail proves the address, an alert comes to it, and what answers that goes to the customer."""
    house.node.command("person", "add", "--email", "mara@example.org", "--name", "Mara", "--role", "agent", "--password-stdin",
                       stdin="a long enough password\n")
    asked = house.ask("POST", "/api/password-resets", {"email": "mara@example.org"})
    nobody = house.ask("POST", "/api/password-resets", {"email": "nobody@example.org"})
    assert asked == nobody == {"by_mail": True}, (asked, nobody)
    link = plain_words(server.mails(4)[-1])
    token = link.split("/join#")[1].split()[0]
    house.ask("POST", "/api/invitations/accept", {"token": token, "password": "another long password"})
    conversation = house.begin("Und die Schraube?")
    house.advance(24 * 3600)
    mails = [email.message_from_bytes(mail, policy=email.policy.default) for mail in server.mails(6)]
    alert = next(mail for mail in mails if "heard-alert" in mail["message-id"])
    assert alert["to"] == "Mara <mara@example.org>" and alert["auto-submitted"] == "auto-generated", dict(alert)
    assert alert["list-unsubscribe-post"] == "List-Unsubscribe=One-Click", dict(alert)
    words = alert.get_content().replace("\r\n", "\n")
    assert "> Und die Schraube?" in words and f"https://desk.example.org/c/{conversation}" in words, words
    for sender, outcome in (("eve@example.org", "new"), ("mara@example.org", "added")):
        quoted = "\n".join("> " + line for line in words.splitlines())
        raw = (f"From: Mara <{sender}>\r\nTo: help@shop.example\r\nSubject: Re: {alert['subject']}\r\nMessage-ID: <1.{sender}>\r\n"
               f"In-Reply-To: {alert['message-id']}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
               f"Liegt bei ({sender}).\n\nOn Monday, Mühle wrote:\n{quoted}\n")
        taken = json.loads(house.node.command("receive", "--inbox", "help@shop.example", stdin=raw))
        assert taken["outcome"] == outcome and (taken["conversation"] == conversation) == (outcome == "added"), (sender, taken)
    house.advance(60)
    answers = [mail for mail in server.mails(7) if b"Liegt bei" in mail]
    assert len(answers) == 1, len(answers)
    words = plain_words(answers[0])
    assert "Liegt bei (mara@example.org)." in words and "Schraube" in words and "Your answer goes above" not in words, words


def plain_words(raw):
    return email.message_from_bytes(raw, policy=email.policy.default).get_content()


def settings(place):
    """What is not right is named by its field; a password is never given out, nor said to another server."""
    server = place.server()
    house = place.house(server, on=False)
    path = f"/api/inboxes/{house.inbox}/mailbox"
    out = {"host": "localhost", "port": server.port, "security": "tls", "user": "help"}
    kept = house.ask("PUT", path, {"address": "help@shop.example", "out": out})
    assert kept["mailbox"]["out"] == {**out, "has_password": True} and kept["mailbox"]["in"] is None, kept
    for changed, field, code in [
            ({"host": "other.example.org"}, "out.password", "missing_field"), ({"user": "else"}, "out.password", "missing_field"),
            ({"host": "not a host"}, "out.host", "invalid_host"), ({"host": " "}, "out.host", "missing_field"),
            ({"port": 0}, "out.port", "out_of_range"), ({"port": 70000}, "out.port", "out_of_range"),
            ({"host": "mail.example.org", "security": "none"}, "out.security", "not_secure")]:
        wrong = house.ask("PUT", path, {"address": "help@shop.example", "out": {**out, **changed}}, 400)
        assert (wrong["field"], wrong["code"]) == (field, code), (changed, wrong)
    wrong = house.ask("PUT", path, {"address": "help@shop", "out": out}, 400)
    assert wrong["field"] == "address", wrong
    other = house.ask("POST", "/api/inboxes", {"name": "Werkstatt"}, 201)
    assert other["form_path"] == f"/help/contact/{other['id']}" and not other["is_default"], other
    wrong = house.ask("PUT", f"/api/inboxes/{other['id']}/mailbox", {"address": "HELP@shop.example", "out": out}, 400)
    assert wrong["code"] == "address_taken", wrong
    desk = house.ask("GET", "/api/desk")
    assert [one["name"] for one in desk["inboxes"]] == ["Inbox", "Werkstatt"] and desk["sending"]["possible"], desk
    fields = {"message": "Die Mühle klemmt.", "name": "Eve", "email": "eve@example.org"}
    for where, inbox in ((other["form_path"], other["id"]), ("/help/contact/999", house.inbox)):
        connection = http.client.HTTPConnection("127.0.0.1", house.node.port, timeout=10)
        parts = "".join(f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                        for name, value in {**fields, "key": str(inbox).rjust(22, "k")}.items())
        connection.request("POST", where, (parts + "--x--\r\n").encode(),
                           {"Content-Type": "multipart/form-data; boundary=x"})
        answer = connection.getresponse()
        assert answer.status == 303, (where, answer.status, answer.read()[:2000])
        newest = house.ask("GET", "/api/conversations")["items"][0]
        assert house.ask("GET", f"/api/conversations/{newest['id']}")["inbox_id"] == inbox, (where, newest)
    changes = house.ask("GET", "/api/changes")["items"]
    assert [one["kind"] for one in changes if "inbox" in one["kind"] or "mailbox" in one["kind"]] == \
        ["inbox_changed", "mailbox_changed", "mailbox_changed"], changes
    house.stop()
    server.stop()


def off_holds(place):
    server = place.server()
    house = place.house(server, on=False)
    conversation = house.begin()
    message = house.reply(conversation)
    house.until(conversation, message, "queued", reason="Nothing leaves yet")
    house.advance(3 * 24 * 3600)
    house.node.stop()
    house.node.start()
    time.sleep(1.5)
    assert server.connections == 0 and house.ask("GET", "/api/sending")["waiting_count"] == 1
    house.ask("PUT", "/api/sending", {"on": True})
    house.until(conversation, message, "sent")
    house.stop()
    server.stop()
    assert len(server.mails) == 1


def cut_before(place, phase):
    """Before all of it was handed over: tried again, and there once."""
    server = place.server()
    house = place.house(server)
    server.cut.add(phase)
    conversation = house.begin()
    message = house.reply(conversation)
    house.until(conversation, message, "queued", reason="broke" if phase in ("ehlo", "mail", "rcpt", "data") else "localhost")
    server.cut.clear()
    house.advance(60)
    house.until(conversation, message, "sent")
    time.sleep(0.3)
    house.stop()
    server.stop()
    assert len(server.mails) == 1, len(server.mails)


def cut_after(place, phase):
    """Behind the end of it: nobody knows, and it is not sent again by itself."""
    server = place.server()
    house = place.house(server)
    server.cut.add(phase)
    conversation = house.begin()
    message = house.reply(conversation)
    house.until(conversation, message, "unknown")
    server.cut.clear()
    connections = server.connections
    house.advance(24 * 3600)
    time.sleep(1.5)
    house.until(conversation, message, "unknown")
    house.stop()
    server.stop()
    assert server.connections == connections and len(server.mails) <= 1


def answered(place, phase, line, state, reason):
    server = place.server()
    house = place.house(server)
    server.say[phase] = line
    conversation = house.begin()
    message = house.reply(conversation)
    house.until(conversation, message, state, reason=reason)
    server.say.clear()
    house.advance(60)
    if state == "queued":
        house.until(conversation, message, "sent")
    time.sleep(0.5)
    house.until(conversation, message, "sent" if state == "queued" else state)
    house.stop()
    server.stop()
    assert len(server.mails) == (1 if state == "queued" else 0)


def never_said_to(place, pem, security="tls"):
    """A server that cannot show who it is hears neither name nor password nor mail."""
    server = place.server(pem, starttls=security == "starttls")
    house = place.house(server, security=security)
    conversation = house.begin()
    message = house.reply(conversation)
    house.until(conversation, message, "queued", reason="claims to be")
    house.stop()
    server.stop()
    assert not server.sign_ins and not server.mails, server.heard
    assert not [line for line in server.heard if line.upper().startswith(("AUTH", "MAIL"))], server.heard


def no_starttls(place):
    """Encryption that was chosen and is not offered, as by somebody between: nothing is said."""
    server = SmtpServer(spare_port(), None)
    house = place.house(server, security="starttls")
    conversation = house.begin()
    message = house.reply(conversation)
    house.until(conversation, message, "queued", reason="encryption")
    house.stop()
    server.stop()
    assert not server.sign_ins and not server.mails, server.heard


def wrong_password(place):
    server = place.server()
    house = place.house(server, password="another")
    conversation = house.begin()
    message = house.reply(conversation)
    house.until(conversation, message, "queued", reason="does not accept this name and password")
    house.stop()
    server.stop()
    assert not server.mails


def killed(place, url=None):
    """kill -9 while it is handed over: one mail or none, sent or unknown, never two."""
    for phase in ("ehlo", "data", "body", "dot", "quit"):
        server = place.server()
        house = place.house(server, url=url() if url else None)
        server.wait_s[phase] = 1.0
        conversation = house.begin()
        message = house.reply(conversation)
        end = time.monotonic() + 10
        while server.connections == 0 and time.monotonic() < end:
            time.sleep(0.01)
        time.sleep(0.4)
        house.node.kill()
        time.sleep(1.0)
        server.wait_s.clear()
        house.node.start()
        house.advance(900)
        time.sleep(1.0)
        house.advance(900)
        state = house.until(conversation, message, "sent", "unknown")["state"]
        house.stop()
        server.stop()
        assert len(server.mails) <= 1, (phase, state, len(server.mails))
        assert state == "unknown" or len(server.mails) == 1, (phase, state)


def a_slow_server_keeps_nobody(place):
    """While a mail waits for its server, an answer on a page is there at once."""
    server = place.server()
    house = place.house(server)
    server.wait_s["ehlo"] = 6
    conversation = house.begin()
    message = house.reply(conversation)
    began = time.monotonic()
    house.until(conversation, message, "sent", to="own page")
    assert time.monotonic() - began < 4
    house.node.stop()
    server.stop()


def on_postgres(place, fn):
    with database.fresh() as url:
        fn(place, url)


def main():
    report = Report()
    folder = tempfile.mkdtemp()
    try:
        place = Place(folder)
        report.case("arrives once, SQLite", arrives_once, place)
        report.case("arrives once by STARTTLS", arrives_once, place, None, "starttls")
        if os.environ.get("HEARD_TEST_POSTGRES"):
            report.case("arrives once, PostgreSQL", on_postgres, place, arrives_once)
        if postfix.available():
            report.case("through Postfix", by_postfix, place)
        else:
            print("     skipped: Postfix is not here, or this is not root", flush=True)
        report.case("settings", settings, place)
        report.case("off holds everything", off_holds, place)
        for phase in ("greeting", "ehlo", "auth", "mail", "rcpt", "data"):
            report.case(f"cut at {phase}: again, and once", cut_before, place, phase)
        report.case("cut after the end: unknown", cut_after, place, "dot")
        report.case("refused for good", answered, place, "rcpt", "550 5.1.1 no such person", "failed", "no such person")
        report.case("refused for now", answered, place, "rcpt", "450 4.2.0 later please", "queued", "later please")
        report.case("put off after the end", answered, place, "dot", "451 4.3.0 disk full", "queued", "disk full")
        report.case("refused after the end", answered, place, "dot", "554 5.7.1 looks like spam", "failed", "spam")
        for pem in ("self", "other"):
            report.case(f"never said to a stranger ({pem})", never_said_to, place, pem)
            report.case(f"never said to a stranger ({pem}, STARTTLS)", never_said_to, place, pem, "starttls")
        report.case("no encryption offered", no_starttls, place)
        report.case("wrong password", wrong_password, place)
        report.case("kill -9 in each phase", killed, place)
        report.case("a slow server keeps nobody waiting", a_slow_server_keeps_nobody, place)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(report.close())


if __name__ == "__main__":
    main()
