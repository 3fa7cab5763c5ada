"""Finds functions and their length by matching braces. Lambdas and local types count as part of what they stand in."""

import ast
import dataclasses
import re

from tools.tidy import code
from tools.tidy.tree import File


@dataclasses.dataclass(frozen=True)
class Function:
    name: str
    line: int
    length: int


NOT_A_FUNCTION = re.compile(r"^\s*(?:(?:export|typedef|inline|static|constexpr|template\s*<.*>)\s+)*"
                            r"(?:namespace|class|struct|enum|union|extern|if|for|while|switch|catch|do|else|try|return)\b", re.DOTALL)
NAME = re.compile(r"(~?[\w:]+|operator\s*[^\s\w(]+|operator\s*\(\s*\))\s*(?:<[^<>]*>)?\s*\(")
PREPROCESSOR = re.compile(r"^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", re.MULTILINE)
IN_INITIALISER = re.compile(r"\)\s*(?:noexcept\b[^:]*)?:(?!:)(?:[^;]*,)?\s*[\w:<>]+\s*$", re.DOTALL)


def blank_lines(match: re.Match) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def cpp_opens_function(header: str) -> bool:
    if "(" not in header or header.count("(") != header.count(")") or NOT_A_FUNCTION.match(header):
        return False
    before_arguments = header.split("(", 1)[0]
    is_value = "=" in before_arguments and "operator" not in before_arguments
    return not is_value or "[" in header


def cpp_functions(text: str) -> list[Function]:
    text = PREPROCESSOR.sub(blank_lines, text)
    found, stack, boundary = [], [], 0
    for match in re.finditer(r"[{};]", text):
        at, char = match.start(), match.group()
        inside = any(kind == "function" for kind, _, _ in stack)
        if char == "{":
            header = text[boundary:at]
            if inside or IN_INITIALISER.search(header):
                stack.append(("inner", boundary, ""))
                continue
            kind = "function" if cpp_opens_function(header) else "block"
            stack.append((kind, boundary + len(header) - len(header.lstrip()), header))
            boundary = match.end()
        elif char == "}":
            kind, start, header = stack.pop() if stack else ("block", at, "")
            if kind == "function":
                found.append(function(text, start, at, cpp_name(header)))
            if kind != "inner":
                boundary = match.end()
        elif not inside:
            boundary = match.end()
    return found


def cpp_name(header: str) -> str:
    match = NAME.search(header)
    return match.group(1) if match else header.strip()[:40]


def function(text: str, start: int, end: int, name: str) -> Function:
    line = text.count("\n", 0, start) + 1
    return Function(name, line, text.count("\n", start, end) + 1)


TS_FUNCTION = re.compile(r"(?:=>|\)(?:\s*:\s*[\w<>\[\]|.,&\s'\"]+?)?)\s*\{")
TS_CONTROL = re.compile(r"(?:^|[^\w.])(if|for|while|switch|catch|with)\s*\($")
TS_NAME = re.compile(r"(?:function\s*\*?\s*|const\s+|let\s+)?([\w$]+)\s*(?:[=:]\s*(?:async\s*)?)?\([^()]*$")
# What only holds cases is no function: its cases are measured one by one.
SUITE = re.compile(r"\b(?:describe|suite)(?:\.\w+)*\s*\([^()]*(?:async\s*)?\(\s*$|\bfunction story\($")


def opening(text: str, close: int) -> int:
    """Where the parenthesis that closes at `close` was opened."""
    depth = 0
    for at in range(close, -1, -1):
        depth += {")": 1, "(": -1}.get(text[at], 0)
        if depth == 0:
            return at
    return 0


def closing(text: str, start: int) -> int:
    depth = 0
    for match in re.finditer(r"[{}]", text[start:]):
        depth += 1 if match.group() == "{" else -1
        if depth == 0:
            return start + match.start()
    return len(text) - 1


def ts_functions(text: str) -> list[Function]:
    found = []
    for match in TS_FUNCTION.finditer(text):
        close = text.rfind(")", 0, match.start() + 1)
        start = opening(text, close) if close >= 0 else match.start()
        before = text[max(0, start - 120):start + 1]
        if TS_CONTROL.search(before) or SUITE.search(before):
            continue
        name = TS_NAME.search(before)
        found.append(function(text, start, closing(text, match.end() - 1), name.group(1) if name else "a function"))
    return found


SCRIPT = re.compile(r"(<script\b[^>]*>)(.*?)</script>", re.DOTALL)


def svelte_functions(text: str) -> list[Function]:
    found = []
    for script in SCRIPT.finditer(text):
        offset = text.count("\n", 0, script.start(2))
        body = code.blank(script.group(2), "ts", strings=True)
        found += [Function(f.name, f.line + offset, f.length) for f in ts_functions(body)]
    return found


def python_functions(text: str) -> list[Function]:
    nodes = ast.walk(ast.parse(text))
    return [Function(n.name, n.lineno, n.end_lineno - n.lineno + 1)
            for n in nodes if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))]


def functions(file: File) -> list[Function]:
    if file.language == "c++":
        return cpp_functions(file.code)
    if file.language == "ts":
        return ts_functions(file.code)
    if file.language == "svelte":
        return svelte_functions(file.text)
    return python_functions(file.text) if file.language == "python" else []
