#!/usr/bin/env python3
"""A channel that the house brings itself, with the real program: the bridges of docs/webhooks.md in Python and in Node,
what is refused, what comes back, and what never leaves."""

import hashlib
import hmac
import http.client
import http.server
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import database
from desk import PASSWORD, ROOT, Node, Report, owner_token, spare_port


def wait_for(what, seconds=20):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if (found := what()) not in (None, False, []):
            return found
        time.sleep(0.1)
    raise AssertionError("it did not come to it")


class Browser:
    """Somebody signed in, who may do what a token may not."""

    def __init__(self, node):
        self.node = node
        connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=10)
        connection.request("POST", "/api/session", json.dumps({"email": "owner@shop.example", "password": PASSWORD}),
                           {"Content-Type": "application/json"})
        answer = connection.getresponse()
        self.csrf = json.loads(answer.read())["csrf"]
        self.cookie = answer.headers["Set-Cookie"].split(";")[0]

    def call(self, method, path, body=None):
        return self.node.call(method, path, body, headers={
            "Cookie": self.cookie, "X-CSRF-Token": self.csrf, "Origin": f"http://127.0.0.1:{self.node.port}"})


def signed(secret, body, at=None):
    now = str(int(at or time.time()))
    mac = hmac.new(secret.encode(), now.encode() + b"." + body, hashlib.sha256).hexdigest()
    return {"Heard-Timestamp": now, "Heard-Signature": f"v1={mac}", "Content-Type": "application/json"}


def post(node, path, what, headers):
    connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=10)
    connection.request("POST", path, what, headers)
    answer = connection.getresponse()
    text = answer.read().decode()
    return answer.status, json.loads(text) if text else None


class Keeper(http.server.BaseHTTPRequestHandler):
    """An address that keeps what is posted to it and answers as it is told."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.posted.append((json.loads(body), dict(self.headers), body))
        self.send_response(self.server.answers.pop(0) if self.server.answers else 200)
        self.end_headers()

    def log_message(self, *_):
        pass


def keeper():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Keeper)
    server.posted, server.answers = [], []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def channel(browser, name, port, trusted=False):
    inbox = browser.call("GET", "/api/inboxes")[1]["items"][0]["id"]
    status, made = browser.call("POST", f"/api/inboxes/{inbox}/channels",
                                {"name": name, "address": f"http://127.0.0.1:{port}/in", "active": True, "trusted": trusted})
    assert status == 201, made
    return made["channel"]["id"], made["secret"]


def timeline(node, token, conversation):
    return node.call("GET", f"/api/conversations/{conversation}/timeline", token=token)[1]["items"]


def delivery(node, token, conversation):
    items = [item for item in timeline(node, token, conversation) if item["kind"] == "reply_written"]
    return items[-1]["delivery"][0] if items and items[-1]["delivery"] else None


def example(language):
    """The program as docs/webhooks.md has it."""
    text = (ROOT / "docs" / "webhooks.md").read_text()
    return re.search(r"```" + language + r" bridge\.\w+\n(.*?)```", text, re.DOTALL).group(1)


def by_the_bridge(node, token, browser, folder, words, language, ending):
    port = spare_port()
    ident, secret = channel(browser, f"Bridge in {language}", port)
    program = Path(folder) / f"bridge.{ending}"
    program.write_text(example(language))
    bridge = subprocess.Popen([*words, program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={
        **os.environ, "HEARD": f"http://127.0.0.1:{node.port}/api/channels/{ident}", "SECRET": secret, "PORT": str(port)})
    try:
        wait_for(lambda: browser.call("POST", f"/api/channels/{ident}/try")[1]["arrived"])
        assert bridge.stdout.readline().startswith("heard: test"), "the test was not signed as it says"
        bridge.stdin.write(f"Hello from {language}?\n")
        bridge.stdin.flush()
        found = wait_for(lambda: [one for one in node.call("GET", "/api/conversations?view=open", token=token)[1]["items"]
                                  if one["preview"].startswith(f"Hello from {language}")])[0]
        assert found["channel"] == "webhook" and found["customer_name"] == "Ada", found
        status, said = node.call("POST", f"/api/conversations/{found['id']}/messages",
                                 {"kind": "reply", "text": "Hello Ada.", "send_after_seconds": 0}, token=token)
        assert status == 201 and said["delivery"][0]["to"] == f"Ada (Bridge in {language})", said
        assert bridge.stdout.readline() == "heard: message Hello Ada.\n"
        wait_for(lambda: delivery(node, token, found["id"])["report"] == "delivered")
        head = node.call("GET", f"/api/conversations/{found['id']}", token=token)[1]
        assert head["own_channel"] == f"Bridge in {language}", head
    finally:
        bridge.kill()
        bridge.wait()


def what_is_refused(node, token, browser):
    ident, secret = channel(browser, "Refused", 9)
    path = f"/api/channels/{ident}/messages"
    good = json.dumps({"id": "1", "from": {"id": "eve"}, "text": "Hi"}).encode()

    def refused(body, headers, status, code):
        got = post(node, path, body, headers)
        assert got[0] == status and got[1]["code"] == code, got

    refused(good, {}, 401, "missing_signature")
    refused(good, signed(secret, good, time.time() - 400), 401, "stale_timestamp")
    refused(good, signed("hws_other", good), 401, "wrong_signature")
    refused(good + b" ", signed(secret, good), 401, "wrong_signature")
    odd = json.dumps({"id": "1", "from": {"id": "eve"}, "text": "Hi", "mood": "good"}).encode()
    refused(odd, signed(secret, odd), 400, "unknown_field")
    empty = json.dumps({"id": "1", "from": {"id": "eve"}, "text": " "}).encode()
    refused(empty, signed(secret, empty), 400, "missing_field")
    nobody = post(node, "/api/channels/987654/messages", good, signed(secret, good))
    assert nobody[0] == 404, nobody
    seen = [one for one in browser.call("GET", "/api/channels")[1]["items"] if one["id"] == ident][0]
    assert seen["refused"] and seen["came_at"] is None, seen
    assert post(node, path, good, signed(secret, good))[0] == 201
    again = post(node, path, good, signed(secret, good))
    assert again[0] == 200 and again[1]["duplicate"], again


def a_claim_opens_nothing(node, token, browser):
    status, made = node.call("POST", "/api/conversations", {"customer": {"email": "ada@example.org", "name": "Ada"},
                                                            "subject": "Lid", "text": "It broke."}, token=token)
    assert status == 201, made
    known = node.call("GET", f"/api/conversations/{made['id']}", token=token)[1]["customer_id"]
    claim = {"from": {"id": "eve", "email": "ada@example.org", "phone": "+49 1"}, "text": "Where is my order?"}
    customers = {}
    for trusted in (False, True):
        ident, secret = channel(browser, f"Trusted {trusted}", 9, trusted)
        body = json.dumps({"id": "1", **claim}).encode()
        status, taken = post(node, f"/api/channels/{ident}/messages", body, signed(secret, body))
        assert status == 201, taken
        head = node.call("GET", f"/api/conversations/{taken['conversation_id']}", token=token)[1]
        customers[trusted] = head["customer_id"]
        if not trusted:
            assert head["customer_email"] is None and head["own_channel_claim"] == "ada@example.org, +49 1", head
            assert head["answer_people"] is None, head
    assert customers[False] != known and customers[True] == known, (known, customers)


def said_by(node, token, ident, secret, text):
    body = json.dumps({"id": text, "from": {"id": "ada"}, "text": text,
                       "files": [{"name": "lid.txt", "media_type": "text/plain", "data": "aGVhcmQ="}]}).encode()
    status, taken = post(node, f"/api/channels/{ident}/messages", body, signed(secret, body))
    assert status == 201, taken
    return taken["conversation_id"]


def what_comes_back(node, token, browser):
    server = keeper()
    ident, secret = channel(browser, "Kept", server.server_port)
    conversation = said_by(node, token, ident, secret, "With a file.")
    items = timeline(node, token, conversation)
    assert items[0]["attachments"][0]["name"] == "lid.txt", items
    reply = {"kind": "reply", "text": "Thanks.", "send_after_seconds": 0}
    server.answers = [422]
    node.call("POST", f"/api/conversations/{conversation}/messages", reply, token=token)
    failed = wait_for(lambda: (found := delivery(node, token, conversation)) and found["state"] == "failed" and found)
    assert "422" in failed["reason"], failed
    posted, headers, body = server.posted[-1]
    assert posted["to"] == {"id": "ada", "thread": None} and posted["id"].startswith("heard-"), posted
    assert headers["Heard-Signature"] == signed(secret, body, int(headers["Heard-Timestamp"]))["Heard-Signature"], headers
    server.answers = [503]
    before = len(server.posted)
    node.call("POST", f"/api/conversations/{conversation}/messages", {**reply, "text": "Once more."}, token=token)
    wait_for(lambda: len(server.posted) > before)
    wait_for(lambda: "503" in (delivery(node, token, conversation)["reason"] or ""))
    node.call("POST", "/api/test/clock", {"advance_seconds": 3600}, token=token)
    wait_for(lambda: delivery(node, token, conversation)["state"] == "sent")
    assert len({post[0]["id"] for post in server.posted[before:]}) == 1, "it was sent again under another id"
    body = json.dumps({"id": server.posted[-1][0]["id"], "state": "failed", "reason": "no such number"}).encode()
    # the desk's clock has been moved, and a signature is by it
    status, _ = post(node, f"/api/channels/{ident}/delivery", body, signed(secret, body, time.time() + 3600))
    assert status == 204, status
    wait_for(lambda: delivery(node, token, conversation)["reason"] == "no such number")
    assert node.call("GET", f"/api/conversations/{conversation}", token=token)[1]["state"] == "open"


def what_never_leaves(folder):
    """While sending is off nothing is posted; without a word in the configuration nothing goes to this machine."""
    server = keeper()
    node = Node(Path(folder) / "off", extra=["--config", str(Path(folder) / "own.toml")])
    node.start()
    try:
        token = owner_token(node)
        browser = Browser(node)
        ident, secret = channel(browser, "Off", server.server_port)
        conversation = said_by(node, token, ident, secret, "Hello?")
        _, said = node.call("POST", f"/api/conversations/{conversation}/messages",
                            {"kind": "reply", "text": "Yes.", "send_after_seconds": 0}, token=token)
        assert said["delivery"][0]["state"] == "queued" and said["delivery"][0]["reason"], said
        time.sleep(2)
        assert server.posted == []
    finally:
        node.stop()
    plain = Node(Path(folder) / "off")
    plain.start()
    try:
        browser = Browser(plain)
        inbox = browser.call("GET", "/api/inboxes")[1]["items"][0]["id"]
        for address in (f"http://127.0.0.1:{server.server_port}/in", "ftp://x.example", "https://a:b@x.example/", "https://"):
            status, made = browser.call("POST", f"/api/inboxes/{inbox}/channels",
                                        {"name": "In", "address": address, "active": True, "trusted": False})
            assert status == 400 and made["code"] == "invalid_address", (address, made)
        # the one that was allowed before is not reached any more, nor is an address inside by any name
        tried = browser.call("POST", f"/api/channels/{ident}/try")[1]
        assert not tried["arrived"] and server.posted == [], tried
        status, made = browser.call("POST", f"/api/inboxes/{inbox}/channels", {
            "name": "Inside", "address": f"https://localhost:{server.server_port}/", "active": True, "trusted": False})
        tried = browser.call("POST", f"/api/channels/{made['channel']['id']}/try")[1]
        assert not tried["arrived"] and "nowhere" in tried["trouble"], tried
    finally:
        plain.stop()


def the_same_at_once(node):
    """A bridge that hears nothing asks again, and its first call may still be on its way: one message, whoever comes first."""
    token = owner_token(node)
    ident, secret = channel(Browser(node), "Twice", 9)
    for round_ in range(5):
        body = json.dumps({"id": f"m{round_}", "from": {"id": "ada"}, "text": f"Hello {round_}"}).encode()
        with ThreadPoolExecutor(8) as pool:
            calls = [pool.submit(post, node, f"/api/channels/{ident}/messages", body, signed(secret, body)) for _ in range(8)]
            answers = [call.result() for call in calls]
        assert sorted(status for status, _ in answers) == [200] * 7 + [201], answers
        assert len({taken["conversation_id"] for _, taken in answers}) == 1, answers
    conversation = answers[0][1]["conversation_id"]
    said = [item["text"] for item in timeline(node, token, conversation) if item["kind"] == "message_received"]
    assert sorted(said) == [f"Hello {round_}" for round_ in range(5)], said


def on_both_engines(folder):
    config = ["--config", str(Path(folder) / "own.toml")]
    with database.fresh() as url:
        for name, where in (("sqlite", None), ("postgres", url)):
            node = Node(Path(folder) / f"same_{name}", database=where, extra=config)
            node.start()
            try:
                the_same_at_once(node)
                node.command("verify")
            finally:
                node.stop()


def limits_hold_from_outside(folder):
    """Behind a proxy the limit counts for each address, signed or not."""
    config = Path(folder) / "proxy.toml"
    config.write_text('channels_on_this_machine = true\ntrusted_proxies = ["127.0.0.1/32"]\n')
    node = Node(Path(folder) / "proxied", extra=["--config", str(config)])
    node.start()
    try:
        owner_token(node)
        ident, secret = channel(Browser(node), "Flood", 9)

        def call(n, address):
            body = json.dumps({"id": str(n), "from": {"id": "ada"}, "text": "Hi"}).encode()
            headers = {**signed(secret, body), "X-Forwarded-For": address}
            return post(node, f"/api/channels/{ident}/messages", body, headers)[0]

        answers = [call(n, "203.0.113.7") for n in range(80)]
        assert answers[0] == 201 and answers.count(429) > 5, answers
        assert call(99, "203.0.113.8") == 201
    finally:
        node.stop()


def main():
    report = Report()
    with tempfile.TemporaryDirectory(prefix="heard-channel-") as folder:
        (Path(folder) / "own.toml").write_text("channels_on_this_machine = true\n")
        node = Node(Path(folder) / "one", extra=["--config", str(Path(folder) / "own.toml"), "--test-clock"],
                    env={"HEARD_ALLOW_TEST_CLOCK": "1"})
        node.start()
        try:
            token = owner_token(node)
            browser = Browser(node)
            report.case("a claim opens nothing", a_claim_opens_nothing, node, token, browser)
            assert browser.call("PUT", "/api/sending", {"on": True})[0] == 200
            report.case("by the bridge in Python", by_the_bridge, node, token, browser, folder, [sys.executable], "python", "py")
            report.case("by the bridge in Node", by_the_bridge, node, token, browser, folder, ["node"], "js", "mjs")
            report.case("what is refused", what_is_refused, node, token, browser)
            report.case("what comes back", what_comes_back, node, token, browser)
            report.case("the log agrees", lambda: node.command("verify"))
        finally:
            node.stop()
        report.case("the same at once, on both engines", on_both_engines, folder)
        report.case("limits hold from outside", limits_hold_from_outside, folder)
        report.case("what never leaves", what_never_leaves, folder)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
