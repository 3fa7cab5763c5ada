"""Subject, sender, recipients, date and attachments beside what the sets expect."""

import base64
import dataclasses
import datetime
import hashlib
import json
import pathlib
import re

import yaml


@dataclasses.dataclass
class Tally:
    right: int = 0
    wrong: int = 0
    misses: list = dataclasses.field(default_factory=list)

    def note(self, holds: bool, what: str):
        self.right += holds
        self.wrong += not holds
        if not holds:
            self.misses.append(what)


def folded(text) -> str:
    return " ".join(str(text or "").split())


class Ruby(yaml.SafeLoader):
    """Zammad's expectations are Ruby's: hashes with a class."""


def plain_map(loader, _suffix, node):
    return loader.construct_mapping(node, deep=True) if isinstance(node, yaml.MappingNode) else loader.construct_object(node)


Ruby.add_multi_constructor("!ruby/", plain_map)
Ruby.add_constructor("!binary", yaml.SafeLoader.construct_yaml_binary)
ADDRESS = re.compile(r"[^\s<>()\",;:]+@[^\s<>()\",;:]+")


def compare_zammad(path: pathlib.Path, read: dict, tallies: dict):
    expected = yaml.load(path.with_suffix(".yml").read_text(), Ruby)
    name = path.name
    if "subject" in expected:
        tallies["subject"].note(folded(read["subject"]) == folded(expected["subject"]), f"{name}: {read['subject']!r} for {expected['subject']!r}")
    if "from_email" in expected:
        tallies["sender"].note(read["from"]["address"].lower() == folded(expected["from_email"]).lower(),
                               f"{name}: {read['from']} for {expected['from_email']!r}")
    if "from_display_name" in expected:
        tallies["sender"].note(folded(read["from"]["name"]) == folded(expected["from_display_name"]),
                               f"{name}: {read['from']} for {expected['from_display_name']!r}")
    if "to" in expected:
        wanted = [a.lower() for a in ADDRESS.findall(folded(expected["to"]))]
        tallies["recipients"].note(all(any(w == p["address"].lower() for p in read["to"]) for w in wanted), f"{name}: {read['to']} for {expected['to']!r}")
    if "attachments" in expected:
        compare_zammad_files(name, read, expected["attachments"] or [], tallies["attachments"])


def compare_zammad_files(name: str, read: dict, expected: list, tally: Tally):
    """Its own copy of the HTML is no attachment; what it calls by its number may have any name."""
    real = [file for file in expected if not (file.get("preferences") or {}).get("content-alternative")]
    tally.note(len(real) == len(read["attachments"]), f"{name}: {len(read['attachments'])} files for {len(real)}: "
               f"{[a['name'] for a in read['attachments']]} for {[f.get('filename') for f in real]}")
    if len(real) != len(read["attachments"]):
        return
    for ours, theirs in zip(read["attachments"], real):
        numbered = re.match(r"(file|document|message|image|video|audio)[-_]?\d*(\.\w+)?$", folded(theirs.get("filename")))
        tally.note(bool(numbered) or folded(ours["name"]) == folded(theirs.get("filename")), f"{name}: {ours['name']!r} for {theirs.get('filename')!r}")
        if isinstance(theirs.get("data"), bytes):
            tally.note(ours["sha256"] == hashlib.sha256(theirs["data"]).hexdigest(), f"{name}: other bytes of {ours['name']!r} ({ours['size']} for {len(theirs['data'])})")


def header(part: dict, name: str):
    found = [h["value"] for h in part["headers"] or [] if h["name"] == name]
    return found[-1] if found and found[-1] != "Empty" else None


def people(value) -> list | None:
    if not isinstance(value, dict) or "Address" not in value:
        return None
    address = value["Address"]
    lists = [address["List"]] if "List" in address else [g["addresses"] for g in address.get("Group", [])]
    return [(folded(p["name"]), folded(p["address"])) for one in lists for p in one]


def moment(value) -> datetime.datetime | None:
    if not isinstance(value, dict) or "DateTime" not in value:
        return None
    t = value["DateTime"]
    offset = datetime.timedelta(hours=t["tz_hour"], minutes=t["tz_minute"]) * (-1 if t["tz_before_gmt"] else 1)
    try:
        return datetime.datetime(t["year"], t["month"], t["day"], t["hour"], t["minute"], t["second"], tzinfo=datetime.timezone(offset))
    except ValueError:
        return None


def compare_stalwart(path: pathlib.Path, read: dict, tallies: dict):
    expected = json.loads(path.with_suffix(".json").read_text())
    top, name = expected["parts"][0], f"{path.parent.name}/{path.name}"
    subject = header(top, "subject")
    if isinstance(subject, dict) and "Text" in subject:
        tallies["subject"].note(folded(read["subject"]) == folded(subject["Text"]), f"{name}: {read['subject']!r} for {subject['Text']!r}")
    for field, wanted in (("from", people(header(top, "from"))), ("to", people(header(top, "to"))), ("cc", people(header(top, "cc")))):
        if wanted is None:
            continue
        ours = [(folded(p["name"]), folded(p["address"])) for p in ([read["from"]] if field == "from" else read[field])]
        tallies["sender" if field == "from" else "recipients"].note(ours == (wanted[:1] if field == "from" else wanted), f"{name} {field}: {ours} for {wanted}")
    date = moment(header(top, "date"))
    if date is not None and date.year >= 1970:
        ours = read["date"] and datetime.datetime.fromisoformat(read["date"].replace("Z", "+00:00"))
        tallies["date"].note(ours == date, f"{name}: {ours} for {date}")
    compare_stalwart_files(name, read, expected, tallies["attachments"])


def compare_stalwart_files(name: str, read: dict, expected: dict, tally: Tally):
    files = [expected["parts"][i] for i in expected["attachments"]]
    tally.note(len(files) == len(read["attachments"]), f"{name}: {len(read['attachments'])} files for {len(files)}")
    if len(files) != len(read["attachments"]):
        return
    for ours, theirs in zip(read["attachments"], files):
        body = theirs["body"]
        content = body.get("Binary", body.get("InlineBinary")) if isinstance(body, dict) else None
        if content is not None:
            tally.note(ours["sha256"] == hashlib.sha256(bytes(content)).hexdigest(), f"{name}: other bytes of {ours['name']!r} ({ours['size']} for {len(content)})")


def compare(data: pathlib.Path, by_path: dict) -> dict[str, Tally]:
    tallies = {name: Tally() for name in ("subject", "sender", "recipients", "date", "attachments")}
    for path, read in by_path.items():
        if path.is_relative_to(data / "email-zammad") and path.with_suffix(".yml").exists():
            compare_zammad(path, read, tallies)
        elif path.is_relative_to(data / "email-stalwart") and path.with_suffix(".json").exists():
            compare_stalwart(path, read, tallies)
    return tallies


def base64_of(content: bytes) -> bytes:
    return base64.encodebytes(content)


def compare_tnef(data: pathlib.Path, read_many) -> Tally:
    """winmail.dat with a list of the names inside."""
    tally = Tally()
    for path in sorted((data / "email-mimekit" / "tnef").glob("*.tnef")):
        mail = (b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: application/ms-tnef; name=winmail.dat\n"
                b"Content-Transfer-Encoding: base64\n\n" + base64_of(path.read_bytes()))
        names = [a["name"] for a in read_many([mail])[0]["attachments"]]
        wanted = [n for n in path.with_suffix(".list").read_text().splitlines() if n and n != "Untitled Attachment"]
        tally.note(all(n in names for n in wanted), f"{path.name}: {names} for {wanted}")
    return tally
