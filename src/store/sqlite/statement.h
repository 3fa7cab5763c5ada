// Statements: our spelling of parameters, binding values, reading rows.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "store/tx.h"

namespace heard::store::sqlite {

// $N is a name to SQLite, numbered by first appearance; ?N is a number. Quoted text and comments stay.
std::string numbered(std::string_view text);

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

// Throws Abort. `kept`: it will be used again and again.
Statement prepare(sqlite3* db, const Sql& sql, bool kept);
// The values must outlive the statement's run. Throws Abort when their number is wrong.
void give(sqlite3* db, sqlite3_stmt* statement, const Sql& sql, std::span<const Value> values);

class Row final : public RowReader {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}
  [[nodiscard]] bool is_null(int column) override {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }
  [[nodiscard]] std::int64_t integer(int column) override { return sqlite3_column_int64(statement_, column); }
  [[nodiscard]] double real(int column) override { return sqlite3_column_double(statement_, column); }
  [[nodiscard]] std::string_view text(int column) override;

 private:
  sqlite3_stmt* statement_;
};

}  // namespace heard::store::sqlite
