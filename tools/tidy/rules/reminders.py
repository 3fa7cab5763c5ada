"""Work that is left over is done now or written down where it is found, never in the code."""

import re

from tools.tidy.tree import Finding

TITLE = "no leftover reminders"

MARK = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
PHRASE = re.compile(r"\bfor now\b", re.I)


def check(tree):
    for file in tree.files:
        if file.path.startswith("tools/tidy/"):
            continue
        # In code only comments count: a string may well be about reminders. Elsewhere there is nothing but words.
        words = file.comments if file.language else file.text
        for number, line in enumerate(words.splitlines(), 1):
            match = MARK.search(line) or (PHRASE.search(line) if file.language else None)
            if match:
                yield Finding(file.path, number, f'"{match.group()}": do it, or say as a fact what holds and why')
