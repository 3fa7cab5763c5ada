// Any bytes as a backup, with a checksum that fits them: whatever stands in it is read or refused.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/bytes.h"
#include "store/archive/reader.h"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

// The opening, one frame a line of the input's own making, the end, the checksum.
std::string backup_of(std::string_view stream, bool framed) {
  std::string bytes(heard::store::archive::opening_plain);
  if (framed) {
    while (!stream.empty()) {
      const std::string_view piece = stream.substr(0, 100);
      bytes += static_cast<char>(piece.size());
      bytes.append(3, '\0');
      bytes += piece;
      stream.remove_prefix(piece.size());
    }
    bytes.append(4, '\0');
  } else {
    bytes += stream;
  }
  return bytes + std::string(heard::as_text(heard::digest_of(bytes)));
}

void read(std::string bytes) {
  using namespace heard::store::archive;
  auto reader = ArchiveReader::open(FilePtr(::fmemopen(bytes.data(), bytes.size(), "rb")), {});
  if (!reader.ok()) {
    must(!reader.error().code.empty() && !reader.error().sentence.empty());
    return;
  }
  must(!(*reader)->manifest().secrets);
  for (;;) {
    const auto part = (*reader)->next();
    if (!part.ok()) {
      must(part.error().code == "damaged_backup");
      return;
    }
    must(*part != Part::keys);
    if (*part == Part::row) must((*reader)->row().size() == (*reader)->table().columns.size());
    if (*part == Part::file) must((*reader)->file_name().size() == 64);
    if (*part == Part::end) {
      must(!(*reader)->next().ok());
      return;
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view stream(reinterpret_cast<const char*>(data), size);
  read(backup_of(stream, true));
  read(backup_of(stream, false));
  return 0;
}
