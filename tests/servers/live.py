"""A WebSocket client of a few lines, for tests: RFC 6455, text frames from the server, no extensions."""

import base64
import json
import os
import socket
import struct


class Live:
    def __init__(self, port, token, since=None):
        self.waiting = []  # events of a frame that nobody has asked for yet
        self.peer = socket.create_connection(("127.0.0.1", port), timeout=20)
        query = f"?since={since}" if since is not None else ""
        key = base64.b64encode(os.urandom(16)).decode()
        self.peer.sendall((f"GET /api/live{query} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                           f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer {token}\r\n\r\n").encode())
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += self.exactly(1)
        assert b" 101 " in head, head

    def exactly(self, size):
        data = b""
        while len(data) < size:
            chunk = self.peer.recv(size - len(data))
            if not chunk:
                raise ConnectionError("the live channel was closed")
            data += chunk
        return data

    def frame(self):
        """The next frame as JSON; pings are answered on the way."""
        while True:
            first, second = self.exactly(2)
            size = second & 127
            if size == 126:
                size = struct.unpack(">H", self.exactly(2))[0]
            elif size == 127:
                size = struct.unpack(">Q", self.exactly(8))[0]
            body = self.exactly(size)
            kind = first & 15
            if kind == 1:
                return json.loads(body)
            if kind == 9:
                self.peer.sendall(bytes([0x8A, 0x80 | len(body)]) + b"\0\0\0\0" + body)
            if kind == 8:
                raise ConnectionError("the live channel was closed")

    def until(self, wanted):
        """Reads frames until an event satisfies `wanted`, and gives it back."""
        while True:
            while self.waiting:
                event = self.waiting.pop(0)
                if wanted(event):
                    return event
            self.waiting += self.frame()["events"]

    def say(self, words):
        """A text frame to the server; a mask of zeros changes nothing."""
        body = json.dumps(words).encode()
        self.peer.sendall(bytes([0x81, 0x80 | len(body)]) + b"\0\0\0\0" + body)

    def presence_until(self, conversation, people):
        """Reads frames until these, {person: writing}, are at the conversation."""
        while True:
            for each in self.frame()["presence"] or []:
                if each["conversation_id"] == conversation and {p["person_id"]: p["writing"] for p in each["people"]} == people:
                    return

    def attention(self):
        """What somebody says of themselves next."""
        while True:
            if said := self.frame()["attention"]:
                return said

    def close(self):
        self.peer.close()
