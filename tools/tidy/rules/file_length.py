"""A file is read in one sitting."""

from tools.tidy.tree import Finding

TITLE = "no file over 600 lines"

LINES_MAX = 600
WRITTEN = ("c++", "ts", "svelte", "python")
PLAIN = (".css", ".sql", ".sh", ".cmake", "CMakeLists.txt")


def check(tree):
    for file in tree.files:
        if (file.language in WRITTEN or file.path.endswith(PLAIN)) and len(file.lines) > LINES_MAX:
            yield Finding(file.path, LINES_MAX + 1, f"{len(file.lines)} lines, {LINES_MAX} are the most: one noun a file; "
                                                    "split where two things can be named")
