"""Promises that fall due in one minute: how long until each of them has ended and what it asks for is committed, once each."""

import contextlib
import json
import os
import random
import subprocess
import time

from machine import Bench, Heard, Postgres, request, say
from rows import Row

DUE = 100_000
WITHIN_S = 60
AHEAD_S = 3 * 3600
ENDED = "SELECT count(*) FROM event WHERE kind = 'promise_ended'"


def script(ids: list[int], at: float) -> list[str]:
    drawn = random.Random(1)
    return [f"POST /api/conversations/{one}/promises " + json.dumps({
        "kind": "action", "words": "A new one leaves our house.",
        "due_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at + drawn.randrange(60)))}) for one in ids]


def on_sqlite(heard: Heard, sql: str) -> int:
    with contextlib.closing(heard.look()) as db:
        return db.execute(sql).fetchone()[0]


def on_postgres(url: str, sql: str) -> int:
    done = subprocess.run(["psql", "-XAtq", url, "-c", sql], check=True, capture_output=True, text=True)
    return int(done.stdout)


def made(bench: Bench, heard: Heard, ids: list[int], count) -> int:
    """Promises in one conversation after the other until there are as many as are wanted."""
    wanted = 2_000 if bench.quick else DUE
    lines = bench.script(script(ids, time.time() + AHEAD_S))
    while (there := count("SELECT count(*) FROM promise")) < wanted:
        say(f"  {there:,} promises")
        told = bench.load(heard.port, lines, headers=heard.writes, seconds=5, warm=0)
        if told["errors"]:
            raise SystemExit(f"bench: promising: {told}")
    return there


def until_ended(heard: Heard, count, total: int, meanwhile=None) -> float:
    """Moves the clock past all of them; the seconds until the last has ended."""
    began = time.monotonic()
    status, _, body = request(heard.port, "POST", "/api/test/clock", {"advance_seconds": AHEAD_S + 180},
                              {"Authorization": heard.writes[0].split(": ", 1)[1]})
    if status not in (200, 204):
        raise SystemExit(f"bench: the clock: {status} {body[:200]!r}")
    while (ended := count(ENDED)) < total:
        if meanwhile and ended > total / 3:
            meanwhile = meanwhile()
        if time.monotonic() - began > 10 * WITHIN_S:
            raise SystemExit(f"bench: {ended:,} of {total:,} have ended after ten minutes")
        time.sleep(0.2)
    return time.monotonic() - began


def row(where: str, total: int, seconds: float, count) -> Row:
    once = count(ENDED) == total and count("SELECT count(*) FROM promise WHERE state = 'open'") == 0
    figure = f"{seconds:.1f} s, {total / seconds:,.0f}/s" + ("" if once else ", not once each")
    return Row(f"{total:,} promises due within a minute, {where}", figure, aim=f"≤ {WITHIN_S} s, once each",
               reached=once and seconds <= WITHIN_S)


def promises(bench: Bench):
    os.environ["HEARD_ALLOW_TEST_CLOCK"] = "1"
    folder, told = bench.kept_set("promises")
    heard = Heard(bench, told, data=bench.copy_of(folder, "promises-heard"), name="promises-heard", extra=["--test-clock"])
    count = lambda sql: on_sqlite(heard, sql)  # noqa: E731
    total = made(bench, heard, told["conversations"], count)
    yield row("SQLite", total, until_ended(heard, count, total), count)
    heard.stop()
    os.environ["HEARD_SECRET_KEY_FILE"] = str(bench.work / "promises.key")
    try:
        yield two_nodes(bench)
    finally:
        del os.environ["HEARD_SECRET_KEY_FILE"]


def two_nodes(bench: Bench) -> Row:
    server = Postgres(bench)
    bench.add_person("--database", server.url, "--data", str(bench.work / "promises-first-keys"))
    told = bench.generate("promises", "--database", server.url)
    first, second = (Heard(bench, told, database=server.url, name=f"promises-{name}", extra=["--test-clock"])
                     for name in ("first", "second"))
    count = lambda sql: on_postgres(server.url, sql)  # noqa: E731
    total = made(bench, first, told["conversations"], count)
    seconds = until_ended(first, count, total, meanwhile=second.process.kill)
    first.stop()
    return row("PostgreSQL, two nodes, one of them killed", total, seconds, count)
