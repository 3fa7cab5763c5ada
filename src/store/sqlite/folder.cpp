#include "store/sqlite/folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace heard::store::sqlite {
namespace {

Error system_error(const char* doing, const std::string& path) {
  Error error = broken(fmt::format("{} {}: {}", doing, path, std::strerror(errno)),
                       "Check the disk and who owns the data folder.");
  error.sentence =
      fmt::format("The data folder cannot be used: {} {}: {}.", doing, path, std::strerror(errno));
  return error;
}

Error in_use(const std::string& folder, int file) {
  std::array<char, 32> holder{};
  const ssize_t size = ::pread(file, holder.data(), holder.size() - 1, 0);
  const std::string who =
      size > 1 ? fmt::format(" (process {})", std::string(holder.data(), static_cast<std::size_t>(size)))
               : "";
  return {.kind = ErrorKind::conflict,
          .code = "folder_in_use",
          .sentence = fmt::format("Another Heard{} is using {}.", who, folder),
          .cause = "the lock is held",
          .hint = "Stop the other one first, or give this one a folder of its own with --data."};
}

}  // namespace

Result<FolderLock> FolderLock::take(const std::string& folder) {
  HEARD_CHECK(make_folder(folder));
  const std::string path = folder + "/lock";
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return system_error("opening", path);
  FolderLock lock(file);
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return in_use(folder, file);
    return system_error("locking", path);
  }
  const std::string own = std::to_string(::getpid());
  if (::ftruncate(file, 0) != 0 || ::pwrite(file, own.data(), own.size(), 0) < 0)
    return system_error("writing", path);
  return lock;
}

FolderLock::~FolderLock() {
  if (file_ >= 0) ::close(file_);
}

SyncAtEnd::~SyncAtEnd() {
  if (folder_.empty()) return;
  const int folder = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  ::syncfs(folder);
  ::close(folder);
}

Result<void> make_folder(const std::string& path) {
  if (::mkdir(path.c_str(), 0700) == 0 || errno == EEXIST) return {};
  return system_error("making", path);
}

Result<void> sync_folder(const std::string& path) {
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return system_error("opening", path);
  const bool synced = ::fsync(folder) == 0;
  Result<void> out = synced ? Result<void>{} : Result<void>{system_error("syncing", path)};
  ::close(folder);
  return out;
}

}  // namespace heard::store::sqlite
