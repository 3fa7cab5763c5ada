"""A mail provider's sign-in for tests: gives out tokens for a code and for a refresh token (OAuth 2 with PKCE), tells a
mail server whose a token is, and can be told to behave as strangers do: refuse, talk rubbish, say nothing, never end."""

import base64
import hashlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlparse


class TokenServer:
    def __init__(self, port, user, life_s=3600):
        self.port, self.user, self.life_s = port, user, life_s
        self.client = ("shop-client", "shop secret")
        self.behaviour = None  # or refuse, rubbish, silent, huge
        self.codes, self.refresh, self.access = {}, set(), set()
        self.asked = []
        self.count = 0
        self.stopping = threading.Event()
        place = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                form = parse_qs(self.rfile.read(int(self.headers.get("Content-Length", 0))).decode())
                place.token(self, {name: values[0] for name, values in form.items()})

            def do_GET(self):
                url = urlparse(self.path)
                token = parse_qs(url.query).get("access_token", [""])[0] or self.headers.get("Authorization", "")[7:]
                known = token in place.access
                place.answer(self, 200 if known else 401, {"email": place.user} if known else {"error": "invalid_token"})

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def url(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def stop(self):
        self.stopping.set()
        self.server.shutdown()
        self.server.server_close()

    def allow(self, asked):
        """What the browser does: somebody says yes on the provider's page. Gives back the code."""
        self.count += 1
        code = f"code-{self.count}"
        self.codes[code] = asked
        return code

    def forget_access(self):
        self.access.clear()

    def answer(self, handler, status, body):
        raw = json.dumps(body).encode()
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(raw)))
        handler.end_headers()
        handler.wfile.write(raw)

    def strange(self, handler):
        try:
            if self.behaviour == "rubbish":
                handler.send_response(200)
                handler.end_headers()
                handler.wfile.write(b"<html>\xff\x00 {\"access_token\": ")
            elif self.behaviour == "silent":
                self.stopping.wait(60)
            elif self.behaviour == "huge":
                handler.send_response(200)
                handler.end_headers()
                while not self.stopping.is_set():
                    handler.wfile.write(b" " * 65536)
        except OSError:
            pass

    def token(self, handler, form):
        self.asked.append({**form, "at": time.monotonic()})
        if self.behaviour in ("rubbish", "silent", "huge"):
            return self.strange(handler)
        if (form.get("client_id"), form.get("client_secret")) != self.client:
            return self.answer(handler, 401, {"error": "invalid_client"})
        good = self.behaviour != "refuse" and (self.by_code(form) if form["grant_type"] == "authorization_code"
                                               else form.get("refresh_token") in self.refresh)
        if not good:
            return self.answer(handler, 400, {"error": "invalid_grant"})
        self.count += 1
        access = f"access-{self.count}"
        self.access.add(access)
        given = {"access_token": access, "expires_in": self.life_s, "token_type": "Bearer"}
        if form["grant_type"] == "authorization_code":
            given["refresh_token"] = f"1//refresh-{self.count}"
            self.refresh.add(given["refresh_token"])
        return self.answer(handler, 200, given)

    def by_code(self, form):
        asked = self.codes.pop(form.get("code"), None)
        if not asked:
            return False
        made = base64.urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=")
        return made.decode() == asked["code_challenge"] and form.get("redirect_uri") == asked["redirect_uri"]
