// One SQLite connection and the statements prepared on it. Used by one thread at a time.
// Failures are thrown as Abort.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>
#include <unordered_map>

#include "store/sqlite/statement.h"
#include "store/tx.h"

namespace heard::store::sqlite {

// write_unsynced: a commit does not wait for the disk.
enum class Use { write, write_unsynced, read };

// Only another process holds a lock for long: a backup of the folder, or the sqlite3 shell.
constexpr int busy_timeout_ms = 10'000;

class Connection {
 public:
  Connection(const std::string& path, Use use);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void each(const Sql& sql, std::span<const Value> values, const Tx::RowFn& fn);
  // Rows changed.
  std::int64_t run(const Sql& sql, std::span<const Value> values = {});
  // Any number of statements, without values.
  void run_script(const std::string& script);

  // False inside BEGIN … COMMIT. Some failures (a full disk) end the transaction by themselves.
  [[nodiscard]] bool idle() const { return sqlite3_get_autocommit(db_.get()) != 0; }
  // Rows changed since the connection was opened.
  [[nodiscard]] std::int64_t changes() const { return sqlite3_total_changes64(db_.get()); }
  [[nodiscard]] sqlite3* handle() const { return db_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  struct Prepared {
    Statement statement;
    bool running = false;
  };
  class Running;

  std::unique_ptr<sqlite3, Close> db_;
  std::unordered_map<const Sql*, Prepared> prepared_;
};

}  // namespace heard::store::sqlite
