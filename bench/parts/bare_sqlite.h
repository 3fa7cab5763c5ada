// SQLite with nothing between: a connection and statements prepared once. One thread. Errors end the program.
#pragma once

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "store/sqlite/tokenizer.h"

namespace bench {

// No global count of memory, which costs a lock an allocation; Heard does the same. Before any connection.
inline void spare_sqlite_the_tally() { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

class Connection {
 public:
  explicit Connection(const std::string& path) {
    check(sqlite3_open_v2(path.c_str(), &db_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr));
    heard::store::sqlite::add_tokenizer(db_);  // the index names it
    sqlite3_busy_timeout(db_, 5000);
    run("PRAGMA cache_size = -4096");  // kibibytes, as Heard's readers have
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() { sqlite3_close(db_); }

  void run(const char* sql) { check(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr)); }
  void check(int code) const {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    fmt::print(stderr, "sqlite: {}\n", sqlite3_errmsg(db_));
    std::exit(1);
  }
  [[nodiscard]] sqlite3* db() const { return db_; }

 private:
  sqlite3* db_ = nullptr;
};

class Statement {
 public:
  // $N is ?N, as in src/store/sql.
  Statement(Connection& connection, std::string_view sql) : connection_(connection) {
    std::string text(sql);
    std::replace(text.begin(), text.end(), '$', '?');
    connection.check(sqlite3_prepare_v3(connection.db(), text.data(), static_cast<int>(text.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
  }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(statement_); }

  template <class... Args>
  Statement& with(const Args&... args) {
    int index = 0;
    (bind_one(++index, args), ...);
    return *this;
  }
  // False at the end; the statement is then ready to be used again.
  bool next() {
    const int code = sqlite3_step(statement_);
    connection_.check(code);
    if (code != SQLITE_ROW) sqlite3_reset(statement_);
    return code == SQLITE_ROW;
  }
  void run() {
    while (next()) {
    }
  }
  // Runs to the end and reads every column as what it is; gives the number of bytes, so that none is skipped.
  std::size_t read_all() {
    std::size_t bytes = 0;
    const int columns = sqlite3_column_count(statement_);
    while (next()) {
      for (int i = 0; i < columns; ++i) {
        if (sqlite3_column_type(statement_, i) == SQLITE_TEXT) {
          bytes += std::string_view(text(i)).size();
        } else {
          bytes += sqlite3_column_int64(statement_, i) == 0 ? 0U : 8U;
        }
      }
    }
    return bytes;
  }
  [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
  [[nodiscard]] std::string_view text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return {bytes == nullptr ? "" : bytes,
            static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }

 private:
  void bind_one(int index, std::int64_t value) { sqlite3_bind_int64(statement_, index, value); }
  void bind_one(int index, std::string_view value) {
    sqlite3_bind_text(statement_, index, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
  }

  Connection& connection_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace bench
