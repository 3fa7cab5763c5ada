"""C++ looks as clang-format writes it."""

import pathlib
import re
import shutil
import subprocess

from tools.tidy.tree import Finding

TITLE = "C++ is formatted"

PROGRAM = "clang-format-14"
WARNING = re.compile(r"^(.+?):(\d+):\d+: (?:error|warning): code should be clang-formatted", re.MULTILINE)
ROOT = pathlib.Path(__file__).resolve().parents[3]


def misformatted(root: pathlib.Path, paths: list[str]) -> dict[str, int]:
    """Each file that clang-format would change, with the first line it would."""
    found = {}
    for start in range(0, len(paths), 50):
        run = subprocess.run([PROGRAM, "--dry-run", "--Werror", *paths[start:start + 50]], cwd=root, capture_output=True,
                             text=True, check=False)
        for path, line in WARNING.findall(run.stderr):
            found.setdefault(path, int(line))
    return found


def check(tree):
    if not shutil.which(PROGRAM):
        yield Finding(PROGRAM, 0, "is not installed: run bin/setup")
        return
    for path, line in misformatted(ROOT, [file.path for file in tree.written("c++")]).items():
        yield Finding(path, line, f"run {PROGRAM} -i {path}")
