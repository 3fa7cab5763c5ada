// What is put aside every night: what an owner decided, how it went, and whose turn it is. Taking it is not
// the desk's; see app/nightly.h.
#pragma once

#include <optional>
#include <string_view>

#include "desk/desk.h"
#include "record/backups.h"

namespace heard::desk {

// So long after a try that failed there is another one.
constexpr Duration backup_again = minutes(30);

// conflict practice in the practice shop, which keeps none.
Task<BackupsView> backups_view(Desk& desk);
Task<BackupsView> change_backups(Desk& desk, Caller caller, ChangeBackups command);

// Nothing where nothing is put aside.
std::optional<int> backup_minute_in(store::Tx& tx, const Desk& desk);

// For whoever takes them, blocking. Whether one is due just now and `node` is the one to take it; of several
// nodes one is.
struct BackupTurn {
  bool ours = false;
  std::string zone;
  std::string instance;
};
Result<BackupTurn> backup_turn_now(Desk& desk, std::string_view node);
Result<void> keep_backup_taken_now(Desk& desk, std::int64_t bytes, int kept);
Result<void> keep_backup_trouble_now(Desk& desk, std::string_view sentence);

}  // namespace heard::desk
