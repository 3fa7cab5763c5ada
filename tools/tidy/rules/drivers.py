"""Foreign headers that belong in one place each, so that what they bring does not spread."""

import re

from tools.tidy.tree import Finding

TITLE = "foreign headers stay in their folder"

# header, folders that may include it, what the others use
PLACES = [
    (r"sqlite3\.h", ("src/store",), "store/store.h: SQL goes through Tx"),
    (r"libpq(-fe|-events|/.*)\.h", ("src/store",), "store/store.h: SQL goes through Tx"),
    (r"curl/.*", ("src/store/bucket", "src/channel/email"), "store/blobs.h or the senders of channel/email"),
    (r"pugixml\.hpp", ("src/channel/email",), "channel/email/autoconfig.h"),
    (r"libetpan/.*", ("src/channel/email",), "channel/email/imap.h"),
    (r"boost/beast[/.].*", ("src/http", "src/live", "src/site", "src/app"), "a value or a port; only http, live, site and app speak HTTP"),
    (r"boost/json[/.].*", ("src/reflect", "src/http", "src/live", "src/site", "src/app", "src/store"), "reflect/ for JSON"),
    (r"sodium\.h", ("src/base", "src/desk", "src/app"), "base/random.h, base/secret.h and their neighbours"),
    (r"unicode/(ucnv|ucsdet)\.h", ("src/mime",), "mime/charset.h: foreign bytes become UTF-8 where they come in"),
    (r"gmime/.*", ("src/mime",), "mime/read_mail.h"),
    (r"gumbo\.h", ("src/mime",), "mime/clean_html.h, mime/html_tree.h and their neighbours"),
    (r"libical/.*", ("src/mime",), "mime/calendar_file.h"),
    (r"unicode/uidna\.h", ("src/mime",), "mime/compose.h: how a server takes an address"),
    (r"unicode/(?!ucnv|ucsdet|uidna).*", ("src/base", "src/language", "src/site"), "base/text.h for text, language/ for words, site/ for dates"),
    (r"libstemmer\.h", ("src/language",), "language/"),
    (r"CLI/.*", ("src/app",), "arguments of a function; only app reads the command line"),
    (r"toml\+\+/.*", ("src/app",), "arguments of a function; only app reads configuration"),
]
COMPILED = [(re.compile(header), header, folders, instead) for header, folders, instead in PLACES]
INCLUDE = re.compile(r"^\s*#\s*include\s+<([^>]+)>", re.MULTILINE)


def check(tree):
    for file in tree.below("src"):
        if file.language != "c++" or file.is_test:
            continue
        for match in INCLUDE.finditer(file.code):
            for pattern, _, folders, instead in COMPILED:
                if pattern.fullmatch(match.group(1)) and not file.path.startswith(tuple(f + "/" for f in folders)):
                    line = file.text.count("\n", 0, match.start(1)) + 1
                    yield Finding(file.path, line, f"<{match.group(1)}> is not for this folder: use {instead}")
