#include "app/master_key.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/bytes.h"
#include "base/text.h"

namespace heard::app {
namespace {

constexpr std::size_t key_bytes = 32;

Result<Secret> read_key(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  const auto key = from_base64url(trimmed(text.str()));
  if (!file || !key || key->size() != key_bytes)
    return invalid("invalid_key",
                   fmt::format("The secret key in {} cannot be read; bring it back from a backup.", path));
  return Secret(*key);
}

Result<Secret> make_key(const std::string& path, Random& random) {
  const std::string key = random.bytes(key_bytes);
  const std::string text = base64url(as_bytes(key)) + "\n";
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return invalid("invalid_key", fmt::format("The secret key cannot be written to {}.", path));
  const bool written =
      ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
  ::close(file);
  if (!written) return invalid("invalid_key", fmt::format("The secret key cannot be written to {}.", path));
  return Secret(key);
}

}  // namespace

std::string key_path(const std::string& data) {
  const char* named = std::getenv("HEARD_SECRET_KEY_FILE");
  return named != nullptr && *named != '\0' ? named : data + "/secret.key";
}

Result<Secret> master_key(const std::string& path, bool may_make, Random& random) {
  if (std::filesystem::exists(path)) return read_key(path);
  if (may_make) return make_key(path, random);
  return invalid(
      "missing_key",
      fmt::format(
          "The secret key {} is missing. Bring it back from a backup, or set HEARD_SECRET_KEY_FILE to the "
          "file that all nodes share.",
          path));
}

}  // namespace heard::app
