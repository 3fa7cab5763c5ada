"""Hostile HTML of the sets, each placed where a stranger can put it in a mail."""

import gzip
import html
import json
import pathlib
import re

from tools.mail_report import reader

CONTENT = re.compile(r"<(content|description|summary|title)[^>]*>(.*?)</\1>", re.DOTALL)


def payloads(data: pathlib.Path) -> list[str]:
    out = []
    with gzip.open(data / "html-sanitiser-vectors" / "vectors.jsonl.gz", "rt") as lines:
        out += [json.loads(line)["payload"] for line in lines]
    out += [case["input"] for case in json.loads((data / "html-sanitiser-vectors" / "html5lib-sanitizer.json").read_text())]
    out += [case["payload"] for case in json.loads((data / "html-sanitiser-dompurify" / "expect.json").read_text())]
    for path in sorted((data / "html-sanitiser-feedparser").glob("*.xml")):
        text = path.read_bytes().decode("utf-8", "replace")
        out += [html.unescape(found) for _, found in CONTENT.findall(text)]
    return [p for p in out if p.strip()]


def placed(payload: str) -> list[bytes]:
    """As the body, inside an attribute, and as the words of one."""
    raw = payload.encode("utf-8", "surrogatepass")
    return [reader.mail_of(raw, "text/html"),
            reader.mail_of(b'<p><a href="' + raw + b'">link</a><img alt="' + raw + b'" src="' + raw + b'"></p>', "text/html"),
            reader.mail_of(b"<table><tr><td style='" + raw + b"'>x</td></tr></table><p title='" + raw + b"'>y</p>", "text/html")]
