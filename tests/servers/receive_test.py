#!/usr/bin/env python3
"""Mails handed in by a mail server: by its pipe with and without a serving process, and by LMTP on a port and a socket."""

import http.client
import http.server
import json
import os
import re
import smtplib
import socket
import subprocess
import sys
import tempfile
import threading
from email.message import EmailMessage
from pathlib import Path

from desk import HEARD, Node, Report, owner_token, spare_port


def mail(number, subject="Kettle", text="It leaks.", sender=None, **headers):
    """From somebody else each time: what one begins too often at once would be one conversation."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender or f"Ada <ada.{number}@example.org>", "inbox@shop.example", subject
    made["Message-ID"], made["Date"] = f"<{number}@example.org>", "Mon, 02 Mar 2026 10:00:00 +0000"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made


def receive(place, raw, inbox="Inbox", file=None):
    words = [HEARD, "receive", "--inbox", inbox, *place] + ([file] if file else [])
    done = subprocess.run(words, input=None if file else raw, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def taken(place, made, **how):
    code, out, err = receive(place, made.as_bytes(), **how)
    assert code == 0, (code, out, err)
    return json.loads(out)


def conversations(node, token, view="all"):
    return node.call("GET", f"/api/conversations?view={view}", token=token)[1]["items"]


def without_anybody_serving(node, _):
    first = taken(node.place(), mail("alone"))
    assert first["outcome"] == "new" and first["conversation"] and first["message"], first
    assert taken(node.place(), mail("alone"))["outcome"] == "duplicate"


def while_serving(node, token):
    first = taken(node.place(), mail("pipe"))
    assert first["outcome"] == "new", first
    again = taken(node.place(), mail("answer", subject="Re: Kettle", text="More.\n\n> It leaks.", sender="Ada <ada.pipe@example.org>", In_Reply_To="<pipe@example.org>"))
    assert again["outcome"] == "added" and again["conversation"] == first["conversation"], again
    status, page = node.call("GET", f"/api/conversations/{first['conversation']}/timeline", token=token)
    words = [item["text"] for item in page["items"] if item["kind"] == "message_received"]
    assert status == 200 and words == ["It leaks.", "More."], words
    seen = page["items"][-1]["mail"]
    assert seen["from"] == "Ada <ada.pipe@example.org>" and seen["cut"] and seen["raw"] and not seen["html"], seen
    status, whole = node.call("GET", f"/api/messages/{again['message']}/original", token=token)
    assert status == 200 and "> It leaks." in whole["text"], whole
    with tempfile.NamedTemporaryFile(suffix=".eml") as file:
        file.write(mail("file").as_bytes())
        file.flush()
        code, out, err = receive(node.place(), None, file=file.name)
        assert code == 0 and json.loads(out)["outcome"] == "new", (code, out, err)


def as_it_was_written(node, token):
    made = mail("html", subject="Cup")
    made.add_alternative("<p onclick='x()'>Look: <img src='cid:cup@x'><img src='https://example.org/t.gif'></p><script>x()</script>", subtype="html")
    made.get_payload()[1].add_related(b"GIF89a", "image", "gif", cid="<cup@x>")
    message = taken(node.place(), made)["message"]
    connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=10)
    connection.request("GET", f"/api/messages/{message}/html", headers={"Authorization": f"Bearer {token}"})
    answer = connection.getresponse()
    page, policy = answer.read().decode(), answer.headers["Content-Security-Policy"]
    for part in ["sandbox;", "default-src 'none'", "style-src 'unsafe-inline'", "img-src 'self' data:"]:
        assert part in policy, policy
    assert "data:image/gif;base64,R0lGODlh" in page and "script" not in page and "onclick" not in page, page
    assert 'src="https' not in page, page
    connection.request("GET", f"/api/messages/{message}/raw", headers={"Authorization": f"Bearer {token}"})
    answer = connection.getresponse()
    assert answer.read() == made.as_bytes() and answer.headers["Content-Disposition"].startswith("attachment"), "not as it came"
    status, _ = node.call("GET", f"/api/messages/{message}/html")
    assert status == 401, status


def pictures_lie_outside_only(node, token):
    asked = []

    class Inside(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)

    inside = http.server.HTTPServer(("127.0.0.1", 0), Inside)
    threading.Thread(target=inside.serve_forever, daemon=True).start()
    made = mail("pictures", subject="Inside")
    addresses = [f"http://{host}:{inside.server_port}/secret" for host in ("127.0.0.1", "localhost", "shop.localhost", "0")] + ["http://169.254.169.254/"]
    made.add_alternative("".join(f"<img src='{address}'>" for address in addresses), subtype="html")
    message = taken(node.place(), made)["message"]
    status, seen = node.call("GET", f"/api/messages/{message}/pictures", token=token)
    assert (status, seen["elsewhere"], seen["may_be_shown"]) == (200, len(addresses), True), seen
    connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=20)
    connection.request("GET", f"/api/messages/{message}/html?pictures=shown", headers={"Authorization": f"Bearer {token}"})
    ours = re.findall(r'<img src="(/api/[^"]+)"', connection.getresponse().read().decode())
    assert len(ours) == len(addresses), ours
    for address in ours:
        status, problem = node.call("GET", address)
        assert (status, problem["code"]) == (404, "picture_refused"), (status, problem)
    assert asked == [], asked
    inside.shutdown()


def what_cannot_be_taken(node, token):
    code, out, _ = receive(node.place(), mail("lost").as_bytes(), inbox="Nowhere")
    assert code == 75 and out == "", (code, out)
    assert receive(node.place(), b"")[0] == 75
    assert receive(node.place(), b"x" * (76 << 20))[0] == 1, "too large is not tried again"
    words = subprocess.run([HEARD, "receive", *node.place()], capture_output=True, check=False)
    assert words.returncode == 2, "no inbox is wrong usage"
    for nasty in [b"\0" * 1000, b"\xff\xfe\r\n\r\n", b"From: \r\n" * 1000, b"Content-Type: multipart/mixed; boundary=a\r\n\r\n--a" * 50]:
        code, out, err = receive(node.place(), nasty)
        assert code == 0 and json.loads(out)["outcome"] in ("new", "quarantined"), (nasty[:20], code, out, err)
    assert node.call("GET", "/api/quarantine", token=token) == (200, {"items": []})


def large(node, token):
    made = mail("large", subject="Plan")
    made.add_attachment(os.urandom(10 << 20), maintype="application", subtype="pdf", filename="plan.pdf")
    first = taken(node.place(), made)
    page = node.call("GET", f"/api/conversations/{first['conversation']}/timeline", token=token)[1]
    assert [(f["name"], f["size"]) for f in page["items"][0]["attachments"]] == [("plan.pdf", 10 << 20)], page


def many_at_once(node, token):
    before = len(conversations(node, token))
    outcomes = []
    threads = [threading.Thread(target=lambda n=n: outcomes.append(taken(node.place(), mail(f"many{n % 10}"))["outcome"])) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["duplicate"] * 10 + ["new"] * 10, outcomes
    assert len(conversations(node, token)) == min(50, before + 10)


def by_lmtp(node, token, port):
    with smtplib.LMTP("127.0.0.1", port) as server:
        refused = server.sendmail("ada@example.org", ["Inbox", "nobody@shop.example"], mail("lmtp", subject="By LMTP").as_bytes())
        assert list(refused) == ["nobody@shop.example"] and refused["nobody@shop.example"][0] == 550, refused
        server.sendmail("ada@example.org", ["Inbox"], mail("lmtp", subject="By LMTP").as_bytes())
    assert taken(node.place(), mail("lmtp", subject="By LMTP"))["outcome"] == "duplicate", "the same by the pipe"
    found = [row for row in conversations(node, token) if row["subject"] == "By LMTP"]
    assert len(found) == 1, found


def by_lmtp_cut_off(node, token, port):
    before = len(conversations(node, token))
    for cut in [b"", b"LHLO x\r\n", b"LHLO x\r\nMAIL FROM:<a@b.c>\r\nRCPT TO:<Inbox>\r\nDATA\r\nSubject: cut\r\n\r\nno dot"]:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as peer:
            peer.sendall(cut)
    assert len(conversations(node, token)) == before, "half a mail is none"
    peers = [socket.create_connection(("127.0.0.1", port), timeout=5) for _ in range(12)]
    greetings = [peer.recv(100)[:3] for peer in peers]
    for peer in peers:
        peer.close()
    assert greetings.count(b"220") == 8 and greetings.count(b"421") == 4, greetings


def by_socket(folder):
    node = Node(Path(folder) / "two", extra=["--config", str(Path(folder) / "two.toml")])
    path = str(Path(folder) / "lmtp.sock")
    Path(folder, "two.toml").write_text(f'lmtp_listen = "{path}"\n')
    node.start()
    try:
        with smtplib.LMTP(path) as server:
            assert server.sendmail("ada@example.org", ["Inbox"], mail("socket").as_bytes()) == {}
        assert taken(node.place(), mail("socket"))["outcome"] == "duplicate"
    finally:
        node.stop()
    assert not Path(path).exists(), "the socket stays behind"


def only_on_this_machine(folder):
    config = Path(folder) / "open.toml"
    config.write_text('lmtp_listen = "0.0.0.0:2424"\n')
    done = subprocess.run([HEARD, "serve", "--data", str(Path(folder) / "three"), "--listen", f"127.0.0.1:{spare_port()}",
                           "--config", str(config)], capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 1 and "elsewhere" in done.stderr, (done.returncode, done.stderr)


def the_log_agrees(node, _):
    assert "Everything is what the log says" in node.command("verify")


def main():
    report = Report()
    with tempfile.TemporaryDirectory(prefix="heard-receive-") as folder:
        port = spare_port()
        config = Path(folder) / "heard.toml"
        config.write_text(f'lmtp_listen = "127.0.0.1:{port}"\n')
        node = Node(Path(folder) / "one", extra=["--config", str(config)])
        report.case("by the pipe with nobody serving", without_anybody_serving, node, None)
        node.start()
        token = owner_token(node)
        try:
            report.case("by the pipe while it serves", while_serving, node, token)
            report.case("as it was written", as_it_was_written, node, token)
            report.case("pictures lie outside only", pictures_lie_outside_only, node, token)
            report.case("what cannot be taken", what_cannot_be_taken, node, token)
            report.case("a file of 10 MB", large, node, token)
            report.case("many at once", many_at_once, node, token)
            report.case("by LMTP", by_lmtp, node, token, port)
            report.case("by LMTP, cut off", by_lmtp_cut_off, node, token, port)
            report.case("the log agrees", the_log_agrees, node, token)
        finally:
            node.stop()
        report.case("by LMTP on a socket", by_socket, folder)
        report.case("only on this machine", only_on_this_machine, folder)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
