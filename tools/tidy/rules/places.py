"""The project stands on its own: no path of the machine it was written on, no word about how it was written."""

import re

from tools.tidy.tree import Finding

TITLE = "no trace of one workplace"

# what is found, what to write instead
TRACES = [
    (re.compile(r"(?<![\w.*/$}~-])/(?:work|home|root|Users|mnt|workspace)/[\w.]"), "a path from the project folder, or a temporary folder"),
    (re.compile(r"\b(?:sub-?agents?|work packets?|as (?:an AI|instructed|requested)|language model|the briefing)\b", re.I),
     "what a reader of the code needs to know"),
    (re.compile(r"(?:\b(?:see|per|from|in|for)\s+)issue #?\d+", re.I), "the reason itself"),
]


def check(tree):
    for file in tree.files:
        if file.path.startswith("tools/tidy/"):
            continue
        for number, line in enumerate(file.lines, 1):
            for pattern, instead in TRACES:
                match = pattern.search(line)
                if match:
                    yield Finding(file.path, number, f'"{match.group().strip()}": write {instead}')
