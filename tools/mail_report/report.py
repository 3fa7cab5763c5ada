"""Measures how Heard reads the real mails of shared/data and prints the table of docs/mail.md."""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from tools.mail_report import corpora, fields, judge, kinds, reader, vectors

PAGE = reader.ROOT / "docs" / "mail.md"
BEGIN, END = "<!-- bin/mail-report --write: begin -->", "<!-- bin/mail-report --write: end -->"


def data_folder() -> pathlib.Path:
    return pathlib.Path(os.environ.get("HEARD_SHARED_DATA", reader.ROOT.parent / "shared" / "data")).resolve()


def row(measure: str, tally: fields.Tally, aim: str) -> str:
    total = tally.right + tally.wrong
    share = f"{100 * tally.right / total:.1f} %" if total else "–"
    return f"| {measure} | {tally.right} of {total} | {share} | {aim} |"


def live(data: pathlib.Path) -> tuple[fields.Tally, list[str]]:
    """Each payload in each place, cleaned and judged; and what was cleaned."""
    tally = fields.Tally()
    mails = [(payload, mail) for payload in vectors.payloads(data) for mail in vectors.placed(payload)]
    cleaned = [read["html"] or "" for read in reader.read([mail for _, mail in mails])]
    for (payload, _), html in zip(mails, cleaned):
        found = list(judge.findings(html))
        tally.note(not found, f"{found}: {payload[:200]!r}")
    return tally, cleaned


def loaded(cleaned: list[str]) -> fields.Tally:
    """The same in Chromium: how many times something ran, was loaded or left the page."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(cleaned, file)
        file.flush()
        command = ["node", pathlib.Path(__file__).with_name("load.mjs"), file.name]
        count = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    wrong = sum(count.values())
    return fields.Tally(right=len(cleaned) - wrong, wrong=wrong, misses=[str(count)] if wrong else [])


def measure(data: pathlib.Path, with_vectors: bool) -> list[tuple[str, fields.Tally, str]]:
    paths = corpora.files(data)
    by_path = dict(zip(paths, reader.read([path.read_bytes() for path in paths])))
    taken = fields.Tally(right=len(by_path), wrong=len(paths) - len(by_path))
    rows = [("mails read without a crash", taken, "100 %")]
    rows += [(f"{name}, as expected", tally, "≥ 99 %") for name, tally in fields.compare(data, by_path).items()]
    rows.append(("names of files in winmail.dat", fields.compare_tnef(data, reader.read), ""))
    rows.append(("new text exactly right (Discourse)", kinds.compare_discourse(data), "≥ 90 %"))
    aims = {"recognised": "≥ 99 %", "kind": "≥ 95 %", "status": "≥ 95 %", "automatic answers": "≥ 98 %"}
    for name, tally in kinds.compare_bounces(data, by_path).items():
        rows.append((name if name.startswith("auto") else f"bounces: {name}", tally, aims.get(name, "")))
    automatic, bounced = kinds.compare_ordinary(data, by_path)
    rows.append(("ordinary mail not taken for an automatic answer", automatic, "100 %"))
    rows.append(("ordinary mail not taken for a bounce", bounced, "100 %"))
    if with_vectors:
        judged, cleaned = live(data)
        rows.append(("cleaned HTML without anything live, by html5lib", judged, "100 %"))
        rows.append(("the same loaded in Chromium: nothing runs, loads or leaves", loaded(cleaned), "100 %"))
    return rows


def table(rows: list[tuple[str, fields.Tally, str]], more: list[str]) -> str:
    return "\n".join(["| measure | right | share | aim |", "|---|---|---|---|", *(row(*one) for one in rows), *more])


def speed_row(data: pathlib.Path) -> str:
    mails = [path.read_bytes() for path in corpora.files(data)]
    alone, all_of_it = reader.speed(mails, 5)
    size = sum(map(len, mails)) / len(mails) / 1024
    return (f"| parsed, cut, cleaned, understood: mails a second, one core ({len(mails)} mails, {size:.0f} kB each) | {all_of_it} | "
            f"GMime alone {alone} | ≥ 2,000 |")


def write(measured: str) -> None:
    """Puts the table where the last one stands: between the two marks of docs/mail.md."""
    page = PAGE.read_text()
    if page.count(BEGIN) != 1 or page.count(END) != 1:
        raise SystemExit(f"{PAGE} has no single place between {BEGIN} and {END}")
    before, after = page.partition(BEGIN)[0], page.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n\n{measured}\n\n{END}{after}")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--misses", action="store_true", help="also prints what was not as expected")
    arguments.add_argument("--quick", action="store_true", help="leaves out hostile HTML and speed")
    arguments.add_argument("--write", action="store_true", help="puts the table into docs/mail.md, too")
    options = arguments.parse_args()
    if options.write and options.quick:
        arguments.error("--write wants all of it, not --quick")
    data = data_folder()
    if not data.is_dir():
        print(f"skipped: {data} is not there (HEARD_SHARED_DATA names the folder)")
        return 0
    rows = measure(data, not options.quick)
    measured = table(rows, [] if options.quick else [speed_row(data)])
    print(measured)
    if options.write:
        write(measured)
    if options.misses:
        for name, tally, _ in rows:
            for miss in tally.misses:
                print(f"\n[{name}] {miss}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
