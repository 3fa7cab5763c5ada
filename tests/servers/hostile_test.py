#!/usr/bin/env python3
"""What strangers do: garbage, gigabytes, one byte a second, the same twice, SQL in every field, another's link."""

import http.client
import re
import socket
import sys
import tempfile
import threading
import time
import urllib.parse

from desk import Node, Report, ask, owner_token

NASTY = ["'; DROP TABLE conversation; --", '" OR 1=1 --', "%' UNION SELECT password_hash FROM person --", "$1 ?1 :a @b",
         "\\'; COPY (SELECT 1) TO PROGRAM 'id'", "NEAR(a b) OR *", '"unclosed', "a* AND (b", "\u202eevil\u0000text", "😀" * 50]


def raw(node, data, wait_s=15):
    with socket.create_connection(("127.0.0.1", node.port), timeout=wait_s) as peer:
        peer.sendall(data)
        answer = b""
        try:
            while chunk := peer.recv(65536):
                answer += chunk
        except (TimeoutError, ConnectionResetError):
            pass
        return answer


def garbage(node, _):
    for data in [b"\x16\x03\x01\x02\x00\x01\x00", b"GET\r\n\r\n", b"\x00" * 5000 + b"\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
                 b"POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                 b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
                 b"POST /api/session HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n"]:
        answer = raw(node, data)
        assert answer == b"" or re.match(rb"HTTP/1\.[01] (4\d\d|505|501)", answer), (data[:40], answer[:200])
    assert node.call("GET", "/healthz")[0] == 200


def gigabytes(node, token):
    answer = raw(node, b"POST /api/conversations HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token.encode() +
                 b"\r\nContent-Type: application/json\r\nContent-Length: 10000000000\r\n\r\n" + b"x" * 100_000)
    assert b" 413 " in answer[:40], answer[:200]
    status, problem = node.call("POST", "/api/conversations", {"customer": {"name": "A"}, "subject": "s", "text": "x" * 900_000}, token)
    assert status == 400 and problem["code"] == "too_long" and problem["field"] == "text", problem


def one_byte_a_second(node, _):
    started = time.monotonic()
    with socket.create_connection(("127.0.0.1", node.port), timeout=5) as peer:
        try:
            for byte in b"GET /healthz HTTP/1.1\r\nHost: a\r\n" * 10:
                peer.sendall(bytes([byte]))
                time.sleep(1)
                if time.monotonic() - started > 40:
                    raise AssertionError("a connection of one byte a second was borne for 40 s")
        except OSError:
            pass
    assert time.monotonic() - started < 30, "cut off too late"
    assert node.call("GET", "/healthz")[0] == 200


def same_post_twice(node, token):
    body = {"customer": {"email": "twice@example.org"}, "subject": "Twice", "text": "Twice"}
    answers = []

    def post():
        answers.append(node.call("POST", "/api/conversations", body, token, {"Idempotency-Key": "twice"}))

    threads = [threading.Thread(target=post) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    made = {answer["id"] for status, answer in answers if status == 201}
    assert len(made) == 1, answers
    assert all(status == 201 or (status == 409 and answer["code"] == "in_progress") for status, answer in answers), answers
    status, problem = node.call("POST", "/api/conversations", {**body, "text": "Other"}, token, {"Idempotency-Key": "twice"})
    assert status == 422 and problem["code"] == "key_reused", problem


def sql_everywhere(node, token):
    for nasty in NASTY:
        status, made = node.call("POST", "/api/conversations",
                                 {"customer": {"name": nasty, "phone": nasty[:8]}, "subject": nasty, "text": nasty}, token)
        assert status == 201, (nasty, made)
        status, head = node.call("GET", f"/api/conversations/{made['id']}", token=token)
        assert status == 200 and head["subject"].split() == nasty.replace("\u0000", "\ufffd").split(), (nasty, head)
        for path in ["/api/search?q=", "/api/conversations?view=open&cursor=", "/api/conversations?view=", "/api/conversations/"]:
            status, answer = node.call("GET", path + urllib.parse.quote(nasty), token=token)
            assert status in (200, 400, 404), (path, nasty, status, answer)
        status, _ = node.call("POST", "/api/session", {"email": nasty, "password": nasty})
        assert status in (400, 401), (nasty, status)
    assert node.command("verify")


def bad_fields_are_named(node, token):
    good = {"customer": {"email": "a@example.org"}, "subject": "s", "text": "t"}
    cases = [({**good, "extra": 1}, "extra"), ({**good, "subject": 5}, "subject"), ({**good, "subject": "x" * 301}, "subject"),
             ({**good, "inbox": -1}, "inbox"), ({**good, "inbox": 2**60}, "inbox"), ({**good, "channel": "pigeon"}, "channel"),
             ({"customer": {"email": 3}, "subject": "s", "text": "t"}, "customer.email"), ({"subject": "s", "text": "t"}, "customer")]
    for body, field in cases:
        status, problem = node.call("POST", "/api/conversations", body, token)
        assert status == 400 and problem["field"] == field, (body, problem)
    connection = http.client.HTTPConnection("127.0.0.1", node.port)
    for text in [b'{"customer":{"name":"\xff\xfe"},"subject":"s","text":"t"}', b"[" * 100_000, b'{"a":', b"", b"null"]:
        connection.request("POST", "/api/conversations", text, {"Authorization": f"Bearer {token}", "Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 400, (text[:40], answer.status)


def form(node, path, fields):
    boundary = "----heard-test"
    body = "".join(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields.items())
    connection = http.client.HTTPConnection("127.0.0.1", node.port)
    connection.request("POST", path, body + f"--{boundary}--\r\n", {"Content-Type": f"multipart/form-data; boundary={boundary}"})
    answer = connection.getresponse()
    return answer.status, answer.getheader("Location"), answer.read().decode()


def page(node, path):
    connection = http.client.HTTPConnection("127.0.0.1", node.port)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def hidden_fields(html):
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', html))


def write_by_form(node, name, words):
    _, html = page(node, "/help/contact")
    status, location, _ = form(node, "/help/contact", {**hidden_fields(html), "message": words, "name": name, "address": f"{name}@example.org",
                                                       "email": f"{name}@example.org"})
    assert status == 303, status
    _, confirmation = page(node, location)
    link = re.search(r'href="[^"]*(/my/[A-Za-z0-9_-]+)', confirmation)
    assert link, confirmation
    return link.group(1)


def another_customers_link(node, _):
    ada = write_by_form(node, "ada", "Ada's own words")
    bob = write_by_form(node, "bob", "Bob's own words")
    status, html = page(node, ada)
    assert status == 200 and "own words" in html and "Bob" not in html
    head, signed = bob[:4], bob[4:]
    for wrong in [signed[:-1] + ("A" if signed[-1] != "A" else "B"), signed[:10] + "AAAA" + signed[14:], "", "A" * 50, signed + "AAAA", "../" + signed]:
        status, html = page(node, head + wrong)
        assert status == 404 and "own words" not in html, (wrong, status)
    for index in range(0, len(signed), 3):
        changed = signed[:index] + ("x" if signed[index] != "x" else "y") + signed[index + 1:]
        status, html = page(node, head + changed)
        assert status == 404 or ("Bob" in html), (index, status)  # the last character may carry unused bits only
        assert "Ada" not in html


def nothing_without_sign_in(node, _):
    for method, path in [("GET", "/api/conversations"), ("GET", "/api/desk"), ("POST", "/api/people"), ("GET", "/api/attachments/1"),
                         ("DELETE", "/api/session")]:
        status, _ = node.call(method, path, {} if method == "POST" else None)
        assert status == 401, (method, path, status)
    answer = raw(node, b"GET /api/live HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                 b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n", 3)
    assert b" 401 " in answer[:40], answer[:200]


if __name__ == "__main__":
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        node = Node(folder).start()
        token = owner_token(node)
        for case in [garbage, gigabytes, same_post_twice, sql_everywhere, bad_fields_are_named, another_customers_link,
                     nothing_without_sign_in, one_byte_a_second]:
            report.case(case.__name__.replace("_", " "), case, node, token)
        node.stop()
    sys.exit(report.close())
