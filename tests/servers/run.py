#!/usr/bin/env python3
"""The bad days: every *_test.py beside this one, two at a time since most of what they do is wait; or those named.

    python3 tests/servers/run.py [NAME...]

Prints what each printed once it is through, and "N passed, N failed" at the end.
"""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
SUMMARY = re.compile(r"^(\d+) passed, (\d+) failed\s*$", re.MULTILINE)
UNITTEST = re.compile(r"^Ran (\d+) tests? in", re.MULTILINE)
AT_ONCE = 2
LONGEST = ["crash", "mail_in"]  # begin first, so that neither stands alone at the end


def told(program):
    run = subprocess.run([sys.executable, str(program)], capture_output=True, text=True, check=False)
    printed = run.stdout + run.stderr
    summary, ran = SUMMARY.findall(printed), UNITTEST.findall(printed)
    passed, failed = map(int, summary[-1]) if summary else (int(ran[-1]) if ran and run.returncode == 0 else 0, 0)
    if run.returncode != 0 and failed == 0:
        failed = 1
        printed += f"not ok {program.stem}: it ended with {run.returncode}\n"
    return program.stem, SUMMARY.sub("", printed).rstrip(), passed, failed


def main():
    known = {program.stem.removesuffix("_test"): program for program in sorted(HERE.glob("*_test.py"))}
    names = [name.removesuffix(".py").removesuffix("_test") for name in sys.argv[1:]] or list(known)
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"there is no {', '.join(unknown)}; there are {', '.join(known)}")
    names.sort(key=lambda name: name not in LONGEST)
    passed = failed = 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for name, printed, good, bad in pool.map(told, [known[name] for name in names]):
            print(f"{name}:\n{printed}\n", flush=True)
            passed, failed = passed + good, failed + bad
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
