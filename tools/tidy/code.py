"""Tells comments and strings from code, well enough for line-counting and word-finding."""

import re

C_LIKE = r"""
  (?P<comment> //[^\n]* | /\*.*?\*/ )
"""
CPP = re.compile(C_LIKE + r"""
  | (?P<raw> \b(?:u8|u|U|L)?R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)" )
  | (?P<string> "(?:[^"\\\n]|\\.)*" | (?<![0-9a-fA-F])'(?:[^'\\\n]|\\.)+' )
""", re.DOTALL | re.VERBOSE)
# A slash starts a regular expression only where a value may stand.
TS = re.compile(C_LIKE + r"""
  | (?P<comment_html> <!--.*?--> )
  | (?P<regex> (?<=[(,=:\[!&|?{};\n]) [ ]* / (?![*/ ]) (?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+ / [a-z]* )
  | (?P<string> "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | `(?:[^`\\]|\\.)*` )
""", re.DOTALL | re.VERBOSE)
PYTHON = re.compile(r"""
  (?P<comment> \#[^\n]* )
  | (?P<string> \"\"\".*?\"\"\" | '''.*?''' | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' )
""", re.DOTALL | re.VERBOSE)

GRAMMARS = {"c++": CPP, "ts": TS, "svelte": TS, "python": PYTHON}
NOT_NEWLINE = re.compile(r"[^\n]")


def blank(text: str, language: str | None, strings: bool) -> str:
    """Blanks comments, and strings too where asked for. Quotes stay, so that a string is still seen to be one."""
    grammar = GRAMMARS.get(language or "", None)
    if grammar is None:
        return text

    def replacement(match: re.Match) -> str:
        whole = match.group()
        if match.lastgroup in ("comment", "comment_html"):
            return NOT_NEWLINE.sub(" ", whole)
        if not strings or len(whole) < 2:
            return whole
        return whole[0] + NOT_NEWLINE.sub(" ", whole[1:-1]) + whole[-1]

    return grammar.sub(replacement, text)
