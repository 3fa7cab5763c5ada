// The schema's history: numbered steps, append-only, and how each engine spells them.
// A release reads its newest schema and the one before; an older program refuses a newer schema.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"

namespace heard::store {

enum class Engine { sqlite, postgres };

struct Migration {
  int number = 0;  // 1, 2, 3, …
  std::string_view name;
  std::string_view shared;  // runs first, on both engines
  std::string_view sqlite;
  std::string_view postgres;
};

// All of them, oldest first.
std::span<const Migration> all_migrations();
int newest_schema(std::span<const Migration> steps = all_migrations());

// INT, TEXTC and TABLE_END, standing as words, in the engine's own spelling.
std::string spelled(std::string_view text, Engine engine);

// Whether a database of this schema can be used without migrating it; the error says what to do.
Result<void> readable_schema(int found, std::span<const Migration> steps = all_migrations());

// A database that is about to be brought up to date. Called on one thread, with the engine's lock held;
// failures are thrown as Abort.
class Migratable {
 public:
  virtual ~Migratable() = default;
  [[nodiscard]] virtual Engine engine() const = 0;
  // Runs a script of several statements in one transaction.
  virtual void run_script(const std::string& script) = 0;
  // What the setting `schema_version` says; 0 for a database without tables.
  virtual int schema_version() = 0;
  // Called once, before the first step, when there is something to lose.
  virtual void keep_copy(int next_version) = 0;
};

// Takes every step that is missing, each in a transaction of its own together with the new version.
// The first step also gives the instance its id (`instance_id`) and its secret (`instance_secret`), in hex.
// Returns how many steps were taken.
Result<int> migrate(Migratable& database, Random& random,
                    std::span<const Migration> steps = all_migrations());

}  // namespace heard::store
