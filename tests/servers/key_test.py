#!/usr/bin/env python3
"""The secret key changed with the real program: while it serves and while nobody does, on two nodes of one PostgreSQL, broken
off half-way; and a start without it."""

import os
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from channel_test import Browser, channel, post, signed
import database
from desk import HEARD, Node, Report, owner_token


def page_of(node, token):
    """A conversation, and the path of its customer's page."""
    status, made = node.call("POST", "/api/conversations", {"customer": {"name": "Ada"}, "subject": "Lid", "text": "It broke."},
                             token=token)
    assert status == 201, made
    url = node.call("GET", f"/api/conversations/{made['id']}", token=token)[1]["page_url"]
    return url[url.index("/my/"):]


def opens(node, path):
    return node.call("GET", path)[0] == 200


def while_it_serves(folder):
    node = Node(Path(folder) / "one", extra=["--config", str(Path(folder) / "public.toml")])
    (Path(folder) / "public.toml").write_text(
        f'public_url = "http://127.0.0.1:{node.port}"\nchannels_on_this_machine = true\n')
    node.start()
    try:
        token = owner_token(node)
        browser = Browser(node)
        ident, secret = channel(browser, "Messenger", 9)
        key = node.data / "secret.key"
        before, old = key.read_text(), page_of(node, token)
        told = node.command("key", "rotate")
        assert told.startswith("Key 2 ") and "1 secrets" in told, told
        assert key.read_text().startswith(before) and stat.S_IMODE(key.stat().st_mode) == 0o600, key.read_text()
        assert opens(node, old) and opens(node, page_of(node, token)), "a link does not open"
        assert browser.call("GET", "/api/inboxes")[0] == 200, "a session ended"
        body = b'{"id": "1", "from": {"id": "eve"}, "text": "Hi"}'
        assert post(node, f"/api/channels/{ident}/messages", body, signed(secret, body))[0] == 201
        node.stop()
        assert node.command("key", "rotate").startswith("Key 3 "), "not while nobody serves"
        node.start()
        assert opens(node, old), "a link does not open after a start"
        fresh = page_of(node, token)
        told = node.command("key", "rotate", "--end-earlier")
        assert "gone" in told and len(key.read_text().splitlines()) == 1, told
        assert not opens(node, old) and not opens(node, fresh) and opens(node, page_of(node, token))
        body = b'{"id": "2", "from": {"id": "eve"}, "text": "Hi"}'
        assert post(node, f"/api/channels/{ident}/messages", body, signed(secret, body))[0] == 201, "a secret is lost"
    finally:
        node.stop()


def broken_off(folder):
    """What a crash leaves behind is a file beside the key, or a new key with secrets still under the old one."""
    node = Node(Path(folder) / "one", extra=["--config", str(Path(folder) / "public.toml")])
    key = node.data / "secret.key"
    whole = key.read_text()
    (node.data / "secret.key.new").write_text("5 half a ke")
    node.start()
    token = node.command("token", "add", "--person", "owner@shop.example", "--name", "again")
    old = page_of(node, token)
    # the key is there and nothing was sealed anew: as if it had been killed in between
    node.stop()
    number = int(whole.split()[0]) + 1
    key.write_text(whole + f"{number} " + "A" * 43 + "\n")
    node.start()
    try:
        assert opens(node, old)
        told = node.command("key", "rotate")
        assert told.startswith(f"Key {number + 1} ") and "1 secrets" in told, told
        assert opens(node, old) and not (node.data / "secret.key.new").exists()
    finally:
        node.stop()


def a_missing_key(folder):
    node = Node(Path(folder) / "one")
    key = node.data / "secret.key"
    for text, code in ((None, "is missing"), ("nonsense\n", "cannot be read"), ("1 short\n", "cannot be read")):
        kept = key.read_text()
        key.unlink()
        if text:
            key.write_text(text)
        done = subprocess.run([HEARD, "serve", *node.place(), "--listen", "127.0.0.1:0"], capture_output=True, text=True,
                              timeout=30, check=False)
        assert done.returncode == 1 and code in done.stderr, (text, done.stderr)
        key.write_text(kept)


def on_two_nodes(folder):
    with database.fresh() as url:
        shared = Path(folder) / "shared.key"
        env = {"HEARD_SECRET_KEY_FILE": str(shared)}
        extra = ["--config", str(Path(folder) / "public.toml")]
        nodes = [Node(Path(folder) / name, database=url, extra=extra, env=env).start() for name in ("left", "right")]
        try:
            token = owner_token(nodes[0])
            old = page_of(nodes[0], token)
            assert all(opens(node, old) for node in nodes)
            assert nodes[1].command("key", "rotate").startswith("Key 2 ")
            time.sleep(1.2)  # a node looks at the file once a second
            fresh = page_of(nodes[0], token)
            assert all(opens(node, path) for node in nodes for path in (old, fresh))
        finally:
            for node in nodes:
                node.stop()


def main():
    report = Report()
    with tempfile.TemporaryDirectory(prefix="heard-key-") as folder:
        report.case("while it serves, and while nobody does", while_it_serves, folder)
        report.case("broken off", broken_off, folder)
        report.case("a missing key", a_missing_key, folder)
        if os.environ.get("HEARD_TEST_POSTGRES"):
            report.case("on two nodes", on_two_nodes, folder)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
