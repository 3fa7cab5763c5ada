"""Names that hide the noun."""

import pathlib
import re

from tools.tidy.tree import Finding

TITLE = "names say the noun"

INSTEAD = {
    "manager": "the noun it keeps (Sessions, Mailbox) or what it does (Sequencer)",
    "helper": "the noun it is about; a free function beside that type",
    "util": "the noun: text, bytes, instant",
    "processor": "the verb it performs, as a noun: Parser, Lease, Fold",
}
WORD = "|".join(INSTEAD)
TYPE = re.compile(rf"\b(?:class|struct|enum(?:\s+class)?|interface|type|using|concept)\s+(\w*?({WORD})(?:s|ity|ities)?)\b(?!\s*::)", re.I)
# As a word between marks, or as a capitalised part of a camel-case name.
CAPITALISED = "|".join(word.capitalize() for word in INSTEAD)
IN_PATH = re.compile(rf"(?:(?:^|(?<=[_\-.]))((?i:{WORD}))|({CAPITALISED}))(?:s|ity|ities)?(?=[_\-.]|$|[A-Z])")


def check(tree):
    for file in tree.files:
        match = IN_PATH.search(pathlib.PurePath(file.path).stem)
        if match:
            word = (match.group(1) or match.group(2)).lower()
            yield Finding(file.path, 1, f"the file is named {word}: use {INSTEAD[word]}")
        if file.language not in ("c++", "ts", "svelte", "python"):
            continue
        for match in TYPE.finditer(file.code):
            line = file.code.count("\n", 0, match.start(1)) + 1
            yield Finding(file.path, line, f"{match.group(1)}: use {INSTEAD[match.group(2).lower()]}")
