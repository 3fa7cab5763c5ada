#!/usr/bin/env python3
"""Two nodes on one PostgreSQL: each tells the other's browsers, any may be killed, the database may restart."""

import http.client
import random
import sys
import tempfile
import threading
import time
from pathlib import Path

import database
from desk import Node, Report, ask, owner_token
from live import Live


def start_nodes(folder, url, count=2):
    key = Path(folder) / "shared.key"
    first = Node(Path(folder) / "node1", url, env={"HEARD_SECRET_KEY_FILE": str(key)}).start()
    token = owner_token(first)
    rest = [Node(Path(folder) / f"node{n}", url, env={"HEARD_SECRET_KEY_FILE": str(key)}).start() for n in range(2, count + 1)]
    return [first, *rest], token


def start(node, token, words):
    status, made = node.call("POST", "/api/conversations", {"customer": {"email": "a@example.org"}, "subject": words, "text": words}, token)
    assert status == 201, made
    return made["id"]


def answer_reaches_the_other(server):
    with tempfile.TemporaryDirectory() as folder:
        (one, two), token = start_nodes(folder, server.url)
        live = Live(two.port, token)
        live.frame()
        conversation = start(one, token, "Across")
        live.until(lambda e: e["kind"] == "message_received" and e["conversation_id"] == conversation)
        status, posted = one.call("POST", f"/api/conversations/{conversation}/messages",
                                  {"kind": "reply", "text": "Here you are", "send_after_seconds": 0}, token)
        assert status == 201, posted
        live.until(lambda e: e["kind"] == "reply_written" and e["message_id"] == posted["id"])
        live.until(lambda e: e["kind"] == "delivery_changed" and e["message_id"] == posted["id"])
        _, page = two.call("GET", f"/api/conversations/{conversation}/timeline", token=token)
        assert any(item["text"] == "Here you are" for item in page["items"]), page
        live.close()
        for node in (one, two):
            node.stop()


def who_takes_people(server):
    """What somebody says of themselves at one node is told at the other, and stands there for whoever comes later."""
    with tempfile.TemporaryDirectory() as folder:
        (one, two), token = start_nodes(folder, server.url)
        here, there = Live(one.port, token), Live(two.port, token)
        here.frame(), there.frame()
        status, _ = one.call("PUT", "/api/me/attention", {"attention": "with_a_customer"}, token)
        assert status == 200, status
        for desk in (here, there):
            assert desk.attention()["attention"] == "with_a_customer"
        assert two.call("GET", "/api/desk", token=token)[1]["people"][0]["attention"] == "with_a_customer"
        for node in (one, two):
            node.stop()


def who_is_where(server):
    """People at one node are seen at the other, until they go or their node is killed."""
    with tempfile.TemporaryDirectory() as folder:
        (one, two), token = start_nodes(folder, server.url)
        person = one.call("GET", "/api/desk", token=token)[1]["people"][0]["id"]
        here, there = Live(one.port, token), Live(two.port, token)
        here.say({"conversation_id": 17, "writing": True})
        for desk in (here, there):
            desk.presence_until(17, {person: True})
        late = Live(two.port, token)
        late.presence_until(17, {person: True})
        here.say({"conversation_id": None, "writing": False})
        there.presence_until(17, {})
        here.say({"conversation_id": 18, "writing": False})
        there.presence_until(18, {person: False})
        here.close()
        there.presence_until(18, {})
        second = Live(one.port, token)
        second.say({"conversation_id": 19, "writing": False})
        there.presence_until(19, {person: False})
        there.say({"conversation_id": 19, "writing": False})  # the same person in two places is there once
        second.presence_until(19, {person: False})
        there.say({"conversation_id": 20, "writing": False})
        second.presence_until(20, {person: False})
        before = time.monotonic()
        one.kill()
        there.presence_until(19, {})
        gone_after = time.monotonic() - before
        assert 5 < gone_after < 20, f"whoever was at a killed node was gone after {gone_after:.1f} s"
        two.stop()


class Load(threading.Thread):
    def __init__(self, nodes, token):
        super().__init__()
        self.nodes, self.token = nodes, token
        self.acknowledged, self.refused, self.stopping = {}, 0, False

    def run(self):
        while not self.stopping:
            node = random.choice(self.nodes)
            words = f"load {random.getrandbits(48):x}"
            try:
                status, made = node.call("POST", "/api/conversations",
                                         {"customer": {"name": "Load"}, "subject": words, "text": words}, self.token)
            except (OSError, http.client.HTTPException):
                self.refused += 1
                continue
            if status == 201:
                self.acknowledged[made["id"]] = words
            else:
                assert status == 503, (status, made)
                self.refused += 1
                time.sleep(0.02)


def all_there(node, token, loads):
    connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=10)
    count = 0
    for load in loads:
        for conversation, words in load.acknowledged.items():
            status, head = ask(connection, "GET", f"/api/conversations/{conversation}", token=token)
            assert status == 200 and head["subject"] == words, (conversation, status, head)
            count += 1
    assert count > 100, f"only {count} writes were acknowledged"
    node.command("verify")


def gapless(server, expected_tail_s=10):
    """Every event gets a number, without a hole, soon after the load has ended."""
    until = time.monotonic() + expected_tail_s
    while time.monotonic() < until:
        if database.psql(server.url, "SELECT COUNT(*) FROM event WHERE seq IS NULL") == "0":
            break
        time.sleep(0.2)
    row = database.psql(server.url, "SELECT COUNT(*), COALESCE(MAX(seq), 0), COUNT(DISTINCT seq) FROM event")
    total, highest, distinct = row.split("|")
    assert total == highest == distinct, row


def under_load(server, happens):
    with tempfile.TemporaryDirectory() as folder:
        nodes, token = start_nodes(folder, server.url)
        loads = [Load(nodes, token) for _ in range(4)]
        for load in loads:
            load.start()
        time.sleep(1.5)
        survivors = happens(nodes)
        time.sleep(3)
        before = sum(len(load.acknowledged) for load in loads)
        time.sleep(1)
        after = sum(len(load.acknowledged) for load in loads)
        for load in loads:
            load.stopping = True
        for load in loads:
            load.join()
        assert after > before, "nothing was taken any more afterwards"
        gapless(server)
        all_there(survivors[0], token, loads)
        for node in survivors:
            node.stop()


def a_node_is_killed(server):
    def kill_first(nodes):
        nodes[0].kill()
        return nodes[1:]

    under_load(server, kill_first)


def the_database_restarts(server):
    def restart(nodes):
        server.stop()
        server.start()
        return nodes

    under_load(server, restart)


def with_server(case):
    server = database.Server().start()
    try:
        case(server)
    finally:
        server.remove()


if __name__ == "__main__":
    report = Report()
    for case in [answer_reaches_the_other, who_takes_people, who_is_where, a_node_is_killed, the_database_restarts]:
        report.case(case.__name__.replace("_", " "), with_server, case)
    sys.exit(report.close())
