"""Runs bench_read_mails over many mails at once."""

import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = ROOT / "build" / "release" / "bench_read_mails"


def framed(mails: list[bytes]) -> bytes:
    return b"".join(str(len(mail)).encode() + b"\n" + mail for mail in mails)


def read(mails: list[bytes]) -> list[dict]:
    """What Heard makes of each. A crash ends the measure: it would be the first thing to mend."""
    run = subprocess.run([PROGRAM, "json"], input=framed(mails), capture_output=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def speed(mails: list[bytes], rounds: int) -> tuple[int, int]:
    """Mails a second on one core: GMime alone, and all that Heard does."""
    run = subprocess.run([PROGRAM, "speed", str(rounds)], input=framed(mails), capture_output=True, check=True)
    alone, all_of_it = run.stdout.split()
    return int(alone), int(all_of_it)


def mail_of(text: bytes, media_type: str = "text/plain") -> bytes:
    """A body as a mail, for sets that hold only bodies."""
    return (b"From: Ada <ada@example.org>\nTo: shop@example.com\nSubject: a body\nDate: Tue, 3 Mar 2026 10:00:00 +0000\n"
            b"Message-ID: <body@example.org>\nMIME-Version: 1.0\nContent-Type: " + media_type.encode() +
            b"; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text)
