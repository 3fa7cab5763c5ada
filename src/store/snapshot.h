// Snapshot: a whole desk as it was at one moment, read beside whoever serves it. A connection of its own,
// which no writer waits for. One thread. Failures are thrown as Abort.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/archive/format.h"
#include "store/migrate.h"
#include "store/store.h"
#include "store/tx.h"

namespace heard::store {

class Snapshot {
 public:
  virtual ~Snapshot() = default;
  [[nodiscard]] virtual Engine engine() const = 0;
  // All there are, by name, with their columns in order; of columns an engine keeps for itself, none.
  virtual std::vector<archive::Table> tables() = 0;
  // The rows of a table that is carried. Events come by their number, which stands as their id.
  virtual void each_row(const archive::Table& table, const Tx::RowFn& fn) = 0;
  virtual std::string setting(std::string_view name) = 0;
  virtual std::int64_t next_conversation_number() = 0;
  // Names of the files that rows refer to.
  virtual std::vector<std::string> files() = 0;
  // Nothing when it is not there.
  virtual std::optional<std::string> file(const std::string& name) = 0;
};

// `no_desk` when there is none.
Result<std::unique_ptr<Snapshot>> snapshot_of_sqlite(const std::string& folder);
Result<std::unique_ptr<Snapshot>> snapshot_of_postgres(const PostgresOptions& options);

}  // namespace heard::store
