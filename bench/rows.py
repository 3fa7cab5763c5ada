"""The rows of the bench: each gives a figure, its limit measured in the same run, and whether the aim is reached."""

import concurrent.futures
import dataclasses
import json
import pathlib
import random
import subprocess
import time

from machine import EMAIL, PASSWORD, ROOT, Bench, Heard, Postgres, median, request, say, spare_port, stop

LIST = "/api/conversations?view=open&limit=50"
WORDS = ("Thank you for writing. We looked into it today and a new one leaves our house tomorrow morning with the first "
         "post; you will have it by Friday at the latest. Please keep the old one until then, nothing else is needed.")


@dataclasses.dataclass
class Row:
    what: str
    figure: str
    limit: str = ""
    ratio: str = ""
    aim: str = ""
    reached: bool | None = None  # None: reported without an aim


def rate(run: dict) -> str:
    if run["errors"]:
        return f"failed: {run['errors']} errors, {run.get('error', '')[:160]}"
    return f"{run['per_second']:,.0f}/s, {run['p50_us'] / 1000:.1f} / {run['p99_us'] / 1000:.1f} ms"


def against(what: str, limit: dict, heard: dict, share: float, *, p99_ms_max: float = 0) -> Row:
    """A row that has to reach a share of its limit."""
    good = not heard["errors"] and not limit["errors"]
    ratio = heard["per_second"] / limit["per_second"] if limit["per_second"] else 0.0
    aim = f"≥ {share:.0%} of the limit"
    reached = good and ratio >= share
    if p99_ms_max:
        aim += f", p99 ≤ {p99_ms_max:.0f} ms"
        reached = reached and heard["p99_us"] <= p99_ms_max * 1000
    return Row(what, rate(heard), rate(limit), f"{ratio:.0%}", aim, reached)


def at_least(what: str, limit: dict | None, heard: dict, aim: float) -> Row:
    ratio = f"{heard['per_second'] / limit['per_second']:.0%}" if limit and limit["per_second"] else ""
    return Row(what, rate(heard), rate(limit) if limit else "", ratio, f"≥ {aim:,.0f}/s" if aim else "reported",
               not heard["errors"] and heard["per_second"] >= aim if aim else None)


# -- scripts: what the load generators ask ----------------------------------------------------------------------------


def shuffled(ids: list[int], seed: int = 1) -> list[int]:
    ids = list(ids)
    random.Random(seed).shuffle(ids)
    return ids


def script_open(ids: list[int]) -> list[str]:
    lines = []
    for one in shuffled(ids):
        lines += [f"GET /api/conversations/{one}", f"GET /api/conversations/{one}/timeline?limit=50"]
    return lines


def script_timeline(ids: list[int]) -> list[str]:
    return [f"GET /api/conversations/{one}/timeline?limit=50" for one in shuffled(ids)]


def script_reply(ids: list[int], **more: object) -> list[str]:
    return [f"POST /api/conversations/{one}/messages " + json.dumps({"kind": "reply", **more, "text": f"{WORDS} ({i})"})
            for i, one in enumerate(shuffled(ids))]


def script_create() -> list[str]:
    return ["POST /api/conversations " + json.dumps({
        "customer": {"email": f"writer{i}@example.com", "name": f"Writer {i}"}, "subject": f"Where is my delivery {i}?",
        "text": f"{WORDS} ({i})"}) for i in range(4000)]


def script_search(words: list[str]) -> list[str]:
    return [f"GET /api/search?q={word}&limit=20" for word in words]


# -- one set of data with Heard and its limits beside each other ------------------------------------------------------


class Table:
    """Heard and the two limits running on copies of the same data; idle ones cost nothing."""

    def __init__(self, bench: Bench, name: str):
        self.bench, self.name = bench, name
        folder, self.told = bench.kept_set(name)
        self.heard = Heard(bench, self.told, data=bench.copy_of(folder, f"{name}-heard"), name=f"{name}-heard")
        self.database = self.heard.snapshot(bench.work / f"{name}-limit.db")
        self.read_port = self.read_limit()
        self.write_port = 0

    def read_limit(self) -> int:
        long = self.told["long_conversations"] or self.told["conversations"]
        heads = sorted((self.heard.get(f"/api/conversations/{one}") for one in long[:21]), key=len)
        pages = sorted((self.heard.get(f"/api/conversations/{one}/timeline?limit=50") for one in long[:21]), key=len)
        bodies = {"list": self.heard.get(LIST), "head": heads[len(heads) // 2], "timeline": pages[len(pages) // 2]}
        for kind in ("rare", "middle", "common"):
            bodies[kind] = self.heard.get(script_search(list(self.told[kind]))[0].split(" ")[1])
        arguments = ["--database", str(self.database), "--session", self.heard.session_digest()]
        for name, body in bodies.items():
            path = self.bench.work / f"{self.name}-{name}.body"
            path.write_bytes(body)
            arguments += ["--body", f"{name}={path}"]
            say(f"  {self.name}: {name} is {len(body):,} bytes")
        return self.bench.limit("bench_limit_http", *arguments)[1]

    def reads(self, lines: list[str], group: int = 1, limit_lines: list[str] | None = None) -> tuple[dict, dict]:
        mine, theirs = self.bench.script(lines), self.bench.script(limit_lines or lines)
        return self.bench.duel(
            lambda: self.bench.load(self.read_port, theirs, headers=self.heard.reads, group=group),
            lambda: self.bench.load(self.heard.port, mine, headers=self.heard.reads, group=group))

    def writes(self, lines: list[str], limit_lines: list[str]) -> tuple[dict, dict]:
        if not self.write_port:
            self.write_port = self.bench.limit("bench_limit_writer", "--database", str(self.database))[1]
        mine, theirs = self.bench.script(lines), self.bench.script(limit_lines)

        def heard() -> dict:
            self.heard.quiet()
            return self.bench.load(self.heard.port, mine, headers=self.heard.writes)

        pair = self.bench.duel(lambda: self.bench.load(self.write_port, theirs, headers=self.heard.writes), heard)
        self.heard.quiet()
        return pair

    def search(self, kind: str) -> tuple[dict, dict]:
        words = self.told[kind]
        asked = [line.replace("&limit", f"&body={kind}&limit") for line in script_search(list(words.values()))]
        return self.reads(script_search(list(words)), limit_lines=asked)


def million(bench: Bench):
    table = Table(bench, "million")
    told, heard = table.told, table.heard
    long = told["long_conversations"] or told["conversations"]
    yield against("list of 50 open conversations", *table.reads([f"GET {LIST}"]), 0.6)
    yield against("open a conversation: head, then newest 50 messages", *table.reads(script_open(long), group=2), 0.6)
    for kind, told_as in (("rare", "rare (20 documents)"), ("middle", "middle (1 %)"), ("common", "common (30 %)")):
        yield against(f"search, {told_as} word, best 20", *table.search(kind), 0.5, p99_ms_max=50)
    replies = script_reply(told["conversations"])
    yield against("durable reply", *table.writes(replies, replies), 0.5)
    at_once = bench.load(heard.port, bench.script(script_reply(told["conversations"], send_after_seconds=0)),
                         headers=heard.writes, seconds=2 * bench.seconds)
    heard.quiet()
    yield at_least("durable reply, each delivered in the same seconds", None, at_once, 0)
    yield sockets(bench, heard)
    heard.stop()
    yield from starting(bench, heard)
    yield from memory(bench, heard)


AIMS = {"list": 6_800, "open": 11_000, "create": 5_400, "reply": 5_000, "search": 8_300}


def tickets(bench: Bench):
    table = Table(bench, "tickets")
    ids = table.told["conversations"]
    name = "10,000 tickets: "
    yield at_least(name + "list of 50", *table.reads([f"GET {LIST}"]), AIMS["list"])
    yield at_least(name + "open, newest messages", *table.reads(script_timeline(ids)), AIMS["open"])
    yield at_least(name + "open, head and then messages", *table.reads(script_open(ids), group=2), AIMS["open"])
    yield at_least(name + "search, rare word", *table.search("rare"), AIMS["search"])
    replies = script_reply(ids)
    yield at_least(name + "reply", *table.writes(replies, replies), AIMS["reply"])
    # The limit is the bare reply again, which has fewer rows than a new conversation and its customer.
    yield at_least(name + "create", *table.writes(script_create(), replies), AIMS["create"])
    table.heard.stop()


def postgres(bench: Bench):
    """The same 10,000 tickets on PostgreSQL: reported."""
    server = Postgres(bench)
    bench.add_person("--database", server.url, "--data", str(bench.work / "postgres-heard-keys"))
    told = bench.generate("tickets", "--database", server.url)
    heard = Heard(bench, told, database=server.url, name="postgres-heard")
    ids = told["conversations"]
    name = "PostgreSQL, 10,000 tickets: "

    def run(lines: list[str], headers: list[str], group: int = 1) -> dict:
        return bench.load(heard.port, bench.script(lines), headers=headers, group=group, seconds=2 * bench.seconds)

    yield at_least(name + "list of 50", None, run([f"GET {LIST}"], heard.reads), 0)
    yield at_least(name + "open, newest messages", None, run(script_timeline(ids), heard.reads), 0)
    yield at_least(name + "open, head and then messages", None, run(script_open(ids), heard.reads, 2), 0)
    for kind in ("rare", "middle", "common"):
        yield at_least(f"{name}search, {kind} word", None, run(script_search(list(told[kind])), heard.reads), 0)
    yield at_least(name + "create", None, run(script_create(), heard.writes), 0)
    yield at_least(name + "reply", None, run(script_reply(ids), heard.writes), 0)
    heard.stop()


def postgres_million(bench: Bench):
    """Search over a million messages on PostgreSQL: reported, and only when asked for, since filling it takes minutes."""
    server = Postgres(bench)
    bench.add_person("--database", server.url, "--data", str(bench.work / "postgres-million-keys"))
    told = bench.generate("million", "--database", server.url)
    heard = Heard(bench, told, database=server.url, name="postgres-million")
    lists = {"list of 50": [f"GET {LIST}"]}
    for kind in ("rare", "middle", "common"):
        lists[f"search, {kind} word"] = script_search(list(told[kind]))
    for what, lines in lists.items():
        run = bench.load(heard.port, bench.script(lines), headers=heard.reads, seconds=2 * bench.seconds)
        yield at_least(f"PostgreSQL, 1,000,000 messages: {what}", None, run, 0)
    heard.stop()


# -- live, memory, start, size ----------------------------------------------------------------------------------------


def listen(bench: Bench, port: int, headers: list[str], write=None) -> dict:
    """1,000 sockets for a while; `write` runs once all are open."""
    seconds = 5 if bench.quick else 15
    command = [bench.program("bench_sockets"), "--port", str(port), "--seconds", str(seconds)]
    for header in headers:
        command += ["--header", header]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as listening:
        if listening.stdout.readline().strip() == "open" and write:
            write(seconds - 2)
        out, err = listening.communicate(timeout=120)
    return json.loads(out) if out else {"error": err.strip()[-300:]}


def sockets(bench: Bench, heard: Heard) -> Row:
    process, port = bench.limit("bench_limit_fan")
    limit = listen(bench, port, [])
    stop(process)
    notes = [line.replace('"reply"', '"note"') for line in script_reply(heard.told["conversations"])]
    script = bench.script(notes)
    wrote = {}

    def write(seconds: float) -> None:
        wrote.update(bench.load(heard.port, script, headers=heard.writes, seconds=seconds, rate=100, warm=0))

    told = listen(bench, heard.port, heard.reads, write)
    what = "event committed → bytes at 1,000 WebSockets, 100 events a second"
    aim = "p99 ≤ 250 ms"
    if "p99_us" not in told:
        return Row(what, "failed: " + told.get("error", ""), aim=aim, reached=False)
    figure = f"p50 {told['p50_us'] / 1000:.0f}, p99 {told['p99_us'] / 1000:.0f}, max {told['max_us'] / 1000:.0f} ms"
    # Every socket has to have every event.
    whole = told["events_least"] == told["events_most"] == wrote["all_units"]
    if not whole:
        figure += f"; of {wrote['all_units']} events {told['events_least']} to {told['events_most']} arrived"
    return Row(what, figure, f"p50 {limit['p50_us'] / 1000:.0f}, p99 {limit['p99_us'] / 1000:.0f} ms", "", aim,
               whole and told["p99_us"] <= 250_000)


def starting(bench: Bench, heard: Heard):
    times = []
    for _ in range(5):
        began = time.monotonic()
        process = bench.start(bench.program("heard"), "serve", *heard.where, "--listen", f"127.0.0.1:{heard.port}",
                              log=heard.name)
        bench.wait_for(process, heard.port, heard.name, "/api/setup")
        times.append(time.monotonic() - began)
        stop(process)
    yield Row("start to first answered request, 1,000,000 messages", f"{median(times):.2f} s", "", "", "≤ 0.5 s",
              median(times) <= 0.5)


def memory(bench: Bench, heard: Heard):
    """The million again from a fresh start, used a little, and the demo shop beside it; then a minute of rest."""
    heard.process = heard.begin()
    lines = [f"GET {LIST}", *script_open(heard.told["conversations"])[:400], *script_search(list(heard.told["common"]))]
    bench.load(heard.port, bench.script(lines), headers=heard.reads)
    demo_port = spare_port()
    demo = bench.start(bench.program("heard"), "demo", "--data", str(bench.work / "demo"), "--listen",
                       f"127.0.0.1:{demo_port}", log="demo")
    bench.wait_for(demo, demo_port, "demo", "/help/contact")
    bench.load(demo_port, bench.script(["GET /help/contact"]))
    rest = 5 if bench.quick else 60
    time.sleep(rest)
    for what, pid, most in (("demo shop", demo.pid, 40), ("1,000,000 messages", heard.process.pid, 200)):
        megabytes = status_kb(pid, "VmRSS") / 1000
        yield Row(f"VmRSS {rest} s after the last request, {what}", f"{megabytes:.0f} MB", "", "", f"≤ {most} MB",
                  megabytes <= most)
    stop(demo)
    with concurrent.futures.ThreadPoolExecutor(16) as hands:
        answers = list(hands.map(lambda _: request(heard.port, "POST", "/api/session", {
            "email": EMAIL, "password": PASSWORD})[0], range(16)))
    megabytes = status_kb(heard.process.pid, "VmHWM") / 1000
    refused = "" if answers == [200] * 16 else f" (answers {sorted(set(answers))})"
    yield Row("VmHWM with 16 sign-ins at once", f"{megabytes:.0f} MB{refused}", "", "", "≤ 250 MB",
              megabytes <= 250 and not refused)
    heard.stop()


def status_kb(pid: int, field: str) -> int:
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(field + ":"):
            return int(line.split()[1])
    return 0


def size(bench: Bench):
    megabytes = pathlib.Path(bench.program("heard")).stat().st_size / 1e6
    desk = (ROOT / "web/desk/dist/index.html").exists()
    yield Row("stripped binary" + ("" if desk else " (without the web desk: it is not built)"), f"{megabytes:.1f} MB", "",
              "", "≤ 15 MB", desk and megabytes <= 15)


def intake(bench: Bench):
    mails = 2_000 if bench.quick else 10_000
    run = subprocess.run([bench.program("bench_intake"), str(bench.work / "intake"), str(mails)], capture_output=True, text=True,
                         check=True)
    told = json.loads(run.stdout)
    for what, rate, limit, aim in (("one after another", told["alone"], told["limit_alone"], None),
                                   ("16 at once", told["together"], told["limit_together"], 500)):
        yield Row(f"durable intake of mail, threads and index, {what}", f"{rate:,.0f}/s", f"{limit:,.0f}/s", f"{rate / limit:.0%}",
                  f"≥ {aim}/s" if aim else "reported", rate >= aim if aim else None)


# -- the web desk in a browser ----------------------------------------------------------------------------------------


def in_desk(bench: Bench, script: str):
    folder, told = bench.kept_set("million")
    heard = Heard(bench, told, data=bench.copy_of(folder, f"{script}-heard"), name=f"{script}-heard")
    wanted = {"url": f"http://127.0.0.1:{heard.port}", "cookie": heard.cookie, "token": heard.writes[0], "quick": bench.quick,
              "thread_2000": told["messages_2000"], "thread_300": told["messages_300"],
              "load": [bench.program("bench_load"), "--port", str(heard.port), "--warm", "0", "--rate", "100", "--script",
                       bench.script([line.replace('"reply"', '"note"') for line in script_reply(told["conversations"])]),
                       "--header", heard.writes[0]]}
    with subprocess.Popen(["node", str(ROOT / f"bench/{script}.mjs"), json.dumps(wanted)], stdout=subprocess.PIPE, text=True) as run:
        bench.stack.callback(run.kill)
        for line in run.stdout:
            row = json.loads(line)
            yield Row("web: " + row["what"], row["figure"], "", "", row.get("aim", ""), row.get("reached"))
    if run.returncode != 0:
        yield Row(f"web: {script}.mjs", f"failed with {run.returncode}", reached=False)
    heard.stop()


def web(bench: Bench):
    yield from in_desk(bench, "web")


def shift(bench: Bench):
    yield from in_desk(bench, "shift")


def decisions(bench: Bench):
    """What the governor decides on one core, without a database."""
    run = subprocess.run([bench.program("bench_decisions"), "2"], capture_output=True, text=True, check=True)
    governed, mixed = (float(one) for one in run.stdout.split())
    for what, rate in (("asks, news and offers, a third each", governed), ("a shop's mix, nine in ten are answers", mixed)):
        yield Row(f"decisions of the governor on one core, {what}", f"{rate:,.0f}/s", aim="≥ 200,000/s",
                  reached=rate >= 200_000)


GROUPS = {"size": size, "decisions": decisions, "intake": intake, "million": million, "tickets": tickets, "postgres": postgres,
          "web": web, "shift": shift, "postgres-million": postgres_million}
USUAL = ["size", "decisions", "intake", "million", "tickets", "postgres", "web", "shift"]
