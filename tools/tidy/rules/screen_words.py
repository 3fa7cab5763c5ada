"""Words that people on either side of the desk are never shown."""

import json
import pathlib
import re

from tools.tidy.tree import Finding

TITLE = "words on screen are kind"

# forbidden, what to say instead
WORDS = {
    "en": [
        (r"\btickets?\b", "conversation"),
        (r"(?<!in )\bcases?\b", "conversation or matter"),
        (r"\bSLAs?\b", "promise"),
        (r"\bbreach(?:es|ed)?\b", "not kept"),
        (r"\bescalat\w*", "ask for help, hand over"),
        (r"\bdeflect\w*", "answer"),
        (r"\busers?\b", "customer or colleague"),
        (r"\boffenders?\b", "customer"),
        (r"\bban(?:s|ned|ning)?\b", "boundary, pause"),
        (r"\bVIPs?\b", "customer"),
        (r"\bvalued customers?\b", "the name"),
        (r"\bclosed\b", "settled"),
    ],
    "de": [
        (r"\bTickets?\b", "Gespräch"),
        (r"\bVerst(?:oß|öße|oßes|ößen)\b", "Nicht eingehalten"),
        (r"\bSperre\w*", "Kontaktpause"),
        (r"\bTäter\w*", "Kundin, Kunde"),
        (r"\b(?:un)?berechtigt\w*", "was wir festgestellt haben"),
        (r"\bWiedergutmachung\w*", "So bringen wir es in Ordnung"),
        (r"\bSachbearbeiter\w*", "Team"),
        (r"\bwie bereits mitgeteilt\b", "die Sache selbst"),
    ],
    "zh": [
        ("工单", "对话"),
        ("处罚", "沟通界限"),
        ("黑名单", "限定联系方式"),
        ("封禁", "暂停联系"),
        ("不属实", "不成立"),
        ("亲(?![自身切近戚属爱手眼人友])", "您"),
    ],
}
COMPILED = {language: [(re.compile(p, re.I), i) for p, i in words] for language, words in WORDS.items()}
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')


def json_texts(value):
    if isinstance(value, dict):
        for inner in value.values():
            yield from json_texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from json_texts(inner)
    elif isinstance(value, str):
        yield value


def catalogue(file):
    """The languages and the texts of a word catalogue; nothing for any other file."""
    path = pathlib.PurePath(file.path)
    if file.path.startswith("web/desk/src/words/") and path.suffix == ".json":
        language = path.stem.split("-")[0]
        return ([language] if language in WORDS else list(WORDS)), list(json_texts(json.loads(file.text)))
    if file.path.startswith("src/site/") and "words" in file.path and not file.is_test:
        named = [language for language in WORDS if re.search(rf"(?:^|_){language}$", path.stem)]
        return named or list(WORDS), STRING.findall(file.code_and_strings)
    return [], []


def check(tree):
    for file in tree.files:
        languages, texts = catalogue(file)
        for text in texts:
            for pattern, instead in (pair for language in languages for pair in COMPILED[language]):
                match = pattern.search(PLACEHOLDER.sub("", text))
                if match:
                    line = next((n for n, words in enumerate(file.lines, 1) if match.group() in words), 1)
                    yield Finding(file.path, line, f'"{match.group()}" is never on screen: say "{instead}"')
