"""A test that does not run says why, in words."""

import re

from tools.tidy.tree import Finding

TITLE = "no disabled test without a reason"

DISABLED = re.compile(r"\bDISABLED_\w+|\bGTEST_SKIP\(\)|\b(?:describe|it|test)\.(?:skip|todo|fails)\b|\bx(?:it|describe)\(|"
                      r"@unittest\.skip\w*|^\s*#\s*if\s+0\b")
FOCUSED = re.compile(r"\b(?:describe|it|test)\.only\b")
REASON = re.compile(r"\breason:\s*\S+", re.I)
GTEST_REASON = re.compile(r"GTEST_SKIP\(\)\s*<<\s*\S")


def check(tree):
    for file in tree.written("c++", "ts", "python"):
        if file.path.startswith("tools/tidy/"):
            continue
        for number, line in enumerate(file.code.splitlines(), 1):
            if FOCUSED.search(line):
                yield Finding(file.path, number, "only this test would run: remove .only")
            if not DISABLED.search(line):
                continue
            said = file.lines[max(0, number - 2):number]
            if not any(REASON.search(words) for words in said) and not GTEST_REASON.search(line):
                yield Finding(file.path, number, 'a disabled test: mend it, delete it, or put "reason: ..." on the line before')
