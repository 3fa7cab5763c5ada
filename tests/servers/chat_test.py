#!/usr/bin/env python3
"""Bad days of the chat: everybody comes back at once, one visitor floods."""

import asyncio
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import database
from desk import Node, Report, owner_token
from visitors import Gone, Visitor, ask, form, new_key

IDLE = 1_000
BACK = 1_000
AT_ONCE = 64


def opened(node, token):
    inbox = node.call("GET", "/api/inboxes", token=token)[1]["items"][0]["id"]
    status, _ = node.call("PUT", f"/api/inboxes/{inbox}/chat", {"active": True, "sites": ["https://shop.example"]}, token)
    assert status == 200, status
    return inbox


async def each(visitors, act, at_once=AT_ONCE):
    """In turns, so that the test itself opens no more connections than it can."""
    turns = asyncio.Semaphore(at_once)

    async def one(visitor):
        async with turns:
            await act(visitor)

    await asyncio.gather(*map(one, visitors))


async def patience(holds, what, seconds=60):
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, what
        await asyncio.sleep(0.05)


async def the_desk_meanwhile(node, token, over):
    """How long a person waits for their list while it goes on."""
    slowest, asked = 0.0, 0
    while not over.is_set():
        before = time.monotonic()
        try:
            status, _ = await ask(node.port, "GET", "/api/conversations?view=open", headers=[f"Authorization: Bearer {token}"])
        except Gone:
            await asyncio.sleep(0.02)  # not started yet
            continue
        assert status == 200, status
        slowest, asked = max(slowest, time.monotonic() - before), asked + 1
        await asyncio.sleep(0.1)
    return slowest, asked


async def storm(node, token):
    inbox = opened(node, token)
    visitors = [Visitor(node.port, inbox, n) for n in range(IDLE + BACK)]
    idle, back = visitors[:IDLE], visitors[IDLE:]
    await each(visitors, lambda visitor: visitor.begin(f"first words of {visitor.number}"))
    await each(visitors, lambda visitor: visitor.listen())
    await patience(lambda: all(visitor.news for visitor in visitors), "everybody is told to look once they are in")

    node.kill()
    await asyncio.gather(*(visitor.listening for visitor in visitors))
    for visitor in visitors:
        visitor.news = 0
    # words are said while nobody is there, and nobody waits for anybody
    came = [asyncio.create_task(visitor.listen_until_in()) for visitor in visitors]
    said = [asyncio.create_task(visitor.say_until_taken(f"in the storm: {visitor.number}")) for visitor in back]
    over = asyncio.Event()
    desk = asyncio.create_task(the_desk_meanwhile(node, token, over))
    await asyncio.to_thread(node.start)
    await asyncio.gather(*came, *said)
    over.set()
    slowest, asked = await desk
    assert asked > 0 and slowest < 5, f"the desk waited {slowest:.1f} s"

    await patience(lambda: all(visitor.news for visitor in visitors), "nobody is lost")

    async def all_there(visitor):
        more = [f"in the storm: {visitor.number}"] if visitor.number >= IDLE else []
        assert await visitor.lines() == [f"first words of {visitor.number}", *more], await visitor.lines()

    await each(visitors, all_there)
    # and it goes on as before
    quiet = idle[7]
    quiet.news = 0
    status, _ = node.call("POST", f"/api/conversations/{quiet.conversation(node, token)}/messages", {"kind": "reply", "text": "Yes?"}, token)
    assert status == 201, status
    await patience(lambda: quiet.news > 0, "an answer reaches who was idle")
    assert (await quiet.lines())[-1] == "Yes?"
    await asyncio.gather(*(visitor.leave() for visitor in visitors))


def everybody_comes_back_at_once(url=None):
    with tempfile.TemporaryDirectory() as folder:
        node = Node(Path(folder) / "data", url).start()
        token = owner_token(node)
        asyncio.run(storm(node, token))
        node.stop()
        node.command("verify")


async def one_floods(node, token):
    inbox = opened(node, token)
    visitor = Visitor(node.port, inbox, 0)
    await visitor.begin("Hello?")
    await asyncio.gather(*(visitor.say_until_taken(f"Hello {n}?") for n in range(200)))
    assert sorted(await visitor.lines()) == sorted(["Hello?", *(f"Hello {n}?" for n in range(200))])
    _, page = node.call("GET", "/api/conversations?view=all", token=token)
    assert len(page["items"]) == 1, len(page["items"])


def a_flood_is_one_conversation():
    with tempfile.TemporaryDirectory() as folder:
        node = Node(Path(folder) / "data").start()
        asyncio.run(one_floods(node, owner_token(node)))
        node.stop()


def limits_hold_from_outside():
    """Behind a proxy the limit counts for each address: a stranger who begins chat upon chat waits."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "heard.toml"
        config.write_text('trusted_proxies = ["127.0.0.1/32"]\n')
        node = Node(Path(folder) / "data", extra=["--config", str(config)]).start()
        inbox = opened(node, owner_token(node))

        async def begin(address):
            body, headers = form({"key": new_key(), "message": "Hello?"})
            return (await ask(node.port, "POST", f"/api/chat/{inbox}", body, [*headers, f"X-Forwarded-For: {address}"]))[0]

        async def flood():
            answers = [await begin("203.0.113.7") for _ in range(20)]
            assert answers[0] == 201 and answers.count(429) > 5, answers
            assert await begin("203.0.113.8") == 201

        asyncio.run(flood())
        node.stop()


def main():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, max(soft, 8_192)), hard))
    report = Report()
    report.case("2,000 visitors come back at once after a restart", everybody_comes_back_at_once)
    if "HEARD_TEST_POSTGRES" in os.environ:
        with database.fresh() as url:
            report.case("the same, PostgreSQL", everybody_comes_back_at_once, url)
    report.case("a flood from one visitor is one conversation", a_flood_is_one_conversation)
    report.case("who begins chat upon chat waits", limits_hold_from_outside)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
