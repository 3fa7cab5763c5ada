"""Turns the built web desk into a table of compressed files inside the program.

Writes into --into: assets.bin (all bytes, one after another), assets.S (which takes them in without compiling them) and
assets.cpp (the table that src/app/assets.h declares). The same input gives the same bytes.
"""

import argparse
import gzip
import hashlib
import pathlib
import shutil
import subprocess

MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}
COMPRESSED_ALREADY = {".png", ".ico", ".woff2"}
WORTH_IT = 0.95  # a compressed form larger than this share of the plain one is left out

ASSEMBLY = """.section .rodata
.balign 64
.global heard_asset_bytes
.hidden heard_asset_bytes
heard_asset_bytes:
.incbin "{path}"
.byte 0
.section .note.GNU-stack,"",%progbits
"""

TABLE = """// Made by cmake/embed.py.
#include <array>
#include <cstddef>

#include "app/assets.h"

extern "C" const char heard_asset_bytes[];

namespace heard::app {{
namespace {{

std::string_view part(std::size_t at, std::size_t size) {{ return {{heard_asset_bytes + at, size}}; }}

}}  // namespace

std::span<const http::Asset> assets() {{
  static const std::array<http::Asset, {count}> table{{{{
{rows}
  }}}};
  return table;
}}

}}  // namespace heard::app
"""

EMPTY = """// Made by cmake/embed.py: this build has no web desk.
#include "app/assets.h"

namespace heard::app {

std::span<const http::Asset> assets() { return {}; }

}  // namespace heard::app
"""


def brotli(plain: bytes) -> bytes:
    """Brotli at its best, or nothing where the program is not installed."""
    program = shutil.which("brotli")
    if not program:
        return b""
    return subprocess.run([program, "-c", "-q", "11", "-"], input=plain, capture_output=True, check=True).stdout


def forms(file: pathlib.Path) -> tuple[bytes, bytes, bytes]:
    """The file as it is, gzipped, and brotlied; empty where that saves nothing."""
    plain = file.read_bytes()
    if file.suffix in COMPRESSED_ALREADY:
        return plain, b"", b""
    limit = len(plain) * WORTH_IT
    packed = [gzip.compress(plain, 9, mtime=0), brotli(plain)]
    return plain, *(form if len(form) < limit else b"" for form in packed)


def row(path: str, media_type: str, content: tuple[bytes, bytes, bytes], at: int) -> str:
    etag = hashlib.sha256(content[0]).hexdigest()[:20]
    parts = []
    for form in content:
        parts.append(f"part({at}, {len(form)})")
        at += len(form)
    return f'      http::Asset{{"{path}", "{media_type}", "\\"{etag}\\"", {", ".join(parts)}}},'


def embed(source: pathlib.Path, target: pathlib.Path) -> int:
    files = sorted(f for f in source.rglob("*") if f.is_file()) if source.is_dir() else []
    rows, blob = [], bytearray()
    for file in files:
        if file.suffix not in MEDIA_TYPES:
            raise SystemExit(f"embed.py: say in MEDIA_TYPES what {file} is")
        content = forms(file)
        rows.append(row("/" + file.relative_to(source).as_posix(), MEDIA_TYPES[file.suffix], content, len(blob)))
        blob += b"".join(content)
    target.mkdir(parents=True, exist_ok=True)
    (target / "assets.bin").write_bytes(blob)
    (target / "assets.S").write_text(ASSEMBLY.format(path=target / "assets.bin"))
    (target / "assets.cpp").write_text(TABLE.format(count=len(rows), rows="\n".join(rows)) if rows else EMPTY)
    return len(files)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--from", dest="source", type=pathlib.Path, required=True)
    arguments.add_argument("--into", dest="target", type=pathlib.Path, required=True)
    options = arguments.parse_args()
    embed(options.source, options.target)


if __name__ == "__main__":
    main()
