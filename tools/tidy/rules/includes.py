"""Which folder of src may include which: the table of ARCHITECTURE.md, declared here once."""

import re

from tools.tidy.tree import Finding

TITLE = "includes go one way"

TABLE = {
    "base": "",
    "record": "base",
    "reflect": "base record",
    "mime": "base",
    "language": "base record",
    "understand": "base record mime language",
    "care": "base record language",
    "store": "base record reflect",
    "desk": "base record understand care language store",
    "outbox": "base record store",
    "channel": "base record mime",
    "live": "base record reflect desk",
    "http": "base record reflect desk live",
    "site": "base record reflect desk",
}
EVERYTHING = "app"
# A channel sees the two ports it is plugged into, and nothing else of the folders that own them.
PORTS = {"channel": {"desk/intake.h", "outbox/sender.h"}}

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


def allowed(folder: str, included: str) -> bool:
    target = included.split("/")[0]
    return target == folder or target in TABLE[folder].split() or included in PORTS.get(folder, ())


def advice(folder: str, included: str) -> str:
    target = included.split("/")[0]
    if target == "..":
        return f'include "{included}" is relative: write it from src, as in "base/result.h"'
    if folder in TABLE.get(target, "").split():
        return f"{folder} may not include {target}, which stands on it: declare a port in {folder} that {target} or app fills"
    may = TABLE[folder] or "nothing of ours"
    return f'{folder} may not include "{included}", only {may}: pass the value in, or move the line to the folder it belongs to'


def check(tree):
    for file in tree.below("src"):
        parts = file.path.split("/")
        if file.language != "c++" or len(parts) < 3:
            continue
        folder = parts[1]
        if folder not in TABLE and folder != EVERYTHING:
            yield Finding(file.path, 1, f"src/{folder} is not in the include table: add it to {__name__.replace('.', '/')}.py "
                                        "and ARCHITECTURE.md, or use a folder that is")
            continue
        if folder == EVERYTHING or file.is_test:
            continue
        for match in INCLUDE.finditer(file.code_and_strings):
            if not allowed(folder, match.group(1)):
                line = file.text.count("\n", 0, match.start(1)) + 1
                yield Finding(file.path, line, advice(folder, match.group(1)))
