"""Folders that decide or understand touch nothing of the world: what they need is passed in, what they want is returned."""

import re

from tools.tidy.tree import Finding

TITLE = "pure folders touch nothing of the world"

FOLDERS = [f"src/{name}" for name in ("record", "mime", "language", "understand", "care")]

# what, how it is recognised, what to use instead
BANS = [
    ("a clock", r"\b(?:system|steady|high_resolution|utc|file)_clock\b|\b(?:gettimeofday|clock_gettime|localtime|gmtime)\b"
                r"|\bstd::time\b|[^.\w:>]time\s*\(\s*(?:nullptr|NULL|0|&)|<ctime>|\"base/clock\.h\"",
     "an Instant that the caller passes as `now`"),
    ("randomness", r"<random>|\b(?:random_device|mt19937(?:_64)?)\b|\b(?:s?rand|randombytes\w*)\s*\(|\"base/random\.h\"",
     "an id or a nonce that the caller passes in"),
    ("a thread", r"<(?:thread|mutex|shared_mutex|future|condition_variable|semaphore|latch|barrier|atomic)>"
                 r"|\bstd::(?:thread|jthread|mutex|async|atomic)\b",
     "nothing: a pure function needs no lock; who calls it decides on which thread"),
    ("a socket", r"<(?:boost/asio|boost/beast|sys/socket|netinet/|arpa/|netdb|curl/)[^>]*>|\bsocket\s*\(",
     "a value; bytes come in through a channel and leave as an effect"),
    ("a file", r"<(?:fstream|filesystem|cstdio|stdio\.h|fcntl\.h|unistd\.h|dirent\.h)>|\bstd::(?:[io]?fstream|filesystem)\b|\bfopen\b",
     "bytes that the caller read, or a table in the source"),
    ("the environment", r"\b(?:secure_)?getenv\b|\bsetenv\b|\benviron\b", "a rule or setting passed in; only app reads the environment"),
    ("a log", r"<(?:iostream|spdlog/[^>]*|syslog\.h)>|\bspdlog::|\bstd::(?:cout|cerr|clog)\b|\bf?printf\s*\(|\bfmt::print\b|\"base/log\.h\"",
     "a finding or a Result that says so; who calls it logs"),
    ("a coroutine", r"\bco_(?:await|return|yield)\b|<coroutine>", "a plain function; desk does the waiting"),
]
COMPILED = [(what, re.compile(pattern), instead) for what, pattern, instead in BANS]


def check(tree):
    for file in tree.below(*FOLDERS):
        if file.language != "c++" or file.is_test:
            continue
        # Includes are strings to the blanking, so those lines are looked at as they are.
        lines = zip(file.code.splitlines(), file.code_and_strings.splitlines())
        for number, (code, with_strings) in enumerate(lines, 1):
            line = with_strings if code.lstrip().startswith("#") else code
            for what, pattern, instead in COMPILED:
                match = pattern.search(line)
                if match:
                    yield Finding(file.path, number, f"{match.group().strip()} is {what}: use {instead}")
