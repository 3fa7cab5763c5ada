"""What the server says to people is said in German and Chinese too: src/desk/said holds the sentences that stand in English
where they are made, and none that nobody says."""

import re


from tools.tidy.rules.screen_words import COMPILED
from tools.tidy.tree import Finding

TITLE = "what the server says is said in three languages"

CATALOGUE = "src/desk/said/"
# Who makes sentences, and which of what they are given is one; so does each function that is given a `sentence`.
MAKERS = {"invalid": (1,), "conflict": (1,), "forbidden": (0,), "not_found": (0,), "path_id": (2,), "path_number": (2,),
          "refuse": (1,), "mail_trouble": (1, 2)}
# These give what is missing, or what a value has to be; the sentence is made of it.
AROUND = {"not_found": "%s was not found.", "path_id": "%s was not found.", "path_number": "%s was not found.",
          "refuse": "{} %s."}
# What only the terminal shows, before anybody serves or opens the desk.
TERMINAL = ("src/app/backup_words", "src/app/command_line", "src/app/config", "src/app/demo", "src/app/errand", "src/app/import_mail",
            "src/app/master_key", "src/app/practice/", "src/app/receive", "src/app/restore", "src/app/serve.cpp", "src/channel/email/lmtp",
            "src/http/peer.cpp", "src/http/server.cpp", "src/store/archive/reader", "src/store/backup.cpp",
            "src/store/filling", "src/store/migrate", "src/store/postgres/filling", "src/store/postgres/snapshot", "src/store/postgres/store.cpp",
            "src/store/sqlite/filling", "src/store/sqlite/folder", "src/store/sqlite/snapshot")
# Here every text that is a sentence is one that people read.
WHOLE = ("src/base/result.cpp", "src/care/form_answers.cpp", "src/channel/email/imap.cpp", "src/channel/email/mail_trouble.cpp",
         "src/channel/email/providers.cpp", "src/channel/email/send.cpp", "src/channel/email/smtp.cpp",
         "src/channel/email/smtp_sign_in.cpp", "src/channel/email/tls_trust.cpp", "src/channel/email/wire.cpp", "src/channel/webhook/send.cpp", "src/desk/conversation/start_conversation.cpp",
         "src/outbox/outbox.cpp")
# And here every text with a space in it.
PHRASES = ("src/care/governor.cpp", "src/store/effect_rows.h")
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
JOINT = re.compile(r'"\s+"')
OWN_MAKER = re.compile(r"\b(?:Error|bool) (?:\w+::)?(\w+)\(([^()]*\bsentence\b[^()]*)\)")
GIVEN = re.compile(r"\b(?:sentence|mend)$")
NAMED = re.compile(r"\b(?:sentence|reason|trouble|mend|why) = (?=[^;=])")
SENTENCE = re.compile(r"^ ?[A-Z{“].* .*[.?!”}]$")
WORD = re.compile(r"[a-z]{2}")
PLACE = re.compile(r"\{[^{}]*\}")
FORMAL = re.compile(r"\b(?:Sie (?:können|haben|müssen|sind)|Ihre?[nmrs]?|[Dd]u|[Dd]ein\w*)\b")


def parts_at(text: str, at: int, between: str = ",;") -> tuple[list[str], int]:
    """What stands between commas (or what else) from an opening bracket on, and where its closing one is."""
    parts, depth, begin, i = [], 0, at + 1, at
    while i < len(text):
        if text[i] == '"':
            i = LITERAL.match(text, i).end() if LITERAL.match(text, i) else i + 1
            continue
        if text[i] in "({[":
            depth += 1
        elif text[i] in ")}]":
            depth -= 1
        if depth == 0 or (text[i] in between and depth == 1):
            parts.append(text[begin:i].strip())
            begin = i + 1
        if depth == 0:
            return parts, i
        i += 1
    return parts, i


def unescaped(text: str) -> str:
    return text.replace('\\"', '"').replace("\\\\", "\\").replace("\\n", "\n")


def templates(expression: str) -> list[str]:
    """The sentences that an expression may be, `{}` for whatever is put in; none where only names stand."""
    expression = JOINT.sub("", " ".join(expression.split()))
    if expression.count("fmt::format(") > 1:
        return [said for part in expression.split("fmt::format(")[1:] for said in templates(f"fmt::format({part}")]
    if "fmt::format(" in expression:
        at = expression.index("fmt::format(") + len("fmt::format")
        first = parts_at(expression, at)[0][0]
        if not LITERAL.fullmatch(first):
            return []
        rest = expression[:at - len("fmt::format")] + first + expression[parts_at(expression, at)[1] + 1:]
        expression = rest
    literals = LITERAL.findall(expression)
    if not literals:
        return []
    if "?" in LITERAL.sub("", expression):
        return [PLACE.sub("{}", unescaped(one)) for one in literals if " " in one]
    pieces = parts_at(f"({expression})", 0, "+")[0]
    found = [LITERAL.fullmatch(piece) or LITERAL.fullmatch(piece.removeprefix("std::string(").removesuffix(")")) for piece in pieces]
    return ["".join(PLACE.sub("{}", unescaped(one.group(1))) if one else "{}" for one in found)]


def makers_in(text: str) -> dict[str, tuple[int, ...]]:
    own = {match.group(1): [part.split("=")[0].strip() for part in match.group(2).split(",")] for match in OWN_MAKER.finditer(text)}
    return MAKERS | {name: tuple(at for at, part in enumerate(given) if GIVEN.search(part)) for name, given in own.items()}


def sentences(file) -> list[tuple[int, str]]:
    text = file.code_and_strings
    found = []
    makers = makers_in(text)
    for match in re.finditer(r"(?<![\w.:>])(" + "|".join(makers) + r")(?:<[\w:]+>)?\(", text):
        parts, _ = parts_at(text, match.end() - 1)
        for index in makers[match.group(1)]:
            if index < len(parts):
                found += [(match.start(), AROUND.get(match.group(1), "%s") % said) for said in templates(parts[index])]
    for match in NAMED.finditer(text):
        expression = parts_at("(" + text[match.end():], 0)[0][0]
        found += [(match.start(), said) for said in templates(expression)]
    if file.path in WHOLE + PHRASES:
        for match in re.finditer(r'"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*', text):
            said = PLACE.sub("{}", unescaped(JOINT.sub("", match.group())[1:-1]))
            if SENTENCE.match(said) or (file.path in PHRASES and " " in said):
                found.append((match.start(), said))
    return [(text.count("\n", 0, place) + 1, said) for place, said in found if WORD.search(PLACE.sub("", said))]


def catalogue(file) -> list[tuple[int, list[str]]]:
    text = JOINT.sub(lambda match: "\n" * match.group().count("\n"), file.code_and_strings)
    entries = re.finditer(r'\{\s*("(?:[^"\\]|\\.)*")\s*,\s*("(?:[^"\\]|\\.)*")\s*,\s*("(?:[^"\\]|\\.)*")\s*\}', text)
    return [(text.count("\n", 0, entry.start()) + 1, [unescaped(one[1:-1].replace("\n", "")) for one in entry.groups()])
            for entry in entries]


def about(path: str, line: int, said: list[str]):
    english, german, chinese = said
    for name, other in (("German", german), ("Chinese", chinese)):
        if not other:
            yield Finding(path, line, f'"{english}" has no {name}: say it')
        elif len(PLACE.findall(other)) != len(PLACE.findall(english)):
            yield Finding(path, line, f'"{other}" has other places than "{english}": name the same things')
    if match := FORMAL.search(german):
        yield Finding(path, line, f'"{match.group()}" speaks to whoever reads: say it without')
    for language, text in (("de", german), ("zh", chinese)):
        for pattern, instead in COMPILED[language]:
            if match := pattern.search(text):
                yield Finding(path, line, f'"{match.group()}" is never on screen: say "{instead}"')


def check(tree):
    known: dict[str, tuple[str, int]] = {}
    for file in tree.below("src"):
        if not file.path.startswith(CATALOGUE) or not file.path.endswith(".cpp"):
            continue
        for line, said in catalogue(file):
            if said[0] in known:
                yield Finding(file.path, line, f'"{said[0]}" stands here twice: keep one')
            known[said[0]] = (file.path, line)
            yield from about(file.path, line, said)
    used = set()
    for file in tree.below("src"):
        if file.language != "c++" or file.is_test or file.path.startswith((CATALOGUE, *TERMINAL)):
            continue
        for line, said in sentences(file):
            used.add(said)
            if said not in known:
                yield Finding(file.path, line, f'"{said}" is English only: say it in {CATALOGUE} too')
    for said, (path, line) in known.items():
        if said not in used:
            yield Finding(path, line, f'nobody says "{said}" any more: take it out')
