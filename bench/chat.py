"""The chat under load: what idle visitors cost, and how long words take from a visitor to the desk and back."""

import base64
import concurrent.futures
import http.client
import json
import os
import queue
import socket
import subprocess
import threading
import time

from machine import ROOT, Bench, Heard, request, spare_port
from rows import Row, status_kb

IDLE = 10_000
A_SECOND = 100
VISITORS = 20


class Line:
    """A WebSocket of text frames, read by a thread of its own."""

    def __init__(self, port: int, path: str, headers: list[str], take):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", f"Origin: http://127.0.0.1:{port}", "Upgrade: websocket",
                 "Connection: Upgrade", "Sec-WebSocket-Version: 13", f"Sec-WebSocket-Key: {key}", *headers, "", ""]
        self.socket.sendall("\r\n".join(lines).encode())
        self.file = self.socket.makefile("rb")
        while self.file.readline() not in (b"\r\n", b""):
            pass
        threading.Thread(target=self.listen, args=(take,), daemon=True).start()

    def listen(self, take) -> None:
        while head := self.file.read(2):
            size = head[1] & 0x7F
            if size >= 126:
                size = int.from_bytes(self.file.read(2 if size == 126 else 8), "big")
            words = self.file.read(size)
            if head[0] & 0x0F == 1:
                take(words)


class Visitor:
    def __init__(self, heard: Heard, inbox: int):
        self.port = heard.port
        self.http = http.client.HTTPConnection("127.0.0.1", heard.port, timeout=60)
        self.news: queue.Queue = queue.Queue()
        begun = self.say(f"/api/chat/{inbox}", "Is anybody there?")
        self.path = f"/api/chat/of/{begun['link']}"
        self.read = 0
        self.line = Line(heard.port, self.path + "/live", [], lambda words: self.news.put(words))

    def say(self, path: str, words: str) -> dict:
        key = base64.urlsafe_b64encode(os.urandom(18)).decode()
        parts = "".join(f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                        for name, value in (("key", key), ("message", words)))
        self.http.request("POST", path, (parts + "--b--\r\n").encode(), {
            "Content-Type": "multipart/form-data; boundary=b", "Origin": f"http://127.0.0.1:{self.port}"})
        answer = self.http.getresponse()
        told = json.loads(answer.read())
        if answer.status != 201:
            raise OSError(f"{path}: {answer.status} {told}")
        return told

    def round_trip(self) -> float:
        """Says something and waits until an answer to it stands in the chat."""
        began = time.monotonic()
        said = self.say(self.path, "And now?")["message_id"]
        while True:
            self.http.request("GET", self.path)
            lines = json.loads(self.http.getresponse().read())["lines"]
            if any(line["ours"] and line["id"] > said for line in lines[-4:]):
                return time.monotonic() - began
            self.news.get(timeout=30)


class Answering:
    """Somebody at the desk who answers every word at once, told of it as a browser is."""

    def __init__(self, heard: Heard):
        self.heard = heard
        self.hands = concurrent.futures.ThreadPoolExecutor(8)
        self.own = threading.local()
        self.line = Line(heard.port, "/api/live", heard.writes, self.take)

    def take(self, words: bytes) -> None:
        for event in json.loads(words)["events"]:
            if event["kind"] == "message_received":
                self.hands.submit(self.answer, event["conversation_id"])

    def answer(self, conversation: int) -> None:
        if not hasattr(self.own, "http"):
            self.own.http = http.client.HTTPConnection("127.0.0.1", self.heard.port, timeout=60)
        name, value = self.heard.writes[0].split(": ", 1)
        self.own.http.request("POST", f"/api/conversations/{conversation}/messages",
                              json.dumps({"kind": "reply", "text": "Yes."}), {"Content-Type": "application/json", name: value})
        self.own.http.getresponse().read()


def opened(heard: Heard, site: str = "https://shop.example") -> int:
    """The inbox whose chat is open now, on that site."""
    name, value = heard.writes[0].split(": ", 1)
    inbox = json.loads(heard.get("/api/inboxes"))["items"][0]["id"]
    status, _, body = request(heard.port, "PUT", f"/api/inboxes/{inbox}/chat", {"active": True, "sites": [site]},
                              {name: value})
    if status != 200:
        raise SystemExit(f"bench: the chat could not be opened: {status} {body[:300]!r}")
    return inbox


def idle(bench: Bench, heard: Heard, visitor: Visitor) -> Row:
    count = 1_000 if bench.quick else IDLE
    rest = status_kb(heard.process.pid, "VmRSS")
    halves = [subprocess.Popen([bench.program("bench_sockets"), "--port", str(heard.port), "--sockets", str(count // 2), "--seconds",
                                "10", "--target", visitor.path + "/live", "--header", f"Origin: http://127.0.0.1:{heard.port}"],
                               stdout=subprocess.PIPE, text=True) for _ in range(2)]
    for half in halves:
        half.stdout.readline()
    time.sleep(3)
    more = (status_kb(heard.process.pid, "VmRSS") - rest) / 1000
    for half in halves:
        half.communicate()
    return Row(f"chat: memory above rest with {count:,} idle visitors", f"{more:.0f} MB", "", "", "≤ 150 MB", more <= 150)


def trips(bench: Bench, visitors: list[Visitor]) -> Row:
    seconds = 3 if bench.quick else 15
    took: list[float] = []

    def go_on(visitor: Visitor, first: float) -> None:
        due = first
        while due < first + seconds:
            time.sleep(max(0.0, due - time.monotonic()))
            took.append(visitor.round_trip())
            due += VISITORS / A_SECOND

    begins = time.monotonic() + 0.5
    with concurrent.futures.ThreadPoolExecutor(VISITORS) as hands:
        list(hands.map(go_on, visitors, [begins + i / A_SECOND for i in range(VISITORS)]))
    took.sort()
    p50, p99 = (took[int(len(took) * part)] * 1000 for part in (0.5, 0.99))
    return Row(f"chat: visitor → desk → visitor, {len(took) / seconds:.0f} a second", f"p50 {p50:.0f}, p99 {p99:.0f}, max {took[-1] * 1000:.0f} ms",
               "", "", f"p99 ≤ 250 ms at {A_SECOND} a second", p99 <= 250 and len(took) >= 0.9 * seconds * A_SECOND)


def chat(bench: Bench):
    folder, told = bench.kept_set("tickets")
    heard = Heard(bench, told, data=bench.copy_of(folder, "chat-heard"), name="chat-heard")
    inbox = opened(heard)
    visitors = [Visitor(heard, inbox) for _ in range(VISITORS)]
    heard.quiet()
    yield idle(bench, heard, visitors[0])
    answering = Answering(heard)
    time.sleep(1)
    yield trips(bench, visitors)
    answering.hands.shutdown()
    heard.stop()


def chat_3g(bench: Bench):
    """A page of a pretend shop in Chromium, on a slow line and a slow processor."""
    folder = bench.work / "chat-3g-heard"
    bench.add_person("--data", str(folder))
    heard = Heard(bench, {}, data=folder, name="chat-3g-heard")
    site_port = spare_port()
    inbox = opened(heard, f"http://127.0.0.1:{site_port}")
    wanted = {"url": f"http://127.0.0.1:{heard.port}", "site_port": site_port, "inbox": inbox, "quick": bench.quick}
    with subprocess.Popen(["node", str(ROOT / "bench/chat_3g.mjs"), json.dumps(wanted)], stdout=subprocess.PIPE, text=True) as run:
        bench.stack.callback(run.kill)
        for line in run.stdout:
            row = json.loads(line)
            yield Row("chat: " + row["what"], row["figure"], "", "", row.get("aim", ""), row.get("reached"))
    if run.returncode != 0:
        yield Row("chat: the script", f"failed with {run.returncode}", reached=False)
    heard.stop()
