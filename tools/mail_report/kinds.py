"""Bounces, automatic answers and the new text beside what the sets expect."""

import csv
import pathlib

from tools.mail_report import reader
from tools.mail_report.fields import Tally, folded

SIZES = ("bsd", "dos", "mac")


def bounce_rows(data: pathlib.Path) -> dict[str, list[dict]]:
    rows = {}
    with open(data / "bounce-sisimai" / "expected.tsv", encoding="utf-8") as file:
        for line in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            line += [""] * (7 - len(line))
            rows.setdefault(line[0], []).append({"status": line[2], "reason": line[4], "hard": line[5] == "true"})
    return rows


def is_made_up(status: str) -> bool:
    """5.0.9xx is the set's own code for "the report has none": only its class can be compared."""
    return status[1:].startswith(".0.9")


def compare_bounces(data: pathlib.Path, by_path: dict) -> dict[str, Tally]:
    tallies = {name: Tally() for name in ("recognised", "kind", "status", "status, where the mail holds one", "automatic answers")}
    rows = bounce_rows(data)
    for path, read in by_path.items():
        if not path.is_relative_to(data / "bounce-sisimai") or path.stem not in rows:
            continue
        expected, bounce = rows[path.stem][0], read["bounce"]
        if expected["reason"] == "vacation":
            tallies["automatic answers"].note(read["auto_reply"] and bounce is None, path.name)
            continue
        tallies["recognised"].note(bounce is not None, f"{path.name} {expected['reason']}")
        if bounce is None or expected["reason"] == "feedback":
            continue
        tallies["kind"].note((bounce["kind"] == "hard") == expected["hard"], f"{path.name}: {bounce['kind']} {bounce['status']} for {expected}: {bounce['reason'][:150]}")
        same = bounce["status"][:1] == expected["status"][:1] if is_made_up(expected["status"]) else bounce["status"] == expected["status"]
        note = f"{path.name}: {bounce['status']} for {expected}: {bounce['reason'][:150]}"
        tallies["status"].note(same, note)
        if not is_made_up(expected["status"]):
            tallies["status, where the mail holds one"].note(same, note)
    return tallies


def compare_discourse(data: pathlib.Path) -> Tally:
    folder = data / "email-reply-discourse"
    paths = sorted(path for path in (folder / "emails").glob("*.txt") if (folder / "trimmed" / path.name).exists())
    tally = Tally()
    for path, read in zip(paths, reader.read([reader.mail_of(path.read_bytes()) for path in paths])):
        expected = (folder / "trimmed" / path.name).read_text()
        tally.note(folded(read["new_text"]) == folded(expected), f"{path.name}:\n--- ours\n{read['new_text']}\n--- expected\n{expected}")
    return tally


# Ordinary mail: whole mails of the sets that are no bounce set. Those that machines sent say so in a header of RFC 3834.
MARKED = ("auto-submitted", "x-autoreply", "x-auto-reply", "x-autorespond", "precedence: auto")


def compare_ordinary(data: pathlib.Path, by_path: dict) -> tuple[Tally, Tally]:
    """Ordinary mail taken for an automatic answer, and for a bounce."""
    automatic, bounced = Tally(), Tally()
    for path, read in by_path.items():
        if path.is_relative_to(data / "bounce-sisimai") and "not" not in path.parts:
            continue
        raw = path.read_bytes()
        head = raw.replace(b"\r\n", b"\n").split(b"\n\n")[0].decode("latin-1").lower()
        if not any(("\n" + mark) in "\n" + head for mark in MARKED):
            automatic.note(not read["auto_reply"], f"{path.name}: {read['subject']!r}")
        reports = (b"delivery-status", b"multipart/report", b"feedback-report")
        if not any(mark in raw for mark in reports) and "bounce" not in str(path.relative_to(data)):
            bounced.note(read["bounce"] is None, f"{path.name}: {read['subject']!r} {read['bounce']}")
    return automatic, bounced
