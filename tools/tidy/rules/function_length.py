"""A function fits on a screen."""

from tools.tidy.functions import functions
from tools.tidy.tree import Finding

TITLE = "no function over 70 lines"

LINES_MAX = 70


def check(tree):
    for file in tree.written("c++", "ts", "svelte", "python"):
        for function in functions(file):
            if function.length > LINES_MAX:
                yield Finding(file.path, function.line, f"{function.name} has {function.length} lines, {LINES_MAX} are the most: "
                                                        "keep the branches here and move the leaves out under a name")
