#include "store/sqlite/blobs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/bytes.h"
#include "store/sqlite/folder.h"

namespace heard::store::sqlite {
namespace {

namespace fs = std::filesystem;

std::atomic<std::uint64_t> temporary_made{0};

Error file_error(const char* doing, const std::string& path) {
  return broken(fmt::format("{} {}: {}", doing, path, std::strerror(errno)),
                "Check the disk and who owns the data folder.");
}

class File {
 public:
  File(const std::string& path, int flags) : number_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  ~File() {
    if (number_ >= 0) ::close(number_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] bool open() const { return number_ >= 0; }
  bool write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t n = ::write(number_, bytes.data(), bytes.size());
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
  }
  bool read_all(std::string& out) const {
    struct stat about {};
    if (::fstat(number_, &about) != 0) return false;
    out.resize(static_cast<std::size_t>(about.st_size));
    std::size_t have = 0;
    while (have < out.size()) {
      const ssize_t n = ::read(number_, out.data() + have, out.size() - have);
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return false;
      have += static_cast<std::size_t>(n);
    }
    return true;
  }
  [[nodiscard]] bool sync() const { return ::fsync(number_) == 0; }

 private:
  int number_;
};

bool is_name(std::string_view name) {
  const auto fits = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return name.size() == sizeof(Digest) * 2 && std::ranges::all_of(name, fits);
}

}  // namespace

std::string FileBlobs::shelf_of(std::string_view name) const {
  return fmt::format("{}/{}", folder_, name.substr(0, 2));
}

// A shelf that is there may have been made by a run that ended before it was durable.
Result<void> FileBlobs::make_shelf(std::string_view name) {
  const std::scoped_lock lock(making_);
  std::string shelf = shelf_of(name);
  if (shelves_.contains(shelf)) return {};
  HEARD_CHECK(make_folder(shelf));
  HEARD_CHECK(synced(folder_));
  shelves_.insert(std::move(shelf));
  return {};
}

Result<std::string> FileBlobs::put(std::string_view bytes) {
  std::string name = hex(digest_of(bytes, key_));
  const std::string shelf = shelf_of(name);
  const std::string path = shelf + "/" + name;
  const std::shared_lock lock(sweeping_);
  // A file that is there may be another caller's, not yet durable: its folder is synced all the same.
  const bool there = ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0) == 0;
  if (!there) {
    HEARD_CHECK(make_shelf(name));
    HEARD_CHECK(write_new(path, bytes));
  }
  HEARD_CHECK(synced(shelf));
  return name;
}

Result<void> FileBlobs::synced(const std::string& folder) const {
  return on_disk_ == OnDisk::before_the_answer ? sync_folder(folder) : Result<void>{};
}

Result<void> FileBlobs::write_new(const std::string& path, std::string_view bytes) const {
  const std::string temporary = fmt::format("{}.{}.new", path, ++temporary_made);
  const File file(temporary, O_WRONLY | O_CREAT | O_TRUNC);
  if (!file.open()) return file_error("making", temporary);
  const auto sync = [&] { return on_disk_ == OnDisk::at_the_end || file.sync(); };
  if (!file.write_all(bytes) || !sync() || ::rename(temporary.c_str(), path.c_str()) != 0) {
    Error error = file_error("writing", temporary);
    ::unlink(temporary.c_str());
    return error;
  }
  return {};
}

Result<std::string> FileBlobs::get(std::string_view name) {
  if (!is_name(name)) return not_found("The file");
  const std::string path = fmt::format("{}/{}", shelf_of(name), name);
  const File file(path, O_RDONLY);
  if (!file.open()) {
    if (errno == ENOENT) return not_found("The file");
    return file_error("opening", path);
  }
  std::string bytes;
  if (!file.read_all(bytes)) return file_error("reading", path);
  return bytes;
}

Result<int> FileBlobs::sweep(Instant before) {
  int removed = 0;
  std::error_code none;
  for (auto at = fs::recursive_directory_iterator(folder_, none); at != fs::recursive_directory_iterator();
       at.increment(none)) {
    if (!at->is_regular_file(none)) continue;
    HEARD_TRY(const bool gone, sweep_one(at->path().string(), at->path().filename().string(), before));
    if (gone) ++removed;
  }
  return removed;
}

Result<bool> FileBlobs::sweep_one(const std::string& path, const std::string& name, Instant before) {
  const std::scoped_lock lock(sweeping_);
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0 || seconds(about.st_mtime).us >= before.us) return false;
  if (is_name(name)) {
    HEARD_TRY(const bool needed, kept_(name));
    if (needed) return false;
  }
  return ::unlink(path.c_str()) == 0;
}

}  // namespace heard::store::sqlite
