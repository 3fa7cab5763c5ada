"""The files that a rule looks at: what git tracks and what it would track."""

import dataclasses
import functools
import pathlib
import subprocess

from tools.tidy import code

# Made by programs and committed; nobody writes them by hand, so no rule applies.
GENERATED = ("web/desk/src/generated/", "web/package-lock.json", "docs/api/openapi.json", "LICENSE")
# Bytes that are not ours to judge: inputs for tests, weights, pictures.
DATA = ("fuzz/seeds/", "models/", "docs/pictures/")
TEXT = {".cpp", ".h", ".ts", ".js", ".mjs", ".svelte", ".py", ".sh", ".sql", ".md", ".json", ".css", ".html", ".cmake", ".txt",
        ".toml", ".yml", ".yaml", ""}
LANGUAGES = {".cpp": "c++", ".h": "c++", ".ts": "ts", ".js": "ts", ".mjs": "ts", ".svelte": "svelte", ".py": "python"}


@dataclasses.dataclass(frozen=True)
class File:
    path: str
    text: str

    @property
    def language(self) -> str | None:
        return LANGUAGES.get(pathlib.PurePath(self.path).suffix)

    @property
    def is_test(self) -> bool:
        name = pathlib.PurePath(self.path).name
        return self.path.startswith("tests/") or "_test." in name or ".test." in name

    @functools.cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @functools.cached_property
    def code(self) -> str:
        """The text with comments and the insides of strings blanked; every line stays where it is."""
        return code.blank(self.text, self.language, strings=True)

    @functools.cached_property
    def code_and_strings(self) -> str:
        return code.blank(self.text, self.language, strings=False)

    @functools.cached_property
    def comments(self) -> str:
        """The opposite: nothing but the comments."""
        kept = self.code_and_strings
        return "".join(c if c == "\n" or c != k else " " for c, k in zip(self.text, kept))


@dataclasses.dataclass(frozen=True)
class Finding:
    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class Tree:
    def __init__(self, files: dict[str, str]):
        self.files = [File(path, text) for path, text in sorted(files.items())]
        self.paths = set(files)

    def written(self, *languages: str) -> list[File]:
        """Files written by hand in one of the languages."""
        return [file for file in self.files if file.language in languages]

    def below(self, *folders: str) -> list[File]:
        return [file for file in self.files if file.path.startswith(tuple(folder + "/" for folder in folders))]


def read(root: pathlib.Path) -> Tree:
    listing = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=root,
                             capture_output=True, check=True).stdout.decode()
    files = {}
    for path in filter(None, listing.split("\0")):
        place = root / path
        if path.startswith(GENERATED + DATA) or place.suffix not in TEXT or not place.is_file():
            continue
        files[path] = place.read_text(encoding="utf-8", errors="replace")
    return Tree(files)
