#include "app/restore.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "app/backup_words.h"
#include "app/master_key.h"
#include "app/take_backup.h"
#include "desk/customer/erase.h"
#include "store/backup.h"

namespace heard::app {
namespace {

Result<std::unique_ptr<store::Filling>> filling_of(const Config& config) {
  if (config.database.empty()) return store::fill_sqlite(config.data);
  return store::fill_postgres(config.database);
}

// Whom nodes of this shop noted as erased, beside the backup or in the folder of the nightly ones.
std::string erased_since(const Config& config, const std::string& file, const std::string& instance) {
  std::error_code none;
  const std::string folder = config.backup_folder.empty() ? config.data + "/backups" : config.backup_folder;
  std::set<std::int64_t> ids;
  for (const std::string& place : {std::filesystem::absolute(file, none).parent_path().string(), folder}) {
    std::ifstream lines(fmt::format("{}/{}", place, desk::erased_file));
    std::string whose;
    std::int64_t id = 0;
    while (lines >> whose >> id)
      if (whose == instance && id > 0) ids.insert(id);
  }
  return fmt::format("{}", fmt::join(ids, " "));
}

Error other_keys(const std::string& path) {
  return conflict(
      "other_keys",
      fmt::format("{} holds another secret key already. Move it away: the backup brings its own.", path));
}

// The keys lie in place before anything else does: a desk that is there finds them.
class KeyFile {
 public:
  explicit KeyFile(const Config& config) : path_(key_path(config.data)) {}

  Result<void> put(const std::string& text, bool may_replace) {
    std::error_code none;
    if (std::filesystem::exists(path_, none)) {
      HEARD_TRY(const std::string known, whole_text_of(path_));
      if (known == text) return {};
      if (!may_replace) return other_keys(path_);
      before_ = known;
    }
    HEARD_CHECK(write(text));
    put_ = true;
    return {};
  }
  // One of its own, where the backup brings none.
  Result<void> make() {
    std::error_code none;
    const bool there = std::filesystem::exists(path_, none);
    SystemRandom random;
    HEARD_CHECK(master_keys(path_, true, random));
    put_ = !there;
    return {};
  }
  // As if nothing had been put there.
  void take_back() const {
    if (!put_) return;
    if (before_.empty()) {
      ::unlink(path_.c_str());
    } else {
      (void)write(before_);
    }
  }

 private:
  [[nodiscard]] Result<void> write(const std::string& text) const {
    const std::string fresh = path_ + ".new";
    ::unlink(fresh.c_str());
    const int file = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool written = file >= 0 &&
                         ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                         ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (written && ::rename(fresh.c_str(), path_.c_str()) == 0) return {};
    return invalid("invalid_key", fmt::format("The secret key cannot be written to {}.", path_));
  }

  std::string path_;
  std::string before_;
  bool put_ = false;
};

Result<store::archive::Totals> restore_with_keys(const Config& config, store::archive::ArchiveReader& reader,
                                                 const std::string& erase_again) {
  HEARD_TRY(const auto filling, filling_of(config));
  KeyFile keys(config);
  if (reader.manifest().secrets) {
    HEARD_TRY(const store::archive::Part part, reader.next());
    if (part != store::archive::Part::keys)
      return invalid("damaged_backup", "This backup says that it holds the secret key and does not.");
    HEARD_CHECK(keys.put(reader.keys(), std::getenv("HEARD_SECRET_KEY_FILE") == nullptr));
  } else {
    HEARD_CHECK(keys.make());
  }
  auto restored = store::restore_backup(reader, *filling, erase_again);
  if (!restored.ok()) keys.take_back();
  return restored;
}

}  // namespace

Result<std::string> restore(const Config& config, const std::string& file,
                            const std::string& passphrase_file) {
  HEARD_TRY(const Secret passphrase, passphrase_in(passphrase_file));
  HEARD_TRY(const auto reader, store::archive::ArchiveReader::open(file, passphrase));
  const store::archive::Manifest manifest = reader->manifest();
  const std::string erased = erased_since(config, file, manifest.instance);
  std::error_code none;
  std::filesystem::create_directories(std::filesystem::path(key_path(config.data)).parent_path(), none);
  HEARD_TRY(const store::archive::Totals totals, restore_with_keys(config, *reader, erased));
  std::string told =
      fmt::format("Everything as of {} is back: {}.", rfc3339(manifest.taken_at), what_is_in(totals));
  told +=
      "\nSending is off: what was waiting to leave may have left since. Look at it, then turn sending on in "
      "Settings, Sending mail.\nEverybody signs in again, and shared tills are opened anew.";
  if (!erased.empty()) told += "\nCustomers who were erased since are erased again at the first start.";
  if (manifest.secrets) return told + "\nThe secret key and all secrets are back.";
  return told + "\nSecrets were not in it:" + secrets_missing(manifest.left_out);
}

}  // namespace heard::app
