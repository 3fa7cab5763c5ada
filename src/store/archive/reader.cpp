#include "store/archive/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>

#include "base/running_digest.h"
#include "reflect/json_read.h"

namespace heard::store::archive {
namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 16U;
constexpr std::string_view order = "MKTRFE";

Error damaged() {
  return invalid("damaged_backup",
                 "This backup is torn or was altered: its checksum does not fit. Take another one.");
}

Error newer() {
  return invalid("newer_backup", "This backup was written by a newer Heard. Restore it with that one.");
}

bool is_name(std::string_view name) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && name.size() <= name_bytes_max && std::ranges::all_of(name, fits);
}

bool is_file_name(std::string_view name) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9'); };
  return name.size() == sizeof(Digest) * 2 && std::ranges::all_of(name, fits);
}

// Whether the last 32 bytes are the digest of those before them.
bool is_whole(std::FILE* file) {
  if (std::fseek(file, 0, SEEK_END) != 0) return false;
  const long size = std::ftell(file);
  if (size < static_cast<long>(sizeof(Digest))) return false;
  std::rewind(file);
  RunningDigest digest;
  std::array<char, piece_bytes> piece{};
  for (auto left = static_cast<std::size_t>(size) - sizeof(Digest); left > 0;) {
    const std::size_t got = std::fread(piece.data(), 1, std::min(left, piece.size()), file);
    if (got == 0) return false;
    digest.add({piece.data(), got});
    left -= got;
  }
  std::array<char, sizeof(Digest)> kept{};
  if (std::fread(kept.data(), 1, kept.size(), file) != kept.size()) return false;
  return std::string_view(kept.data(), kept.size()) == as_text(digest.finish());
}

}  // namespace

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(const std::string& path,
                                                           const Secret& passphrase) {
  FilePtr file(std::fopen(path.c_str(), "rbe"));
  if (!file) return invalid("no_backup", fmt::format("{} cannot be read: {}.", path, std::strerror(errno)));
  return open(std::move(file), passphrase);
}

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(FilePtr file, const Secret& passphrase) {
  std::unique_ptr<ArchiveReader> reader(new ArchiveReader(std::move(file)));
  HEARD_CHECK(reader->begin(passphrase));
  return reader;
}

Result<void> ArchiveReader::begin(const Secret& passphrase) {
  std::array<char, opening_sealed.size()> head{};
  const std::size_t got = std::fread(head.data(), 1, head.size(), file_.get());
  const std::string_view opening(head.data(), got);
  if (!opening.starts_with(opening_any))
    return invalid("not_a_backup", "This file is not a backup of Heard's.");
  const bool sealed = opening == opening_sealed;
  const bool known = sealed || opening.starts_with(opening_plain);
  if (!is_whole(file_.get())) return damaged();
  if (!known) return newer();
  std::fseek(file_.get(), static_cast<long>(sealed ? opening_sealed.size() : opening_plain.size()), SEEK_SET);
  if (sealed) {
    if (passphrase.empty())
      return invalid("passphrase_needed",
                     "This backup is sealed: name the file with its passphrase with --passphrase-file.");
    std::string seal(sealed_stream_opening_bytes, '\0');
    if (std::fread(seal.data(), 1, seal.size(), file_.get()) != seal.size()) return damaged();
    seal_ = OpeningStream::begin(passphrase, seal);
    if (!seal_) return damaged();
  }
  HEARD_TRY(const Part first, read_part());
  if (first != Part::manifest) return damaged();
  Result<Manifest> manifest = reflect::from_json<Manifest>(bytes_);
  if (!manifest.ok() || manifest->secrets != sealed) return damaged();
  manifest_ = std::move(manifest).value();
  return {};
}

Result<Part> ArchiveReader::next() { return read_part(); }

// The whole file fits its checksum, so a first piece that does not open is another passphrase's.
Result<Part> ArchiveReader::read_part() {
  std::uint64_t byte = 0;
  const bool is_first = before_ == 0;
  const auto wrong = [&]() -> Error {
    if (sealed_wrong_ && is_first)
      return invalid("wrong_passphrase", "This is not the passphrase that this backup was sealed with.");
    return damaged();
  };
  if (before_ == static_cast<char>(Part::end) || !number(byte, 1)) return wrong();
  const char is = static_cast<char>(byte);
  const std::size_t place = order.find(is);
  const bool after_table = before_ == 'T' || before_ == 'R';
  const bool once = is == 'M' || is == 'K' || is == 'E';
  const bool in_order =
      place != std::string_view::npos && (is_first || is == 'T' ? true : place >= order.find(before_)) &&
      !(once && is == before_) && !(is == 'R' && !after_table) && !(is == 'T' && before_ == 'F') &&
      (is_first == (is == 'M')) && !(is == 'K' && !manifest_.secrets);
  if (!in_order) return damaged();
  before_ = is;
  bool whole = false;
  if (is == 'T') whole = read_table();
  if (is == 'R') whole = read_row();
  if (is == 'F') whole = read_file();
  if (is == 'E') whole = read_end();
  if (is == 'M' || is == 'K') whole = text(bytes_, piece_bytes);
  if (!whole) return damaged();
  return static_cast<Part>(is);
}

bool ArchiveReader::read_table() {
  table_ = {};
  std::uint64_t count = 0;
  if (!name(table_.name) || !number(count, 2) || count == 0 || count > columns_max) return false;
  for (std::uint64_t i = 0; i < count; ++i) {
    Column column;
    std::uint64_t kind = 0;
    if (!name(column.name) || !number(kind, 1)) return false;
    column.kind = static_cast<Kind>(kind);
    if (column.kind != Kind::integer && column.kind != Kind::real && column.kind != Kind::text) return false;
    table_.columns.push_back(std::move(column));
  }
  texts_.assign(table_.columns.size(), {});
  ++counted_.tables;
  return true;
}

bool ArchiveReader::read_row() {
  values_.assign(table_.columns.size(), reflect::Value{nullptr});
  for (std::size_t at = 0; at < values_.size(); ++at) {
    std::uint64_t byte = 0;
    std::uint64_t bits = 0;
    if (!number(byte, 1)) return false;
    const auto kind = static_cast<Kind>(byte);
    if (kind == Kind::null) continue;
    if (kind != table_.columns[at].kind) return false;
    if (kind == Kind::text) {
      if (!text(texts_[at], text_bytes_max)) return false;
      values_[at] = std::string_view(texts_[at]);
      continue;
    }
    if (!number(bits, 8)) return false;
    if (kind == Kind::integer) values_[at] = static_cast<std::int64_t>(bits);
    if (kind == Kind::real) values_[at] = std::bit_cast<double>(bits);
  }
  ++counted_.rows;
  return true;
}

bool ArchiveReader::read_file() {
  if (!text(name_, sizeof(Digest) * 2) || !is_file_name(name_)) return false;
  if (!text(bytes_, text_bytes_max)) return false;
  ++counted_.files;
  counted_.file_bytes += std::ssize(bytes_);
  return true;
}

bool ArchiveReader::read_end() {
  if (!text(bytes_, piece_bytes)) return false;
  const Result<Totals> said = reflect::from_json<Totals>(bytes_);
  if (!said.ok()) return false;
  counted_.files_missing = said->files_missing;
  return *said == counted_ && last_frame_ && at_ == frame_.size();
}

// The next frame. The last one of a sealed archive says so itself; a plain one has nothing but its checksum
// behind it.
bool ArchiveReader::fill() {
  if (last_frame_) return false;
  std::array<std::uint8_t, 4> head{};
  if (std::fread(head.data(), 1, head.size(), file_.get()) != head.size()) return false;
  const std::size_t size = head[0] | static_cast<std::size_t>(head[1]) << 8U |
                           static_cast<std::size_t>(head[2]) << 16U |
                           static_cast<std::size_t>(head[3]) << 24U;
  if (size == 0 || size > frame_bytes_max) return false;
  std::string bytes(size, '\0');
  if (std::fread(bytes.data(), 1, size, file_.get()) != size) return false;
  at_ = 0;
  if (seal_) {
    auto piece = seal_->open(bytes);
    sealed_wrong_ = !piece;
    if (!piece) return false;
    last_frame_ = piece->last;
    frame_ = std::move(piece->text);
    return !frame_.empty();
  }
  frame_ = std::move(bytes);
  const long here = std::ftell(file_.get());
  const bool ends = std::fread(head.data(), 1, head.size(), file_.get()) == head.size() &&
                    std::ranges::all_of(head, [](std::uint8_t b) { return b == 0; });
  last_frame_ = ends;
  return ends || std::fseek(file_.get(), here, SEEK_SET) == 0;
}

bool ArchiveReader::take(char* into, std::size_t size) {
  while (size > 0) {
    if (at_ == frame_.size() && !fill()) return false;
    const std::size_t fits = std::min(size, frame_.size() - at_);
    std::memcpy(into, frame_.data() + at_, fits);
    at_ += fits;
    into += fits;
    size -= fits;
  }
  return true;
}

bool ArchiveReader::number(std::uint64_t& out, int bytes) {
  std::array<char, 8> little{};
  if (!take(little.data(), static_cast<std::size_t>(bytes))) return false;
  out = 0;
  for (std::size_t at = 0; at < little.size(); ++at)
    out |= static_cast<std::uint64_t>(static_cast<std::uint8_t>(little[at])) << (8U * at);
  return true;
}

// Grows as bytes come: a size that is only claimed takes no memory.
bool ArchiveReader::text(std::string& out, std::size_t bytes_max) {
  std::uint64_t size = 0;
  out.clear();
  if (!number(size, 4) || size > bytes_max) return false;
  while (out.size() < size) {
    const std::size_t before = out.size();
    const std::size_t more = std::min<std::size_t>(piece_bytes, size - before);
    out.resize(before + more);
    if (!take(out.data() + before, more)) return false;
  }
  return true;
}

bool ArchiveReader::name(std::string& out) { return text(out, name_bytes_max + 1) && is_name(out); }

}  // namespace heard::store::archive
