// Verify: replays the log through the same fold that decisions use, and compares the outcome with the
// rows. Blocking; for `heard verify` and tests.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "store/store.h"

namespace heard::desk {

struct VerifyReport {
  std::int64_t events = 0;
  std::int64_t conversations = 0;
  std::int64_t messages = 0;
  std::int64_t customers = 0;
  std::int64_t findings_total = 0;
  std::vector<std::string> findings;  // the first 100, each a sentence
};

// One snapshot on a connection of its own.
Result<VerifyReport> verify(store::Store& store);

}  // namespace heard::desk
