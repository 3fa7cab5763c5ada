"""A document that is pointed at exists."""

import pathlib
import re

from tools.tidy.tree import Finding

TITLE = "documents that are named exist"

DOCUMENT = re.compile(r"(?<![\w/.:-])((?:[\w-]+/)*[\w-]+\.md)\b")


def check(tree):
    names = {pathlib.PurePath(path).name for path in tree.paths}
    for file in tree.files:
        if file.path.startswith("tools/tidy/"):
            continue
        prose = file.text if not file.language else file.comments
        for number, line in enumerate(prose.splitlines(), 1):
            for match in DOCUMENT.finditer(line):
                named = match.group(1)
                beside = (pathlib.PurePath(file.path).parent / named).as_posix()
                if not {named, beside} & tree.paths and ("/" in named or named not in names):
                    yield Finding(file.path, number, f"there is no {named}: name a document of this project, or say the thing itself")
