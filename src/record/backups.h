// What is put aside every night: how it is decided, and how it went.
#pragma once

#include <optional>
#include <string>

#include "base/describe.h"
#include "base/instant.h"

namespace heard {

constexpr int backup_minute_usual = 180;  // 03:00

struct BackupsView {
  bool on = true;
  int minute = backup_minute_usual;  // since midnight by the shop's clock
  std::string folder;
  bool with_secrets = false;
  std::optional<Instant> taken_at;  // the last one
  std::optional<std::int64_t> bytes;
  int kept = 0;
  std::optional<std::string> trouble;  // of the last try
  std::optional<Instant> trouble_at;
  std::optional<Instant> next_at;
  std::optional<std::string> changed_by;
  std::optional<Instant> changed_at;
};
HEARD_RECORD(BackupsView, on, minute, folder, with_secrets, taken_at, bytes, kept, trouble, trouble_at,
             next_at, changed_by, changed_at);

// What is not mentioned stays.
struct ChangeBackups {
  std::optional<bool> on;
  std::optional<int> minute;
};
HEARD_RECORD(ChangeBackups, on, minute);

}  // namespace heard
