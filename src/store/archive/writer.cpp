#include "store/archive/writer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "reflect/json_write.h"

namespace heard::store::archive {
namespace {

Error unwritable(const std::string& path, int error) {
  Error out = invalid("unwritable_backup",
                      fmt::format("The backup cannot be written to {}: {}.", path, std::strerror(error)));
  out.hint = "Give a folder that is there, may be written to and has room.";
  return out;
}

// What is there already and is no backup may be anything, such as the data itself.
Result<void> may_replace(const std::string& path) {
  std::error_code none;
  if (!std::filesystem::exists(path, none)) return {};
  std::array<char, opening_any.size()> head{};
  std::ifstream file(path, std::ios::binary);
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  if (file && std::string_view(head.data(), head.size()) == opening_any) return {};
  return conflict("not_a_backup",
                  fmt::format("{} is there already and is not a backup; give another name.", path));
}

bool sync_folder_of(const std::string& path) {
  std::error_code none;
  const std::string folder = std::filesystem::absolute(path, none).parent_path();
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return false;
  const bool synced = ::fsync(fd) == 0;
  ::close(fd);
  return synced;
}

}  // namespace

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::begin(std::string path, const Secret& passphrase,
                                                            Random& random) {
  HEARD_CHECK(may_replace(path));
  const std::string unfinished = path + ".new";
  const int fd = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0) return unwritable(unfinished, errno);
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    ::close(fd);
    return conflict("backup_running", fmt::format("A backup to {} is being taken already.", path));
  }
  std::unique_ptr<ArchiveWriter> writer(new ArchiveWriter(std::move(path), fd));
  if (::ftruncate(fd, 0) != 0 || ::fchmod(fd, 0600) != 0) return unwritable(unfinished, errno);
  writer->write(passphrase.empty() ? opening_plain : opening_sealed);
  if (!passphrase.empty()) {
    writer->seal_ = std::make_unique<SealingStream>(passphrase, random);
    writer->write(writer->seal_->opening());
  }
  return writer;
}

ArchiveWriter::~ArchiveWriter() {
  if (fd_ < 0) return;
  ::unlink((path_ + ".new").c_str());
  ::close(fd_);
}

void ArchiveWriter::manifest(const Manifest& manifest) {
  part(Part::manifest);
  text(reflect::to_json(manifest));
}

void ArchiveWriter::keys(const Secret& key_file) {
  part(Part::keys);
  text(key_file.reveal());
}

void ArchiveWriter::table(const Table& table) {
  ++totals_.tables;
  part(Part::table);
  text(table.name);
  number(table.columns.size(), 2);
  for (const Column& column : table.columns) {
    text(column.name);
    number(static_cast<std::uint8_t>(column.kind), 1);
  }
}

void ArchiveWriter::row(const Table& table, std::span<const reflect::Value> values) {
  ++totals_.rows;
  part(Part::row);
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    const auto kind = [this](Kind is) { number(static_cast<std::uint8_t>(is), 1); };
    if (const auto* whole = std::get_if<std::int64_t>(&values[at])) {
      kind(Kind::integer);
      number(static_cast<std::uint64_t>(*whole), 8);
    } else if (const auto* real = std::get_if<double>(&values[at])) {
      kind(Kind::real);
      number(std::bit_cast<std::uint64_t>(*real), 8);
    } else if (const auto* words = std::get_if<std::string_view>(&values[at])) {
      kind(Kind::text);
      text(*words);
    } else {
      kind(Kind::null);
    }
  }
}

void ArchiveWriter::file(std::string_view name, std::string_view bytes) {
  ++totals_.files;
  totals_.file_bytes += std::ssize(bytes);
  part(Part::file);
  text(name);
  text(bytes);
}

void ArchiveWriter::part(Part part) { number(static_cast<std::uint8_t>(part), 1); }

void ArchiveWriter::number(std::uint64_t number, int bytes) {
  std::array<char, 8> little{};
  for (std::size_t at = 0; at < little.size(); ++at)
    little[at] = static_cast<char>(static_cast<std::uint8_t>(number >> (8U * at)));
  add({little.data(), static_cast<std::size_t>(bytes)});
}

void ArchiveWriter::text(std::string_view text) {
  number(text.size(), 4);
  add(text);
}

void ArchiveWriter::add(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view fits = bytes.substr(0, frame_bytes - waiting_.size());
    waiting_ += fits;
    bytes.remove_prefix(fits.size());
    if (waiting_.size() == frame_bytes) frame(false);
  }
}

void ArchiveWriter::frame(bool last) {
  const std::string sealed = seal_ ? seal_->seal(waiting_, last) : std::move(waiting_);
  waiting_.clear();
  std::array<char, 4> size{};
  for (std::size_t at = 0; at < size.size(); ++at)
    size[at] = static_cast<char>(static_cast<std::uint8_t>(sealed.size() >> (8U * at)));
  write({size.data(), size.size()});
  write(sealed);
}

void ArchiveWriter::write(std::string_view bytes) {
  digest_.add(bytes);
  bytes_ += std::ssize(bytes);
  while (!bytes.empty() && failed_ == 0) {
    const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      failed_ = n < 0 ? errno : EIO;
      return;
    }
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

std::optional<Error> ArchiveWriter::trouble() const {
  if (failed_ == 0) return std::nullopt;
  return unwritable(path_, failed_);
}

Result<void> ArchiveWriter::finish() {
  part(Part::end);
  text(reflect::to_json(totals_));
  frame(true);
  write(std::string_view("\0\0\0\0", 4));
  const Digest digest = digest_.finish();
  write(as_text(digest));
  const std::string unfinished = path_ + ".new";
  if (failed_ != 0) return unwritable(path_, failed_);
  if (::fsync(fd_) != 0 || ::rename(unfinished.c_str(), path_.c_str()) != 0) return unwritable(path_, errno);
  ::close(std::exchange(fd_, -1));
  if (!sync_folder_of(path_)) return unwritable(path_, errno);
  return {};
}

}  // namespace heard::store::archive
