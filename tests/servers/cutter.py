"""A wire between two programs that talk in the clear, cut when a word of the talk goes by."""

import socket
import threading


class Cutter(threading.Thread):
    """Passes bytes on to `port`. `cut_at(word)`: the next time that the caller says it the connection ends there, before the
    server hears it; with `answered`, after so many bytes of the server's answer to it. Each cut happens once, in their order."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.target = port
        self.to_cut, self.cuts, self.connections = [], 0, 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.start()

    def cut_at(self, word, answered=None):
        self.to_cut.append((word.encode(), answered))

    def stop(self):
        self.listener.close()

    def run(self):
        while True:
            try:
                caller, _ = self.listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                caller.close()
                continue
            self.connections += 1
            wire = Wire(self, caller, server)
            for pass_on in (wire.ask, wire.answer):
                threading.Thread(target=pass_on, daemon=True).start()


class Wire:
    def __init__(self, cutter, caller, server):
        self.cutter, self.caller, self.server = cutter, caller, server
        self.left = None  # bytes of the answer that still pass

    def ask(self):
        try:
            while data := self.caller.recv(16384):
                if self.cutter.to_cut and self.cutter.to_cut[0][0] in data.upper():
                    _, answered = self.cutter.to_cut.pop(0)
                    if answered is None:
                        self.cutter.cuts += 1
                        break
                    self.left = answered
                self.server.sendall(data)
        except OSError:
            pass
        self.end()

    def answer(self):
        try:
            while data := self.server.recv(16384):
                if self.left is not None:
                    data = data[:self.left]
                    self.left -= len(data)
                self.caller.sendall(data)
                if self.left == 0:
                    self.cutter.cuts += 1
                    break
        except OSError:
            pass
        self.end()

    def end(self):
        for side in (self.caller, self.server):
            try:
                side.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
