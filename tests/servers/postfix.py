"""Postfix of its own for a test: in a folder of its own, on one spare port of this machine, with TLS from the first byte,
that takes mail for example.org into a Maildir. Needs root, as Postfix does."""

import os
import pwd
import shutil
import subprocess
import time
from pathlib import Path

from desk import spare_port


def available():
    return os.geteuid() == 0 and shutil.which("postfix", path="/usr/sbin:/usr/bin") is not None


class Postfix:
    """`main` and `master`: more lines for its two files. Who needs a port without TLS names it in `master`."""

    def __init__(self, folder, pem, main="", master=""):
        self.folder, self.port = Path(folder), spare_port()
        self.etc, self.queue, self.data = (self.folder / name for name in ("etc", "queue", "data"))
        self.mail = self.folder / "mail"
        for place in (self.etc, self.queue, self.data, self.mail):
            place.mkdir(parents=True)
        self.folder.chmod(0o755)
        for place in (self.data, self.mail):
            shutil.chown(place, "postfix", "postfix")
        (self.etc / "main.cf").write_text(f"""
compatibility_level = 3.6
queue_directory = {self.queue}
data_directory = {self.data}
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = loopback-only
inet_protocols = ipv4
myhostname = mail.example.org
mydestination =
mynetworks = 127.0.0.0/8
virtual_mailbox_domains = example.org
virtual_mailbox_base = {self.mail}
virtual_mailbox_maps = static:all/
virtual_uid_maps = static:{pwd.getpwnam("postfix").pw_uid}
virtual_gid_maps = static:{pwd.getpwnam("postfix").pw_gid}
virtual_minimum_uid = 1
alias_maps =
smtpd_tls_chain_files = {self.pem_of(pem)}
maillog_file = {self.folder}/postfix.log
maillog_file_prefixes = /tmp, {self.folder}
{main}
""")
        (self.etc / "master.cf").write_text(f"""
{self.port} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
{master}
""")

    def pem_of(self, pem):
        text = Path(pem).read_text()
        key = text[text.index("-----BEGIN PRIVATE KEY"):]
        own = self.etc / "server.pem"
        own.write_text(key + text[:text.index("-----BEGIN PRIVATE KEY")])
        return own

    def run(self, word):
        return subprocess.run(["/usr/sbin/postfix", "-c", str(self.etc), word], capture_output=True, text=True)

    def start(self):
        started = self.run("start")
        if started.returncode != 0:
            raise RuntimeError(f"postfix: {started.stdout}{started.stderr}")
        return self

    def stop(self):
        self.run("stop")

    def mails(self, wanted, wait_s=20):
        """The mails that arrived, as bytes: waits until so many are there, and a moment longer."""
        end = time.monotonic() + wait_s
        while time.monotonic() < end and len(self.files()) < wanted:
            time.sleep(0.1)
        time.sleep(0.5)
        return [one.read_bytes() for one in self.files()]

    def files(self):
        return sorted(self.mail.glob("all/new/*"), key=lambda one: one.stat().st_mtime)
