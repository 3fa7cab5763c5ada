"""The sets of shared/data that hold whole mails."""

import pathlib

# Set, and what its mails end in; None: every file but its notes.
WHOLE_MAILS = [
    ("email-chatwoot", (".eml",)), ("email-cpython", (".txt",)), ("email-flanker", (".eml",)), ("email-freescout", (".eml",)),
    ("email-mimekit/messages", (".txt", ".eml")), ("email-mimekit/partial", (".eml",)), ("email-nodemailer", (".eml",)),
    ("email-phpimap", (".eml",)), ("email-phpmime", None), ("email-rubymail", None), ("email-stalwart", (".eml",)),
    ("email-talon", (".eml",)), ("email-zammad/mail", (".box",)), ("email-zbateson", (".txt",)), ("bounce-sisimai/maildir", (".eml",)),
]
NOTES = {"SOURCE.md", ".gitattributes", "README", "COPYING"}


def files(data: pathlib.Path) -> list[pathlib.Path]:
    out = []
    for folder, endings in WHOLE_MAILS:
        for path in sorted((data / folder).rglob("*")):
            if path.is_file() and path.name not in NOTES and (endings is None or path.suffix in endings):
                out.append(path)
    return out
