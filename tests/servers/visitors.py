"""Visitors of a chat as their panels are: first words, next words under a key, what was said, and the socket. Many at once."""

import asyncio
import base64
import json
import os
import secrets


class Gone(ConnectionError):
    """The other side is not there, or went in the middle."""


async def ask(port, method, path, body=b"", headers=()):
    """(status, parsed JSON or None) over a connection of its own."""
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError as wrong:
        raise Gone(str(wrong)) from wrong
    try:
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", f"Content-Length: {len(body)}", "Connection: close", *headers, "", ""]
        writer.write("\r\n".join(lines).encode() + body)
        answer = await reader.read()
    except OSError as wrong:
        raise Gone(str(wrong)) from wrong
    finally:
        writer.close()
    head, _, text = answer.partition(b"\r\n\r\n")
    if not head:
        raise Gone("nothing was answered")
    return int(head.split(b" ", 2)[1]), json.loads(text) if text.startswith(b"{") else None


def form(fields):
    mark = secrets.token_hex(12)
    parts = "".join(f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields.items())
    return f"{parts}--{mark}--\r\n".encode(), [f"Content-Type: multipart/form-data; boundary={mark}"]


def new_key():
    return base64.urlsafe_b64encode(os.urandom(18)).decode()


class Visitor:
    def __init__(self, port, inbox, number):
        self.port, self.inbox, self.number = port, inbox, number
        self.link, self.number_there = None, None
        self.news = 0
        self.socket = None
        self.listening = None

    @property
    def path(self):
        return f"/api/chat/of/{self.link}"

    async def begin(self, words, **fields):
        body, headers = form({"key": new_key(), "message": words, **fields})
        status, begun = await ask(self.port, "POST", f"/api/chat/{self.inbox}", body, headers)
        assert status == 201, (status, begun)
        self.link, self.number_there = begun["link"], begun["number"]

    def conversation(self, node, token):
        """Its id, as somebody at the desk finds it."""
        cursor = ""
        while True:
            _, page = node.call("GET", f"/api/conversations?view=all&limit=100&cursor={cursor}", token=token)
            for row in page["items"]:
                if row["number"] == self.number_there:
                    return row["id"]
            cursor = page["next_cursor"]
            assert cursor, f"number {self.number_there} is nowhere"

    async def say(self, words, key):
        """Once; True when it was taken."""
        body, headers = form({"key": key, "message": words})
        status, _ = await ask(self.port, "POST", self.path, body, headers)
        assert status in (201, 503), status
        return status == 201

    async def say_until_taken(self, words):
        """As a panel does: the same words under the same key until they are taken, and now and then once more."""
        key = new_key()
        while True:
            try:
                if await self.say(words, key):
                    return
            except Gone:
                pass
            await asyncio.sleep(0.05)

    async def lines(self):
        status, log = await ask(self.port, "GET", self.path)
        assert status == 200, (status, log)
        return [line["text"] for line in log["lines"]]

    async def listen(self):
        """Comes in by the socket and stays; counts what it is told."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [f"GET {self.path}/live HTTP/1.1", f"Host: 127.0.0.1:{self.port}", f"Origin: http://127.0.0.1:{self.port}", "Upgrade: websocket",
                 "Connection: Upgrade", "Sec-WebSocket-Version: 13", f"Sec-WebSocket-Key: {key}", "", ""]
        writer.write("\r\n".join(lines).encode())
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 101 " not in head.split(b"\r\n", 1)[0]:
            writer.close()
            raise Gone(head.split(b"\r\n", 1)[0].decode())
        self.socket = writer
        self.listening = asyncio.create_task(self.hear(reader))

    async def listen_until_in(self):
        while True:
            try:
                return await self.listen()
            except (OSError, asyncio.IncompleteReadError):
                await asyncio.sleep(0.05)

    async def hear(self, reader):
        try:
            while True:
                head = await reader.readexactly(2)
                size = head[1] & 0x7F
                if size == 126:
                    size = int.from_bytes(await reader.readexactly(2), "big")
                words = await reader.readexactly(size)
                if head[0] & 15 == 1 and json.loads(words)["news"]:
                    self.news += 1
                if head[0] & 15 == 9:
                    self.socket.write(bytes([0x8A, 0x80 | len(words)]) + b"\0\0\0\0" + words)
        except (OSError, asyncio.IncompleteReadError):
            return

    async def leave(self):
        if self.listening:
            self.listening.cancel()
        if self.socket:
            self.socket.close()
