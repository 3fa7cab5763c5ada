#!/usr/bin/env python3
"""A mailbox whose owner signs in at the provider's own pages: fetched from a real Dovecot and sent by XOAUTH2, with tokens
that are asked for anew before they are over; and what is said and kept when the provider takes them no more."""

import base64
import os
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import database
from desk import PASSWORD, Report
from dovecot import USER, Dovecot
from mail_in_test import Shop, comes_true, mail
from smtp_server import SmtpServer, Talk
from spare_port import spare_port
from token_server import TokenServer

OAUTH = """
auth_mechanisms = plain xoauth2 oauthbearer
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {file}
}}
"""


class TokenTalk(Talk):
    def hello(self):
        self.answer("ehlo", "250-localhost\r\n250 AUTH PLAIN CRAM-MD5 XOAUTH2")

    def sign_in(self, text):
        words = text.split()
        if words[1].upper() != "XOAUTH2":
            return self.answer("auth", "535 5.7.8 not so")
        if len(words) < 3:
            self.answer("auth_more", "334 ")
            words.append(self.line())
        said = base64.b64decode(words[2]).decode()
        user, token = said.split("user=")[1].split("\1")[0], said.split("Bearer ")[1].split("\1")[0]
        self.server.sign_ins.append((user, token))
        self.signed_in = user == USER and token in self.server.provider.access
        if self.signed_in:
            return self.answer("auth", "235 in")
        self.answer("auth_refused", "334 " + base64.b64encode(b'{"status":"401"}').decode())
        self.line()
        return self.answer("auth", "535 5.7.8 wrong")


class TokenSmtp(SmtpServer):
    def serve(self, peer):
        try:
            TokenTalk(self, self.tls.wrap_socket(peer, server_side=True)).run()
        except (OSError, Exception):  # pylint: disable=broad-except
            pass
        finally:
            peer.close()


class Browser:
    """Signed in as the owner, in a session as a browser has it."""

    def __init__(self, node):
        self.node = node
        self.origin = f"http://127.0.0.1:{node.port}"
        import http.client
        connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=10)
        import json
        connection.request("POST", "/api/session", json.dumps({"email": "owner@shop.example", "password": PASSWORD}),
                           {"Content-Type": "application/json", "Origin": self.origin})
        answer = connection.getresponse()
        body = json.loads(answer.read())
        assert answer.status in (200, 201), body
        self.headers = {"Cookie": answer.getheader("Set-Cookie").split(";")[0], "Origin": self.origin,
                        "X-CSRF-Token": body["csrf"]}

    def ask(self, method, path, body=None, headers=None):
        return self.node.call(method, path, body, headers={**self.headers, **(headers or {})})


class Signed(Shop):
    """A shop whose mailbox is at a provider of the test's own."""

    def __init__(self, folder, dovecot, provider, smtp, url=None):
        super().__init__(folder, dovecot, url)
        self.provider, self.smtp = provider, smtp
        self.browser = Browser(self.node)
        status, told = self.ask("PUT", "/api/mail-providers/google", {
            "client_id": provider.client[0], "client_secret": provider.client[1],
            "authorize_url": provider.url("/authorize"), "token_url": provider.url("/token")})
        assert status == 200 and provider.client[1] not in str(told), told

    def begin(self, browser=None):
        status, begun = (browser or self.browser).ask("POST", "/api/mailboxes/sign-in", {"provider": "google", "address": USER})
        assert status == 200, begun
        asked = {name: values[0] for name, values in parse_qs(urlparse(begun["url"]).query).items()}
        assert begun["url"].startswith(self.provider.url("/authorize?")) and asked["code_challenge_method"] == "S256", begun
        assert asked["redirect_uri"] == self.browser.origin + "/mail-sign-in" and asked["login_hint"] == USER, asked
        return asked

    def end(self, asked, code=None, browser=None):
        return (browser or self.browser).ask("POST", "/api/mailboxes/signed-in",
                                             {"code": code or self.provider.allow(asked), "state": asked["state"]})

    def grant(self):
        status, ended = self.end(self.begin())
        assert status == 200, ended
        assert not any(one in ended["grant"] for one in self.provider.access | self.provider.refresh)
        return ended["grant"]

    def form(self, **more):
        return {"address": USER, "in": {"host": "localhost", "port": self.dovecot.tls_port, "security": "tls", "user": USER},
                "out": {"host": "localhost", "port": self.smtp.port, "security": "tls", "user": USER}, **more}

    def sign_in(self):
        form = self.form(grant=self.grant())
        status, tried = self.browser.ask("POST", "/api/mailboxes/try", form)
        assert status == 200 and not tried["in"].get("trouble") and not tried["out"].get("trouble"), tried
        status, kept = self.browser.ask("PUT", f"/api/inboxes/{self.inbox()['id']}/mailbox", form)
        assert status == 200 and kept["mailbox"]["signed_in"] == "google", kept
        comes_true(lambda: self.inbox()["mailbox"].get("reached_at") and not self.trouble())

    def reply(self, subject, words):
        status, page = self.ask("GET", "/api/conversations?view=all&limit=100")
        conversation = next(row["id"] for row in page["items"] if row["subject"] == subject)
        status, made = self.ask("POST", f"/api/conversations/{conversation}/messages",
                                {"kind": "reply", "text": words, "send_after_seconds": 0})
        assert status < 300, made


@contextmanager
def a_signed_shop(url=None, life_s=3600):
    with tempfile.TemporaryDirectory() as post, tempfile.TemporaryDirectory() as data:
        provider = TokenServer(spare_port(), USER, life_s)
        file = Path(post) / "oauth2.conf"
        file.write_text(f"tokeninfo_url = {provider.url('/tokeninfo?access_token=')}\nintrospection_mode = auth\n"
                        f"introspection_url = {provider.url('/introspect')}\nusername_attribute = email\n")
        dovecot = Dovecot(Path(post), OAUTH.format(file=file)).start()
        (Path(post) / "smtp.pem").write_text((Path(post) / "good.pem").read_text() + (Path(post) / "good.key").read_text())
        smtp = TokenSmtp(spare_port(), Path(post) / "smtp.pem")
        smtp.provider = provider
        shop = None
        try:
            shop = Signed(Path(data), dovecot, provider, smtp, url)
            yield shop
        finally:
            if shop:
                shop.node.stop()
            smtp.stop()
            dovecot.stop()
            provider.stop()


def in_and_out(url=None):
    """Tokens that last a minute are asked for anew at every sign-in; a known one is taken as long as it holds."""
    with a_signed_shop(url, life_s=60) as shop:
        shop.sign_in()
        shop.dovecot.deliver(mail("grinder"))
        shop.has_exactly(["grinder"])
        shop.ask("PUT", "/api/sending", {"on": True})
        shop.reply("grinder", "A new one leaves today.")
        comes_true(lambda: shop.smtp.mails)
        assert len(shop.smtp.mails) == 1 and shop.smtp.sign_ins[-1][0] == USER
        renewed = [one for one in shop.provider.asked if one["grant_type"] == "refresh_token"]
        assert len(renewed) >= 2, shop.provider.asked
        log = shop.node.log.read_text()
        secrets = shop.provider.access | shop.provider.refresh | {shop.provider.client[1]}
        assert not any(secret in log for secret in secrets), "a token stands in the log"
        if not url:
            stored = b"".join(file.read_bytes() for file in Path(shop.node.data).rglob("*") if file.is_file())
            assert not any(secret.encode() in stored for secret in secrets), "a token lies open on the disk"


def only_whoever_began_ends_it():
    with a_signed_shop() as shop:
        asked = shop.begin()
        stranger = Browser(shop.node)
        status, answer = shop.end(asked, browser=stranger)
        assert status == 422 or status == 400, (status, answer)
        assert answer["code"] == "sign_in_over" and not shop.provider.asked, answer
        status, answer = shop.end({**asked, "state": asked["state"][:-2] + "AA"})
        assert answer["code"] == "sign_in_over" and not shop.provider.asked, answer
        status, answer = shop.end(asked, code="code-of-nobody")
        assert answer["code"] == "sign_in_again", answer
        grant = shop.grant()
        status, answer = stranger.ask("PUT", f"/api/inboxes/{shop.inbox()['id']}/mailbox", shop.form(grant=grant))
        assert answer["code"] == "sign_in_over" and not shop.inbox().get("mailbox"), answer
        status, answer = shop.ask("POST", "/api/mailboxes/sign-in", {"provider": "google", "address": USER})
        assert status == 403, "a token of a script began a sign-in"
        for url in ("http://accounts.example.org/token", "ftp://127.0.0.1/", "https://a b", "javascript:alert(1)"):
            status, answer = shop.ask("PUT", "/api/mail-providers/microsoft", {"client_id": "a", "token_url": url})
            assert answer.get("field") == "token_url", (url, answer)


def taken_back():
    """Refused, it says so and waits; signed in again, what waited is there and leaves."""
    with a_signed_shop(life_s=60) as shop:
        shop.sign_in()
        shop.dovecot.deliver(mail("first"))
        shop.has_exactly(["first"])
        shop.provider.behaviour = "refuse"
        shop.provider.forget_access()
        shop.dovecot.stop()
        shop.dovecot.start()
        comes_true(lambda: "sign in again" in shop.trouble(), 60)
        status, ready = shop.node.call("GET", "/readyz")
        assert status == 200 and "sign in again" in ready, ready
        shop.dovecot.deliver(mail("second"))
        shop.ask("PUT", "/api/sending", {"on": True})
        shop.reply("first", "It waits for its way out.")
        time.sleep(1)
        asked = len(shop.provider.asked)
        time.sleep(2)
        assert len(shop.provider.asked) == asked, "a provider that said no is asked again and again"
        assert not shop.smtp.mails and shop.subjects() == ["first"]
        shop.provider.behaviour = None
        shop.sign_in()
        shop.has_exactly(["first", "second"])
        assert shop.dovecot.marks() == []


def strangers(how, within_s):
    with a_signed_shop() as shop:
        shop.provider.behaviour = how
        began = time.monotonic()
        import http.client
        try:
            status, answer = shop.end(shop.begin())
            assert status == 503 and answer["code"] == "provider_silent", (status, answer)
        except (TimeoutError, http.client.HTTPException, OSError):
            assert how == "silent", how
        assert time.monotonic() - began < within_s
        shop.provider.behaviour = None
        shop.sign_in()


if __name__ == "__main__":
    report = Report()
    report.case("in by IMAP and out by SMTP, renewed in time", in_and_out)
    if "HEARD_TEST_POSTGRES" in os.environ:
        with database.fresh() as fresh_url:
            report.case("in by IMAP and out by SMTP, renewed in time, PostgreSQL", in_and_out, fresh_url)
    report.case("a sign-in is ended by whoever began it, and goes to safe places only", only_whoever_began_ends_it)
    report.case("taken back by the provider: said, nothing lost, well again by signing in", taken_back)
    report.case("a provider that talks rubbish", strangers, "rubbish", 10)
    report.case("a provider that never ends", strangers, "huge", 10)
    report.case("a provider that says nothing", strangers, "silent", 30)
    sys.exit(report.close())
