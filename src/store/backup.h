// A whole desk in one file, and back from it into an empty place of either engine. Blocking; memory does not
// grow with what there is.
#pragma once

#include <atomic>
#include <functional>
#include <string>

#include "base/instant.h"
#include "base/random.h"
#include "base/result.h"
#include "base/secret.h"
#include "store/archive/format.h"
#include "store/archive/reader.h"
#include "store/filling.h"
#include "store/snapshot.h"

namespace heard::store {

struct BackupTaken {
  archive::Manifest manifest;
  archive::Totals totals;
  std::int64_t bytes = 0;
};

struct BackupWanted {
  std::string file;
  Instant now;
  Secret passphrase;  // empty: no secrets are in it
  Secret key_file;    // what the file of the secret keys says; only under a passphrase
};

// `stop` set meanwhile ends it with nothing written.
Result<BackupTaken> take_backup(Snapshot& snapshot, const BackupWanted& wanted, Random& random,
                                const std::atomic<bool>* stop = nullptr);

// Fills the place with what the archive holds. Sending is off there. `erase_again`: customers erased since
// the backup was taken, who are erased again when the desk is opened (desk/customer/erase.h).
// `newer_schema` for what a newer program wrote.
Result<archive::Totals> restore_backup(archive::ArchiveReader& reader, Filling& filling,
                                       const std::string& erase_again = {});

constexpr std::string_view erase_again_setting = "erase_again";

}  // namespace heard::store
