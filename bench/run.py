#!/usr/bin/env python3
"""Measures Heard beside its limits and prints one table.

Every figure and its limit come from the same run, in turn. The limits are the small programs in this folder; the data is
made once and kept in build/bench. Rates are medians of three, followed by the median and 99th percentile of one answer.
"""

import argparse
import os
import pathlib
import platform
import sys
import time
import traceback

import rows
from chat import chat, chat_3g
from machine import CORES, ROOT, Bench, say
from promises import promises

HEAD = ["row", "figure", "limit", "of it", "aim", "reached"]


GROUPS = {**rows.GROUPS, "chat": chat, "chat_3g": chat_3g, "promises": promises}
USUAL = [*rows.USUAL, "chat", "chat_3g", "promises"]


def words(row: rows.Row) -> list[str]:
    reached = {True: "yes", False: "no", None: ""}[row.reached]
    return [row.what, row.figure, row.limit, row.ratio, row.aim, reached]


def markdown(table: list[rows.Row]) -> str:
    lines = ["| " + " | ".join(HEAD) + " |", "|" + "---|" * len(HEAD)]
    return "\n".join(lines + ["| " + " | ".join(words(row)) + " |" for row in table]) + "\n"


def plain(table: list[rows.Row]) -> str:
    cells = [HEAD, *map(words, table)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(HEAD))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in cells)


def machine() -> str:
    model = platform.machine()
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    return f"{CORES} cores ({model}), Linux {platform.release()}, {time.strftime('%Y-%m-%d')}"


def measure(bench: Bench, groups: list[str]) -> list[rows.Row]:
    table = []
    for name in groups:
        say(f"== {name}")
        try:
            for row in GROUPS[name](bench):
                table.append(row)
                say("  " + "  ".join(cell for cell in words(row) if cell))
        except (Exception, SystemExit) as failed:  # a group that breaks must not hide the others
            traceback.print_exc()
            table.append(rows.Row(f"{name}: not finished", str(failed).splitlines()[0][:200] if str(failed) else
                                  type(failed).__name__, reached=False))
    return table


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("groups", nargs="*", metavar="GROUP",
                           help=f"which rows: {' '.join(GROUPS)} (usually all but the last)")
    arguments.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release", help="where the programs are")
    arguments.add_argument("--write", type=pathlib.Path, metavar="FILE", help="also write the table as markdown")
    arguments.add_argument("--quick", action="store_true", help="small data, short runs: shows that it works, not how fast")
    options = arguments.parse_args()
    unknown = set(options.groups) - set(GROUPS)
    if unknown:
        arguments.error(f"there are no such rows: {' '.join(sorted(unknown))}")
    began = time.monotonic()
    bench = Bench(options.build.resolve(), options.quick)
    with bench.stack:
        if os.getloadavg()[0] > 0.5 * CORES:
            say(f"The machine is busy (load {os.getloadavg()[0]:.1f}): the figures will be lower than they could be.")
        table = measure(bench, options.groups or USUAL)
    print(plain(table))
    reached = sum(row.reached is True for row in table)
    aims = sum(row.reached is not None for row in table)
    print(f"{reached} of {aims} aims reached, {machine()}, {(time.monotonic() - began) / 60:.0f} minutes")
    if options.write:
        options.write.write_text(f"{machine()}\n\n{markdown(table)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
