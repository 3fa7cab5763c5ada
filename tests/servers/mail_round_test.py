#!/usr/bin/env python3
"""All the way round with real servers: Postfix hands in by LMTP and by its pipe, the answer leaves through Postfix and is read by
the customer's own IMAP, mailboxes are full, and the wire to Postfix is cut in each phase."""

import base64
import email
import email.policy
import hashlib
import http.client
import imaplib
import os
import shutil
import smtplib
import ssl
import sys
import tempfile
import time
from contextlib import contextmanager
from email.message import EmailMessage
from pathlib import Path

import postfix
from cutter import Cutter
from desk import HEARD, Node, Report, owner_token, spare_port
from dovecot import PASSWORD, USER, Dovecot
from smtp_server import certificates

US, BY_PIPE = "help@shop.example", "help@pipe.example"
FULL = "mail_plugins = quota\nplugin {{\n  quota = maildir:all\n  quota_rule = *:storage={kb}k\n  quota_grace = 0\n}}\n"


def customer(subject):
    """Another one each time: what one begins too often at once would be one conversation. All of it is read in one mailbox."""
    return "ada." + subject.removeprefix("Re: ").lower().replace(" ", "-") + "@example.org"


def comes_true(what, within_s=30):
    until = time.monotonic() + within_s
    while not (found := what()):
        assert time.monotonic() < until, "it did not come true in time"
        time.sleep(0.1)
    return found


class Town:
    """A customer with a mailbox at a Dovecot, a Postfix between, and a desk with a mailbox for its Sent folder."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.chmod(0o755)
        self.ca = certificates(self.folder)
        self.program = self.folder / "heard"
        shutil.copy(HEARD, self.program)  # where whoever hands in by the pipe may run it
        self.lmtp, self.clear = spare_port(), spare_port()
        self.customer, self.ours = (self.dovecot(name) for name in ("customer", "ours"))
        self.postfix = self.post_office().start()
        self.node = self.desk()
        self.token = owner_token(self.node)
        self.inbox = self.ask("GET", "/api/inboxes")["items"][0]["id"]
        self.connect(self.postfix.port, "tls")
        self.ask("PUT", "/api/sending", {"on": True})

    def dovecot(self, name):
        (self.folder / name).mkdir()
        return Dovecot(self.folder / name).start()

    def post_office(self):
        lda = f"/usr/bin/env HOME={self.customer.home} USER={USER} /usr/lib/dovecot/dovecot-lda -e -c {self.customer.folder}/dovecot.conf" \
              " -o log_path=/dev/stderr -o stats_writer_socket_path="
        return postfix.Postfix(
            self.folder / "postfix", self.folder / "good.pem",
            f"""virtual_mailbox_domains = example.org, shop.example, pipe.example
transport_maps = inline:{{ {{example.org = customer:}}, {{shop.example = lmtp:inet:127.0.0.1:{self.lmtp}}}, {{pipe.example = heard:}} }}
customer_destination_recipient_limit = 1
heard_destination_recipient_limit = 1
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
message_size_limit = 100000000
mailbox_size_limit = 0
virtual_mailbox_limit = 0
""",
            f"""{self.clear} inet n - n - - smtpd
lmtp unix - - n - - lmtp
customer unix - n n - - pipe flags=DRu user=mail argv={lda} -f ${{sender}}
heard unix - n n - 4 pipe flags=Rq user=mail argv={self.program} receive --inbox {US} --data {self.folder}/data
""")

    def desk(self):
        data = self.folder / "data"
        data.mkdir()
        shutil.chown(data, "mail", "mail")
        (self.folder / "heard.toml").write_text(f'lmtp_listen = "127.0.0.1:{self.lmtp}"\n')
        trusted = self.folder / "both.pem"
        trusted.write_bytes(self.ca.read_bytes() + self.ours.authority.file.read_bytes())
        node = Node(data, extra=["--test-clock", "--config", str(self.folder / "heard.toml")], user="mail", program=self.program,
                    env={"SSL_CERT_FILE": str(trusted), "HEARD_ALLOW_TEST_CLOCK": "1"})
        node.log = self.folder / "serve.log"
        return node.start()

    def connect(self, port, security):
        self.ask("PUT", f"/api/inboxes/{self.inbox}/mailbox", {
            "address": US, "sender_name": "Shop",
            "out": {"host": "localhost", "port": port, "security": security, "user": ""},
            "in": {"host": "localhost", "port": self.ours.tls_port, "security": "tls", "user": USER, "password": PASSWORD}})
        comes_true(lambda: self.ask("GET", "/api/inboxes")["items"][0]["mailbox"]["reached_at"])

    def ask(self, method, path, body=None):
        status, answer = self.node.call(method, path, body, self.token)
        assert status < 300, (method, path, status, answer)
        return answer

    def advance(self, seconds):
        self.ask("POST", "/api/test/clock", {"advance_seconds": seconds})

    def write(self, to, subject, words="It leaks.", **headers):
        """The customer's mail program hands it to Postfix."""
        made = EmailMessage()
        made["From"], made["To"], made["Subject"] = f"Ada <{customer(subject)}>", US, subject
        made["Message-ID"], made["Date"] = f"<{time.monotonic_ns()}@example.org>", time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime())
        for name, value in headers.items():
            made[name.replace("_", "-")] = value
        made.set_content(words)
        with smtplib.SMTP("127.0.0.1", self.clear) as server:
            server.send_message(made, customer(subject), to)
        return made["Message-ID"]

    def rows(self, subject):
        return [row for row in self.ask("GET", "/api/conversations?view=all")["items"] if row["subject"] == subject]

    def timeline(self, conversation):
        return self.ask("GET", f"/api/conversations/{conversation}/timeline")["items"]

    def reply(self, conversation, words):
        return self.ask("POST", f"/api/conversations/{conversation}/messages", {"kind": "reply", "text": words, "send_after_seconds": 0})["id"]

    def delivery(self, conversation, message):
        item = next(one for one in self.timeline(conversation) if one["message_id"] == message and one["delivery"])
        return item["delivery"][0]

    def until(self, conversation, message, *states):
        comes_true(lambda: self.delivery(conversation, message)["state"] in states)
        return self.delivery(conversation, message)["state"]

    def stop(self):
        self.node.stop()
        self.postfix.stop()
        self.customer.stop()
        self.ours.stop()


def their_mails(town):
    """What the customer's own mail program shows."""
    context = ssl.create_default_context(cafile=str(town.customer.authority.file))
    with imaplib.IMAP4_SSL("localhost", town.customer.tls_port, ssl_context=context) as imap:
        imap.login(USER, PASSWORD)
        imap.select("INBOX", readonly=True)
        numbers = imap.search(None, "ALL")[1][0].split()
        return [email.message_from_bytes(imap.fetch(number, "(BODY.PEEK[])")[1][0][1], policy=email.policy.default) for number in numbers]


def all_the_way_round(town):
    """One mail by both ways is one; the answer is in the customer's mailbox, in the thread; what answers that stands below it."""
    first = town.write([US, BY_PIPE], "Kettle")
    began = time.monotonic()
    row = comes_true(lambda: town.rows("Kettle"))[0]
    print(f"     at the desk after {time.monotonic() - began:.2f} s", flush=True)
    message = town.reply(row["id"], "A new one leaves today.")
    town.until(row["id"], message, "sent")
    answer = comes_true(lambda: [mail for mail in their_mails(town) if "leaves today" in mail.get_content()])[0]
    assert answer["in-reply-to"] == first and answer["subject"] == "Re: Kettle" and answer["from"] == f"Shop <{US}>", dict(answer)
    again = f"Thanks.\n\nOn Monday, Shop wrote:\n> {answer.get_content().splitlines()[0]}\n"
    for way in (US, BY_PIPE):
        town.write([way], "Re: Kettle", again.replace("Thanks", f"Thanks by {way}"), In_Reply_To=answer["message-id"])
        comes_true(lambda: [one for one in town.timeline(row["id"]) if one.get("text") == f"Thanks by {way}."])
    received = [one["text"] for one in town.timeline(row["id"]) if one["kind"] == "message_received"]
    assert received == ["It leaks.", f"Thanks by {US}.", f"Thanks by {BY_PIPE}."], received
    assert len(town.rows("Kettle")) == 1
    assert "status=bounced" not in (town.postfix.folder / "postfix.log").read_text()


def away_while_it_is_handed_in(town):
    """Postfix keeps what it cannot hand in, by both ways, and a restart loses and doubles nothing."""
    town.node.kill()
    for n in range(10):
        town.write([(US, BY_PIPE)[n % 2]], f"While away {n}")
    (town.folder / "data" / "heard.sock").unlink(missing_ok=True)
    time.sleep(0.5)
    town.node.start()
    for n in range(10, 30):
        town.write([(US, BY_PIPE)[n % 2]], f"While away {n}")
        if n == 20:
            town.node.kill()
            town.node.start()
    comes_true(lambda: all(town.rows(f"While away {n}") for n in range(30)), 40)
    assert all(len(town.rows(f"While away {n}")) == 1 for n in range(30))


def their_mailbox_is_full(town):
    """Postfix sends the news, which comes in by LMTP: soft, on the message, and the address stays one."""
    town.write([US], "Cup")
    row = comes_true(lambda: town.rows("Cup"))[0]
    town.customer.stop()
    town.customer.more = FULL.format(kb=1)
    town.customer.start()
    message = town.reply(row["id"], "It is on its way. " + "x" * 3000)
    came_back = comes_true(lambda: [one for one in town.timeline(row["id"]) if one["message_id"] == message and one.get("bounce")], 40)
    assert {one["bounce"] for one in came_back} == {"soft"}, came_back
    assert town.ask("GET", f"/api/conversations/{row['id']}")["bounced_people"] == []
    town.customer.stop()
    town.customer.more = ""
    town.customer.start()


def our_mailbox_is_full(town):
    """What was sent stays sent, and is filed in Sent once there is room again."""
    town.write([US], "Saucer")
    row = comes_true(lambda: town.rows("Saucer"))[0]
    town.ours.stop()
    town.ours.more = FULL.format(kb=1)
    town.ours.start()
    message = town.reply(row["id"], "It left, and is filed later. " + "x" * 3000)
    town.until(row["id"], message, "sent")
    time.sleep(2)

    def filed():
        return [mail for mail in town.ours.mails("Sent") if b"is filed later" in mail]

    assert filed() == []
    town.ours.stop()
    town.ours.more = ""
    town.ours.start()
    comes_true(lambda: town.advance(600) or filed())
    time.sleep(0.5)
    assert len(filed()) == 1 and town.until(row["id"], message, "sent") == "sent"


def the_wire_is_cut(town):
    """Before the end was handed over: again, and once. Behind it: nobody knows, and it is not sent again."""
    town.write([US], "Wire")
    row = comes_true(lambda: town.rows("Wire"))[0]
    between = Cutter(town.clear)
    town.connect(between.port, "none")
    for word, answered in [("EHLO", None), ("EHLO", 10), ("MAIL FROM", None), ("RCPT TO", None), ("RCPT TO", 3), ("DATA\r\n", None), ("SUBJECT: ", None)]:
        before, words = between.cuts, f"Cut at {word.strip()} {answered}."
        between.cut_at(word, answered)
        message = town.reply(row["id"], words)
        comes_true(lambda: between.cuts == before + 1)
        state = comes_true(lambda: town.advance(60) or town.delivery(row["id"], message)["state"] in ("sent", "unknown") and town.delivery(row["id"], message)["state"])
        assert state == "sent" or word == "SUBJECT: ", (word, state)
        assert state != "sent" or len(comes_true(lambda: [mail for mail in their_mails(town) if words in mail.get_content()])) == 1
    between.cut_at("QUIT")
    message = town.reply(row["id"], "Cut at the farewell.")
    town.until(row["id"], message, "sent", "unknown")
    town.advance(24 * 3600)
    time.sleep(1)
    assert len([mail for mail in their_mails(town) if "Cut at the farewell." in mail.get_content()]) == 1
    between.stop()
    town.connect(town.postfix.port, "tls")


def highest_mb(town):
    """The most memory that the desk had at once."""
    status = Path(f"/proc/{town.node.process.pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) >> 10


def saved(town, attachment):
    """(size, digest) of a file as the desk gives it out."""
    connection = http.client.HTTPConnection("127.0.0.1", town.node.port, timeout=60)
    connection.request("GET", f"/api/attachments/{attachment}", headers={"Authorization": f"Bearer {town.token}"})
    body = connection.getresponse().read()
    return len(body), hashlib.sha256(body).hexdigest()


def large(subject, size):
    """A mail with a file of so many bytes, and what that is to be."""
    file = os.urandom(1 << 20) * (size >> 20)
    head = (f"From: Ada <{customer(subject)}>\r\nTo: {US}\r\nSubject: {subject}\r\nMessage-ID: <{subject}@example.org>\r\n"
            f"Date: {time.strftime('%a, %d %b %Y %H:%M:%S +0000', time.gmtime())}\r\nMIME-Version: 1.0\r\n"
            "Content-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\n\r\nThe plans.\r\n--cut\r\n"
            "Content-Type: application/pdf; name=plans.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n")
    return (head.encode() + base64.encodebytes(file).replace(b"\n", b"\r\n") + b"--cut--\r\n"), (size, hashlib.sha256(file).hexdigest())


def files_of_50_mb(town):
    """Taken whole by LMTP, by the pipe and from a mailbox, and given out as they were."""
    before = highest_mb(town)
    expected = {}
    for subject, way in (("by-lmtp", US), ("by-pipe", BY_PIPE), ("by-imap", None)):
        raw, expected[subject] = large(subject, 50 << 20)
        began = time.monotonic()
        if way:
            with smtplib.SMTP("127.0.0.1", town.clear) as server:
                server.sendmail(customer(subject), [way], raw)
        else:
            town.ours.deliver(raw)
        row = comes_true(lambda: town.rows(subject), 60)[0]
        file = town.timeline(row["id"])[0]["attachments"][0]
        assert (file["name"], file["size"]) == ("plans.pdf", 50 << 20), file
        assert saved(town, file["id"]) == expected[subject], subject
        print(f"     {subject}: there after {time.monotonic() - began:.1f} s", flush=True)
    for n in range(2):
        town.ours.deliver(large(f"together-{n}", 50 << 20)[0])
        with smtplib.SMTP("127.0.0.1", town.clear) as server:
            server.sendmail(customer(f"at-once-{n}"), [(US, BY_PIPE)[n % 2]], large(f"at-once-{n}", 50 << 20)[0])
    comes_true(lambda: all(town.rows(f"together-{n}") and town.rows(f"at-once-{n}") for n in range(2)), 90)
    most = highest_mb(town)
    print(f"     at most {most} MB of memory, {before} MB before", flush=True)
    assert most < 700, most
    too_large = large("too-large", 58 << 20)[0]
    with smtplib.SMTP("127.0.0.1", town.clear) as server:
        server.sendmail(customer("too-large"), [US], too_large)
    comes_true(lambda: [mail for mail in their_mails(town) if "exceeds size limit" in str(mail)], 30)
    assert not town.rows("too-large")


def the_log_agrees(town):
    assert "Everything is what the log says" in town.node.command("verify")


def main():
    report = Report()
    if not postfix.available():
        print("     skipped: Postfix is not here, or this is not root", flush=True)
        return report.close()
    folder = tempfile.mkdtemp()
    town = Town(folder)
    try:
        report.case("all the way round", all_the_way_round, town)
        report.case("away while it is handed in", away_while_it_is_handed_in, town)
        report.case("their mailbox is full", their_mailbox_is_full, town)
        report.case("our mailbox is full", our_mailbox_is_full, town)
        report.case("the wire to Postfix is cut in each phase", the_wire_is_cut, town)
        report.case("files of 50 MB", files_of_50_mb, town)
        report.case("the log agrees", the_log_agrees, town)
    finally:
        town.stop()
        shutil.rmtree(folder, ignore_errors=True)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
