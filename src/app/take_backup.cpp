#include "app/take_backup.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "app/backup_words.h"
#include "app/master_key.h"
#include "base/clock.h"
#include "base/random.h"
#include "base/text.h"

namespace heard::app {
namespace {

constexpr std::size_t passphrase_bytes_min = 12;

Result<std::unique_ptr<store::Snapshot>> snapshot_of(const Config& config) {
  if (config.database.empty()) return store::snapshot_of_sqlite(config.data);
  return store::snapshot_of_postgres(
      {.url = config.database,
       .bucket = config.bucket.url.empty() ? std::nullopt : std::optional(config.bucket)});
}

}  // namespace

Result<std::string> whole_text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) return invalid("unreadable_file", fmt::format("{} cannot be read.", path));
  return text.str();
}

Result<Secret> passphrase_in(const std::string& path) {
  if (path.empty()) return Secret();
  HEARD_TRY(const std::string text, whole_text_of(path));
  const std::string_view words = trimmed(std::string_view(text).substr(0, text.find('\n')));
  if (words.size() < passphrase_bytes_min)
    return invalid("short_passphrase",
                   fmt::format("The first line of {} is the passphrase; it has at least {} letters.", path,
                               passphrase_bytes_min));
  return Secret(std::string(words));
}

Result<store::BackupTaken> take_backup_of(const Config& config, const std::string& file,
                                          const std::string& passphrase_file, Instant now,
                                          const std::atomic<bool>* stop) {
  store::BackupWanted wanted{.file = file, .now = now};
  HEARD_TRY(wanted.passphrase, passphrase_in(passphrase_file));
  if (!wanted.passphrase.empty()) {
    HEARD_TRY(std::string keys, whole_text_of(key_path(config.data)));
    wanted.key_file = Secret(std::move(keys));
  }
  HEARD_TRY(const auto snapshot, snapshot_of(config));
  SystemRandom random;
  return store::take_backup(*snapshot, wanted, random, stop);
}

Result<std::string> back_up(const Config& config, const std::string& file,
                            const std::string& passphrase_file) {
  HEARD_TRY(const store::BackupTaken taken,
            take_backup_of(config, file, passphrase_file, SystemClock{}.now()));
  const std::string told = fmt::format("{} holds everything as of {}: {}.", file,
                                       rfc3339(taken.manifest.taken_at), what_is_in(taken.totals));
  if (taken.manifest.secrets) return told + "\nIt is sealed: without the passphrase nobody can restore it.";
  return told +
         "\nSecrets are not in it (--passphrase-file takes them along). After a restore there has to be seen "
         "to:" +
         secrets_missing(taken.manifest.left_out);
}

}  // namespace heard::app
