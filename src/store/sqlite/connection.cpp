#include "store/sqlite/connection.h"

#include <fmt/format.h>

#include <mutex>

#include "store/sqlite/errors.h"
#include "store/sqlite/tokenizer.h"

namespace heard::store::sqlite {
namespace {

constexpr int writer_cache_kib = 16 * 1024;
constexpr int reader_cache_kib = 4 * 1024;

// Before the first connection of the process: no global tally of memory (it costs a lock an allocation), and
// savepoint journals stay in memory.
void configure_once() {
  static std::once_flag once;
  std::call_once(once, [] {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, -1);
    sqlite3_initialize();
  });
}

std::string pragmas(Use use) {
  std::string out =
      "PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY; PRAGMA "
      "wal_autocheckpoint = 0;";
  if (use == Use::read)
    return out + fmt::format("PRAGMA cache_size = -{}; PRAGMA query_only = ON;", reader_cache_kib);
  return out + fmt::format(
                   "PRAGMA journal_mode = WAL; PRAGMA synchronous = {}; PRAGMA secure_delete = ON;"
                   "PRAGMA journal_size_limit = 8388608; PRAGMA cache_size = -{};",
                   use == Use::write ? "FULL" : "OFF", writer_cache_kib);
}

}  // namespace

// A statement in use: its own prepared form, or one made for the occasion when that is already running.
class Connection::Running {
 public:
  Running(Connection& owner, const Sql& sql, std::span<const Value> values) : slot_(owner.prepared_[&sql]) {
    sqlite3* db = owner.handle();
    if (slot_.running) {
      spare_ = prepare(db, sql, false);
      statement_ = spare_.get();
    } else {
      if (!slot_.statement) slot_.statement = prepare(db, sql, true);
      statement_ = slot_.statement.get();
      slot_.running = true;
    }
    try {
      give(db, statement_, sql, values);
    } catch (...) {
      leave();
      throw;
    }
  }
  ~Running() { leave(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  [[nodiscard]] sqlite3_stmt* get() const { return statement_; }

 private:
  void leave() {
    sqlite3_reset(statement_);
    if (!spare_) slot_.running = false;
  }
  Prepared& slot_;  // the map never moves its elements
  Statement spare_;
  sqlite3_stmt* statement_ = nullptr;
};

Connection::Connection(const std::string& path, Use use) {
  configure_once();
  sqlite3* db = nullptr;
  const int code = sqlite3_open_v2(
      path.c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  db_.reset(db);
  if (code != SQLITE_OK) fail(db, code, "opening " + path);
  sqlite3_busy_timeout(db, busy_timeout_ms);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  add_tokenizer(db);
  run_script(pragmas(use));
}

void Connection::each(const Sql& sql, std::span<const Value> values, const Tx::RowFn& fn) {
  const Running running(*this, sql, values);
  Row row(running.get());
  while (true) {
    const int code = sqlite3_step(running.get());
    if (code == SQLITE_DONE) return;
    if (code != SQLITE_ROW) fail(handle(), code, sql.name);
    fn(row);
  }
}

std::int64_t Connection::run(const Sql& sql, std::span<const Value> values) {
  const Running running(*this, sql, values);
  int code = SQLITE_ROW;
  while (code == SQLITE_ROW) code = sqlite3_step(running.get());
  if (code != SQLITE_DONE) fail(handle(), code, sql.name);
  return sqlite3_changes64(handle());
}

void Connection::run_script(const std::string& script) {
  const int code = sqlite3_exec(handle(), script.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(handle(), code, "script");
}

}  // namespace heard::store::sqlite
