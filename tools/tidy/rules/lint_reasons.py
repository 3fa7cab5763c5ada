"""Each check that .clang-tidy turns off has its reason in the comment on top."""

import re

from tools.tidy.tree import Finding

TITLE = "each lint that is off has a reason"

OFF = re.compile(r"^\s*-([a-z][\w.-]+),?\s*$")
REASON = re.compile(r"^# ([a-z][\w.-]+): \S+", re.MULTILINE)
NOLINT = re.compile(r"\bNOLINT(?:NEXTLINE|BEGIN)?\b(?!END)(?:\([^)]*\))?(.*)")


def check(tree):
    for file in tree.files:
        if file.path == ".clang-tidy":
            reasons = set(REASON.findall(file.text))
            for number, line in enumerate(file.lines, 1):
                match = OFF.match(line)
                if match and match.group(1) not in reasons:
                    yield Finding(file.path, number, f'say why {match.group(1)} is off: "# {match.group(1)}: reason" on top')
        elif file.language == "c++":
            for number, line in enumerate(file.comments.splitlines(), 1):
                match = NOLINT.search(line)
                if match and "NOLINTEND" not in line and not re.match(r":\s*\S+", match.group(1)):
                    yield Finding(file.path, number, 'say why: "NOLINT(check): reason"')
