#!/usr/bin/env python3
"""A Dovecot of a test's own, on loopback with TLS from an authority made for it. Run as a program it starts one in the
folder given, prints what a test must know, one `name=value` a line, and stops it when its standard input ends.

Four addresses, four certificates: 127.0.0.1 has a good one, 127.0.0.2 vouches for itself, 127.0.0.3 has somebody else's
name, 127.0.0.4 ran out.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
from spare_port import spare_port  # noqa: E402

GOOD, SELF_SIGNED, WRONG_NAME, EXPIRED = "127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4"
USER, PASSWORD = "shop@shop.example", "correct horse"


def openssl(folder, *words):
    subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)


class Authority:
    """Makes certificates with the openssl program."""

    def __init__(self, folder):
        self.folder = Path(folder)
        openssl(folder, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                "ca.key", "-out", "ca.pem", "-days", "30", "-subj", "/CN=The authority of this test")
        self.file = self.folder / "ca.pem"

    def certificate(self, name, names, days=30):
        (self.folder / f"{name}.ext").write_text(f"subjectAltName={names}\n")
        openssl(self.folder, "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name}")
        openssl(self.folder, "x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                "-out", f"{name}.pem", "-days", str(days), "-extfile", f"{name}.ext")

    def self_signed(self, name, names):
        openssl(self.folder, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                f"{name}.key", "-out", f"{name}.pem", "-days", "30", "-subj", f"/CN={name}", "-addext",
                f"subjectAltName={names}")


CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
auth_verbose = yes
protocols = imap
listen = 127.0.0.1, 127.0.0.2, 127.0.0.3, 127.0.0.4
default_internal_user = {internal}
default_login_user = {login}
default_internal_group = {group}
first_valid_uid = 1
mail_home = {folder}/home/%u
mail_location = maildir:~/mail
mail_fsync = never
{more}
ssl = yes
disable_plaintext_auth = {only_encrypted}
ssl_cert = <{folder}/good.pem
ssl_key = <{folder}/good.key
local 127.0.0.2 {{
  ssl_cert = <{folder}/own.pem
  ssl_key = <{folder}/own.key
}}
local 127.0.0.3 {{
  ssl_cert = <{folder}/other.pem
  ssl_key = <{folder}/other.key
}}
local 127.0.0.4 {{
  ssl_cert = <{folder}/old.pem
  ssl_key = <{folder}/old.key
}}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN {folder}/people
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid}
}}
namespace inbox {{
  inbox = yes
  mailbox Sent {{
    special_use = \\Sent
    auto = create
  }}
  mailbox Junk {{
    special_use = \\Junk
    auto = create
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
"""


class Dovecot:
    """Stopped by the id of its process group. Mails are delivered as a mail server would: into the folder, by renaming."""

    def __init__(self, folder, more=""):
        self.folder = Path(folder)
        self.folder.chmod(0o755)
        self.port, self.tls_port = spare_port(), spare_port()
        self.process = None
        self.delivered = 0
        self.authority = Authority(self.folder)
        self.authority.certificate("good", "DNS:localhost,IP:127.0.0.1")
        self.authority.self_signed("own", "IP:127.0.0.2")
        self.authority.certificate("other", "DNS:mail.somebody.example,DNS:www.somebody.example")
        self.authority.certificate("old", "IP:127.0.0.4", days=-1)
        (self.folder / "people").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n")
        self.mail_user = pwd.getpwnam("mail" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name)
        self.home = self.folder / "home" / USER
        self.home.mkdir(parents=True)
        for made in (self.folder / "home", self.home):
            os.chown(made, self.mail_user.pw_uid, self.mail_user.pw_gid)
        self.more = more

    def start(self):
        config = self.folder / "dovecot.conf"
        config.write_text(CONFIG.format(
            folder=self.folder, internal="dovecot", login="dovenull", group="dovecot", uid=self.mail_user.pw_uid,
            gid=self.mail_user.pw_gid, port=self.port, tls_port=self.tls_port, only_encrypted="yes", more=self.more))
        log = open(self.folder / "start.log", "ab")
        self.process = subprocess.Popen(["dovecot", "-F", "-c", config], stdout=log, stderr=log, start_new_session=True)
        for _ in range(200):
            if self.process.poll() is not None:
                raise RuntimeError("dovecot ended at once: " + (self.folder / "start.log").read_text()[-1500:])
            if (self.folder / "run" / "master.pid").exists() and self.answers():
                return self
            time.sleep(0.05)
        raise RuntimeError("dovecot did not start: " + self.log()[-1500:])

    def answers(self):
        import socket
        try:
            socket.create_connection(("127.0.0.1", self.port), 0.5).close()
            return True
        except OSError:
            return False

    def stop(self):
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)  # with those who serve somebody just now
            self.process.wait(timeout=20)

    def log(self):
        path = self.folder / "dovecot.log"
        return path.read_text() if path.exists() else ""

    def maildir(self, folder="INBOX"):
        place = self.home / "mail" if folder == "INBOX" else self.home / "mail" / f".{folder}"
        for part in ("tmp", "new", "cur"):
            (place / part).mkdir(parents=True, exist_ok=True)
        for made in (self.home / "mail", place, *(place / part for part in ("tmp", "new", "cur"))):
            os.chown(made, self.mail_user.pw_uid, self.mail_user.pw_gid)
        return place

    def deliver(self, raw, folder="INBOX"):
        place = self.maildir(folder)
        self.delivered += 1
        name = f"{int(time.time())}.M{self.delivered:06}P{os.getpid()}.test"
        made = place / "tmp" / name
        made.write_bytes(raw if isinstance(raw, bytes) else raw.replace("\n", "\r\n").encode())
        os.chown(made, self.mail_user.pw_uid, self.mail_user.pw_gid)
        made.rename(place / "new" / name)

    def marks(self, folder="INBOX"):
        """The flags of every mail that was touched, and how many were not: nothing may ever be marked by looking."""
        place = self.maildir(folder)
        return sorted(f.name.partition(":2,")[2] for f in (place / "cur").iterdir() if f.name.partition(":2,")[2])

    def mails(self, folder="INBOX"):
        place = self.maildir(folder)
        return [f.read_bytes() for part in ("new", "cur") for f in sorted((place / part).iterdir())]

    def count(self, folder="INBOX"):
        place = self.maildir(folder)
        return sum(1 for part in ("new", "cur") for _ in (place / part).iterdir())


def main():
    server = Dovecot(Path(sys.argv[1]), "\n".join(sys.argv[2:])).start()
    try:
        for name, value in {"port": server.port, "tls_port": server.tls_port, "user": USER, "password": PASSWORD,
                            "authority": server.authority.file, "mail": server.maildir(), "ready": "yes"}.items():
            print(f"{name}={value}", flush=True)
        for line in sys.stdin:  # stop and start, by a word a line
            if line.strip() == "stop":
                server.stop()
            elif line.strip() == "start":
                server.start()
            elif line.strip().startswith("deliver "):
                _, folder, path = line.split()
                server.deliver(Path(path).read_bytes(), folder)
            print("done", flush=True)
    finally:
        server.stop()


if __name__ == "__main__":
    main()
