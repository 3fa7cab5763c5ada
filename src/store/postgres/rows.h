// Rows: a whole result, read row by row. Owns it; one thread.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <vector>

#include "reflect/row.h"

namespace heard::store::postgres {

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using ResultPtr = std::unique_ptr<PGresult, ClearResult>;

class Rows final : public reflect::RowReader {
 public:
  explicit Rows(ResultPtr result) : result_(std::move(result)) {}

  // To the next row; false after the last.
  bool next() { return ++row_ < count(); }
  [[nodiscard]] int count() const { return result_ ? PQntuples(result_.get()) : 0; }
  // Rows that a change touched.
  [[nodiscard]] std::int64_t changed() const;

  [[nodiscard]] bool is_null(int column) override;
  [[nodiscard]] std::int64_t integer(int column) override;
  [[nodiscard]] double real(int column) override;
  [[nodiscard]] std::string_view text(int column) override;

 private:
  [[nodiscard]] std::string_view raw(int column) const;

  ResultPtr result_;
  int row_ = -1;
  std::vector<std::string> bytes_;  // bytea columns of this row, out of their hex
};

}  // namespace heard::store::postgres
