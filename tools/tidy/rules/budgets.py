"""The size of the typical file and function, folder by folder. Tests have the hard limits only."""

import statistics

from tools.tidy.functions import functions
from tools.tidy.tree import Finding

TITLE = "folders keep their size budgets"

FILE_MEDIAN_MAX = 110
FILE_P90_MAX = 350
FUNCTION_P90_MAX = 30
SVELTE_LINES_MAX = 200
# Below this many a percentile says nothing.
FILES_MIN, FUNCTIONS_MIN = 10, 20


def p90(values: list[int]) -> int:
    return sorted(values)[int(len(values) * 0.9)]


def folder_of(path: str) -> str:
    return "/".join(path.split("/")[: 3 if path.startswith("web/") else 2])


def check_folder(folder, files):
    lengths = [len(file.lines) for file in files]
    if len(files) >= FILES_MIN:
        if statistics.median(lengths) > FILE_MEDIAN_MAX:
            yield Finding(folder, 0, f"median file has {statistics.median(lengths):.0f} lines, {FILE_MEDIAN_MAX} are the budget: "
                                     "split the files that hold two things")
        if p90(lengths) > FILE_P90_MAX:
            yield Finding(folder, 0, f"one file in ten has over {p90(lengths)} lines, {FILE_P90_MAX} are the budget: split the longest")
    sizes = [function.length for file in files for function in functions(file)]
    if len(sizes) >= FUNCTIONS_MIN and p90(sizes) > FUNCTION_P90_MAX:
        yield Finding(folder, 0, f"one function in ten has over {p90(sizes)} lines, {FUNCTION_P90_MAX} are the budget: name the steps")


def check(tree):
    folders = {}
    for file in tree.written("c++", "ts", "svelte", "python"):
        if file.language == "svelte" and len(file.lines) > SVELTE_LINES_MAX:
            yield Finding(file.path, SVELTE_LINES_MAX + 1, f"{len(file.lines)} lines, {SVELTE_LINES_MAX} are the most for a "
                                                           "component: move what it computes to a .ts file or a part to its own")
        if not file.is_test and "/" in file.path:
            folders.setdefault(folder_of(file.path), []).append(file)
    for folder, files in sorted(folders.items()):
        yield from check_folder(folder, files)
