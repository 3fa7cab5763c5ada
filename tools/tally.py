#!/usr/bin/env python3
"""Counts what passed and failed in a step of bin/test, from the reports its programs left.

    tally.py step FOLDER SECONDS   reads FOLDER/{title,status,log,gtest/*.xml,ctest.xml,vitest.json}, writes FOLDER/tally.json
    tally.py sum FOLDER            adds up FOLDER/*/tally.json, lists failures; exit code 1 when there is one

A program that died, and a case that was skipped, count as failed: bin/test brings everything that a test can need. Only collections
that lie beside the project, and are not ours to bring, may be absent: that is told, and counts as nothing.
"""

import json
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

SUMMARY = re.compile(r"^(\d+) passed, (\d+) failed\s*$", re.MULTILINE)
UNITTEST = re.compile(r"^Ran (\d+) tests? in", re.MULTILINE)
UNITTEST_BAD = re.compile(r"(failures|errors|skipped)=(\d+)")
NOT_OK = re.compile(r"^not ok (.*)$", re.MULTILINE)

ABSENT = "absent beside the project"

Tally = tuple[int, list[str]]  # how many passed, and the names of those that failed


def gtest_program(report: pathlib.Path) -> Tally:
    passed, failed = 0, []
    for case in xml.parse(report).iter("testcase"):
        name = f'{case.get("classname")}.{case.get("name")}'
        skipped = case.find("skipped")
        if case.find("failure") is not None:
            failed.append(name)
        elif skipped is not None and ABSENT in skipped.get("message", ""):
            print(f"skipped {name}: what it reads is {ABSENT}")
        elif skipped is not None or case.get("result") in ("skipped", "suppressed"):
            failed.append(name + " (skipped)")
        else:
            passed += 1
    return passed, failed


def ctest(folder: pathlib.Path) -> Tally:
    """Each program's cases; a program that failed though no case did (a crash, a leak, no time left) is a failure itself."""
    passed, failed = 0, []
    for program in xml.parse(folder / "ctest.xml").iter("testcase"):
        name, report = program.get("name"), folder / "gtest" / f'{program.get("name")}.xml'
        cases = gtest_program(report) if report.exists() else (0, [])
        passed, failed = passed + cases[0], failed + cases[1]
        if program.get("status") != "run" and not cases[1]:
            failed.append(f"{name} (the program itself)")
    return passed, failed


def vitest(folder: pathlib.Path) -> Tally:
    report = json.loads((folder / "vitest.json").read_text())
    cases = [case for file in report["testResults"] for case in file["assertionResults"]]
    failed = [case["fullName"] for case in cases if case["status"] != "passed"]
    broken = [file["name"] for file in report["testResults"] if file["status"] == "failed" and not file["assertionResults"]]
    return len(cases) - len(failed), failed + broken


def printed(log: str, title: str) -> Tally | None:
    """A last line "N passed, N failed", or what Python's unittest prints; None where the program counts nothing."""
    summaries = SUMMARY.findall(log)
    if summaries:
        passed, count = map(int, summaries[-1])
        names = NOT_OK.findall(log)[:count]
        return passed, names + [title] * (count - len(names))
    ran = UNITTEST.findall(log)
    if ran:
        count = sum(int(number) for _, number in UNITTEST_BAD.findall(log.rsplit("Ran ", 1)[1]))
        return int(ran[-1]) - count, [title] * count
    return None


def count(folder: pathlib.Path) -> Tally:
    title, status = (folder / "title").read_text().strip(), int((folder / "status").read_text())
    if (folder / "ctest.xml").exists():
        passed, failed = ctest(folder)
    elif (folder / "vitest.json").exists():
        passed, failed = vitest(folder)
    else:
        log = (folder / "log").read_text(errors="replace")
        passed, failed = printed(log, title) or ((1, []) if status == 0 else (0, [title]))
    if status != 0 and not failed:
        failed.append(f"{title} (ended with {status})")
    return passed, failed


def step(folder: pathlib.Path, seconds: str) -> None:
    passed, failed = count(folder)
    title = (folder / "title").read_text().strip()
    (folder / "tally.json").write_text(json.dumps({"title": title, "passed": passed, "failed": failed}))
    print(f"-- {title}: {len(failed)} failed, {passed} passed, {seconds} s", flush=True)


def total(folder: pathlib.Path) -> int:
    tallies = [json.loads(file.read_text()) for file in sorted(folder.glob("*/tally.json"))]
    for tally in tallies:
        for name in tally["failed"]:
            print(f'FAILED {tally["title"]}: {name}')
    failed = sum(len(tally["failed"]) for tally in tallies)
    print(f'{sum(tally["passed"] for tally in tallies)} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == "__main__":
    if sys.argv[1] == "step":
        step(pathlib.Path(sys.argv[2]), sys.argv[3])
    else:
        sys.exit(total(pathlib.Path(sys.argv[2])))
