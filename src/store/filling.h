// Filling: an empty place that a backup is restored into. All of it is there after finish(), and nothing of
// it before, whatever happens meanwhile. One thread. Failures are thrown as Abort.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/archive/format.h"
#include "store/migrate.h"
#include "store/store.h"
#include "store/tx.h"

namespace heard::store {

class Filling {
 public:
  virtual ~Filling() = default;
  [[nodiscard]] virtual Engine engine() const = 0;
  // The tables of this schema, without a row.
  virtual void make(int schema) = 0;
  virtual std::vector<archive::Table> tables() = 0;
  virtual void begin(const archive::Table& table) = 0;
  virtual void row(const archive::Table& table, std::span<const reflect::Value> values) = 0;
  virtual void end(const archive::Table& table) = 0;
  virtual void file(const std::string& name, std::string_view bytes) = 0;
  // Once everything is in: a statement of what has to be otherwise here.
  virtual void change(const std::string& statement) = 0;
  // Makes what the engine keeps for itself, takes the schema's later steps, and puts it all in place.
  virtual void finish() = 0;
};

// `not_empty` where a desk is already, but for one that nobody has set up and nobody has written to; its
// folder is locked meanwhile.
Result<std::unique_ptr<Filling>> fill_sqlite(const std::string& folder);
Result<std::unique_ptr<Filling>> fill_postgres(const std::string& url);

// The names of all tables that any schema has or had.
std::vector<std::string> tables_ever_made();

}  // namespace heard::store
