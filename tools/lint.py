#!/usr/bin/env python3
"""Runs clang-tidy-14 over folders of src, two at a time.

The files of a folder are looked at in one go, joined as the builds join them: nearly all of what each alone would take goes
into the headers that it shares with the others. What is as it was in a run that passed, with its headers, checks and compile
command, is not looked at again; the proof is an empty file in build/tidy/passed named after a hash of them.
"""

import argparse
import concurrent.futures
import hashlib
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "tidy"
PASSED = BUILD / "passed"
PURE = ["base", "record", "reflect", "mime", "language", "understand", "care"]
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)
# What is ours is looked at wherever it is included from, and joining files is no mistake.
JOINED = ["--header-filter=(^|/)src/.*", "--checks=-bugprone-suspicious-include"]


def compile_commands() -> dict[pathlib.Path, str]:
    log = subprocess.run(["cmake", "--preset", "tidy"], cwd=ROOT, capture_output=True, text=True, check=False)
    if log.returncode != 0:
        sys.exit(log.stdout + log.stderr)
    entries = json.loads((BUILD / "compile_commands.json").read_text())
    return {pathlib.Path(entry["file"]): entry["command"] for entry in entries}


def with_headers(file: pathlib.Path) -> list[pathlib.Path]:
    """The file and every header of ours that it reaches."""
    reached, waiting = set(), [file]
    while waiting:
        current = waiting.pop()
        if current in reached or not current.exists():
            continue
        reached.add(current)
        waiting += [ROOT / "src" / name for name in INCLUDE.findall(current.read_text(errors="replace"))]
    return sorted(reached)


def sources(file: pathlib.Path) -> list[pathlib.Path]:
    """What a file of the list joins, or the file itself."""
    if file.parent.name != "Unity":
        return [file]
    return [pathlib.Path(name) for name in INCLUDE.findall(file.read_text())]


def proof(file: pathlib.Path, command: str) -> pathlib.Path:
    digest = hashlib.sha256((ROOT / ".clang-tidy").read_bytes() + command.encode())
    for part in sorted({header for source in sources(file) for header in with_headers(source)}):
        digest.update(part.read_bytes())
    return PASSED / digest.hexdigest()


def lint(file: pathlib.Path, command: str) -> tuple[bool, str]:
    known = proof(file, command)
    if known.exists():
        return True, ""
    run = subprocess.run(["clang-tidy-14", "-p", str(BUILD), "--quiet", *JOINED, str(file)], capture_output=True, text=True, check=False)
    if run.returncode == 0:
        known.touch()
        return True, ""
    return False, run.stdout or run.stderr


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--all", action="store_true", help="every folder, tests too, instead of the pure ones")
    arguments.add_argument("folders", nargs="*", help="folders of src, instead of the pure ones")
    options = arguments.parse_args()
    commands = compile_commands()
    PASSED.mkdir(exist_ok=True)
    roots = [ROOT / "src"] if options.all else [ROOT / "src" / name for name in options.folders or PURE]
    files = []
    for file in sorted(commands):
        own = [source for source in sources(file) if any(source.is_relative_to(r) for r in roots)]
        if own and (options.all or not all(source.name.endswith("_test.cpp") for source in own)):
            files.append(file)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        results = pool.map(lambda file: lint(file, commands[file]), files)
        for file, (good, output) in zip(files, results):
            names = " ".join(str(source.relative_to(ROOT / "src")) for source in sources(file))
            print(f'{"ok" if good else "not ok"} {names}', flush=True)
            if not good:
                failed += 1
                print(output)
    print(f"{len(files) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
