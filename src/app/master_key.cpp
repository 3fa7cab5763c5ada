#include "app/master_key.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/bytes.h"
#include "base/lines.h"
#include "base/text.h"

namespace heard::app {
namespace {

constexpr std::size_t key_bytes = 32;
constexpr int key_id_max = 255;

Error unreadable_key(const std::string& path) {
  return invalid("invalid_key",
                 fmt::format("The secret key in {} cannot be read; bring it back from a backup.", path));
}

Error unwritable_key(const std::string& path) {
  return invalid("invalid_key", fmt::format("The secret key cannot be written to {}.", path));
}

std::optional<MasterKey> key_in(std::string_view line) {
  int id = 1;
  if (const std::size_t gap = line.find(' '); gap != std::string_view::npos) {
    const auto [end, error] = std::from_chars(line.data(), line.data() + gap, id);
    if (error != std::errc{} || end != line.data() + gap || id < 1 || id > key_id_max) return std::nullopt;
    line = trimmed(line.substr(gap));
  }
  const auto key = from_base64url(line);
  if (!key || key->size() != key_bytes) return std::nullopt;
  return MasterKey{.id = static_cast<std::uint8_t>(id), .secret = Secret(*key)};
}

Result<std::vector<MasterKey>> read_keys(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) return unreadable_key(path);
  std::vector<MasterKey> keys;
  bool whole = true;
  each_line(text.str(), [&](std::string_view line) {
    if (trimmed(line).empty()) return;
    const auto key = key_in(trimmed(line));
    whole = whole && key && (keys.empty() || keys.back().id < key->id);
    if (key) keys.push_back(*key);
  });
  if (!whole || keys.empty()) return unreadable_key(path);
  return keys;
}

std::string text_of_keys(const std::vector<MasterKey>& keys) {
  std::string text;
  for (const MasterKey& key : keys)
    text += fmt::format("{} {}\n", key.id, base64url(as_bytes(key.secret.reveal())));
  return text;
}

// To disk, in a file that was not there.
bool write_new_file(const std::string& path, std::string_view text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return false;
  const bool written =
      ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
  return ::close(file) == 0 && written;
}

bool sync_folder_of(const std::string& path) {
  const std::string folder = std::filesystem::absolute(path).parent_path();
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return false;
  const bool synced = ::fsync(fd) == 0;
  ::close(fd);
  return synced;
}

bool put_in_place(const std::string& path, const std::vector<MasterKey>& keys) {
  const std::string fresh = path + ".new";
  ::unlink(fresh.c_str());  // of one that was interrupted; whoever writes holds the lock
  return write_new_file(fresh, text_of_keys(keys)) && ::rename(fresh.c_str(), path.c_str()) == 0 &&
         sync_folder_of(path);
}

// One at a time, on all nodes that share the file.
class KeyFileLock {
 public:
  explicit KeyFileLock(const std::string& path)
      : fd_(::open((path + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)),
        held_(fd_ >= 0 && ::flock(fd_, LOCK_EX | LOCK_NB) == 0) {}
  ~KeyFileLock() {
    if (fd_ >= 0) ::close(fd_);
  }
  KeyFileLock(const KeyFileLock&) = delete;
  KeyFileLock& operator=(const KeyFileLock&) = delete;
  explicit operator bool() const { return held_; }

 private:
  const int fd_;
  const bool held_;
};

template <class Change>
Result<std::vector<MasterKey>> change_keys(const std::string& path, Change change) {
  const KeyFileLock lock(path);
  if (!lock) return conflict("busy", fmt::format("Somebody else is changing {} just now.", path));
  HEARD_TRY(std::vector<MasterKey> keys, read_keys(path));
  HEARD_CHECK(change(keys));
  if (!put_in_place(path, keys)) return unwritable_key(path);
  return keys;
}

struct FileMark {
  ino_t inode = 0;
  std::int64_t changed_ns = 0;
  bool operator==(const FileMark&) const = default;
};

std::optional<FileMark> mark_of(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return std::nullopt;
  return FileMark{.inode = about.st_ino,
                  .changed_ns = about.st_mtim.tv_sec * 1'000'000'000LL + about.st_mtim.tv_nsec};
}

}  // namespace

std::string key_path(const std::string& data) {
  const char* named = std::getenv("HEARD_SECRET_KEY_FILE");
  return named != nullptr && *named != '\0' ? named : data + "/secret.key";
}

Result<std::vector<MasterKey>> master_keys(const std::string& path, bool may_make, Random& random) {
  if (std::filesystem::exists(path)) return read_keys(path);
  if (!may_make)
    return invalid(
        "missing_key",
        fmt::format(
            "The secret key {} is missing. Bring it back from a backup, or set HEARD_SECRET_KEY_FILE to the "
            "file that all nodes share.",
            path));
  std::vector<MasterKey> keys{{.id = 1, .secret = Secret(random.bytes(key_bytes))}};
  if (!write_new_file(path, text_of_keys(keys))) return unwritable_key(path);
  return keys;
}

Result<std::vector<MasterKey>> add_master_key(const std::string& path, Random& random) {
  return change_keys(path, [&](std::vector<MasterKey>& keys) -> Result<void> {
    if (keys.back().id == key_id_max)
      return conflict("too_many_keys",
                      "There have been 255 keys: end the earlier ones, and start over with a new file.");
    keys.push_back(
        {.id = static_cast<std::uint8_t>(keys.back().id + 1), .secret = Secret(random.bytes(key_bytes))});
    return {};
  });
}

Result<std::vector<MasterKey>> drop_earlier_keys(const std::string& path) {
  return change_keys(path, [](std::vector<MasterKey>& keys) -> Result<void> {
    keys.erase(keys.begin(), keys.end() - 1);
    return {};
  });
}

void follow_keys(KeyRing& ring, const std::string& path) {
  ring.follow([path, known = mark_of(path)]() mutable -> std::optional<std::vector<MasterKey>> {
    const auto mark = mark_of(path);
    if (!mark || mark == known) return std::nullopt;
    auto keys = read_keys(path);
    if (!keys.ok()) return std::nullopt;  // what is known stays good
    known = mark;
    return std::move(keys).value();
  });
}

}  // namespace heard::app
