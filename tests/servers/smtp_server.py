"""A mail server for tests that keeps what it is given and can be told to break off in any phase, and the certificates
that it shows. Its answers to a phase are scripted: a phase named in `cut` ends the connection there, one in `say` is
answered with that line instead."""

import base64
import socket
import ssl
import subprocess
import threading
import time


def run(*words):
    subprocess.run(words, check=True, capture_output=True)


def certificates(folder):
    """ca.pem, and server certificates signed by it: localhost, another name, and one signed by nobody."""
    ca_key, ca = folder / "ca.key", folder / "ca.pem"
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", ca_key, "-out", ca, "-days", "2",
        "-subj", "/CN=Test CA", "-addext", "basicConstraints=critical,CA:TRUE")
    for name, host in (("good", "localhost"), ("other", "mail.example.org")):
        key, request, cert, extra = (folder / f"{name}{end}" for end in (".key", ".csr", ".crt", ".ext"))
        extra.write_text(f"subjectAltName=DNS:{host}\n")
        run("openssl", "req", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", request, "-subj", f"/CN={host}")
        run("openssl", "x509", "-req", "-in", request, "-CA", ca, "-CAkey", ca_key, "-CAcreateserial", "-out", cert,
            "-days", "2", "-extfile", extra)
        (folder / f"{name}.pem").write_text(cert.read_text() + key.read_text())
    self_key, self_cert = folder / "self.key", folder / "self.crt"
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", self_key, "-out", self_cert, "-days", "2",
        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")
    (folder / "self.pem").write_text(self_cert.read_text() + self_key.read_text())
    return ca


class Mail:
    def __init__(self, sender, recipients, data):
        self.sender, self.recipients, self.data = sender, recipients, data


class SmtpServer:
    def __init__(self, port, pem=None, starttls=False, users=(("help", "secret"),)):
        self.port, self.starttls, self.users = port, starttls, dict(users)
        self.tls = None
        if pem:
            self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.tls.load_cert_chain(pem)
        self.cut, self.say = set(), {}
        self.wait_s = {}
        self.mails, self.heard, self.sign_ins, self.connections = [], [], [], 0
        self.listener = socket.create_server(("127.0.0.1", port))
        self.stopping = False
        threading.Thread(target=self.accept, daemon=True).start()

    def stop(self):
        self.stopping = True
        self.listener.close()

    def accept(self):
        while not self.stopping:
            try:
                peer, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self.serve, args=(peer,), daemon=True).start()

    def serve(self, peer):
        try:
            if self.tls and not self.starttls:
                peer = self.tls.wrap_socket(peer, server_side=True)
            Talk(self, peer).run()
        except (OSError, ssl.SSLError, Broken):
            pass
        finally:
            try:
                peer.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            peer.close()


class Broken(Exception):
    pass


class Talk:
    def __init__(self, server, peer):
        self.server, self.peer, self.file = server, peer, peer.makefile("rb")
        self.sender, self.recipients, self.signed_in = None, [], False

    def phase(self, name):
        time.sleep(self.server.wait_s.get(name, 0))
        if name in self.server.cut:
            raise Broken(name)

    def answer(self, name, line):
        self.phase(name)
        self.peer.sendall((self.server.say.get(name, line) + "\r\n").encode())
        return name not in self.server.say

    def line(self):
        got = self.file.readline()
        if not got:
            raise Broken("gone")
        text = got.decode("latin-1").rstrip("\r\n")
        self.server.heard.append(text)
        return text

    def run(self):
        self.answer("greeting", "220 localhost ready")
        while True:
            text = self.line()
            verb = text.split(":")[0].split()[0].upper() if text.split() else ""
            if verb in ("EHLO", "HELO"):
                self.hello()
            elif verb == "STARTTLS":
                self.answer("starttls", "220 go on")
                self.peer = self.server.tls.wrap_socket(self.peer, server_side=True)
                self.file = self.peer.makefile("rb")
            elif verb == "AUTH":
                self.sign_in(text)
            elif verb == "MAIL":
                self.sender, self.recipients = text, []
                self.answer("mail", "250 fine" if self.signed_in or not self.server.users else "530 sign in first")
            elif verb == "RCPT":
                if self.answer("rcpt", "250 fine"):
                    self.recipients.append(text.split("<")[1].split(">")[0])
            elif verb == "DATA":
                self.data()
            elif verb == "QUIT":
                self.answer("quit", "221 bye")
                return
            else:
                self.answer("other", "250 fine")

    def hello(self):
        offers = ["localhost"]
        secure = isinstance(self.peer, ssl.SSLSocket)
        if self.server.starttls and not secure:
            offers.append("STARTTLS")
        if self.server.users:
            offers.append("AUTH PLAIN")
        lines = [f"250-{one}" for one in offers[:-1]] + [f"250 {offers[-1]}"]
        self.answer("ehlo", "\r\n".join(lines))

    def sign_in(self, text):
        words = text.split()
        if len(words) < 3:
            self.answer("auth_more", "334 ")
            words.append(self.line())
        _, user, password = base64.b64decode(words[2]).decode().split("\0")
        self.server.sign_ins.append((user, password))
        self.signed_in = self.server.users.get(user) == password
        self.answer("auth", "235 in" if self.signed_in else "535 5.7.8 wrong")

    def data(self):
        if not self.answer("data", "354 go on"):
            return
        body = []
        while True:
            got = self.file.readline()
            if not got:
                raise Broken("in the body")
            if got == b".\r\n":
                break
            body.append(got[1:] if got.startswith(b".") else got)
            if len(body) == 3:
                self.phase("body")
        if "dot" not in self.server.say:
            self.server.mails.append(Mail(self.sender, self.recipients, b"".join(body)))
        self.answer("dot", "250 kept")
