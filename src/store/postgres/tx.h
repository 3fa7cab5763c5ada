// PostgresTx: the closure's view of one transaction on one connection. Changes that nobody counts are
// queued and travel with the next query or the commit.
#pragma once

#include <string>

#include "store/postgres/connection.h"
#include "store/tx.h"

namespace heard::store::postgres {

class PostgresTx final : public Tx {
 public:
  // `paged`: results are fetched in pages, so that a report over everything needs little memory.
  PostgresTx(Connection& connection, bool paged) : connection_(connection), paged_(paged) {}

  void each(const Sql& sql, std::span<const Value> values, const RowFn& fn) override;
  std::int64_t run(const Sql& sql, std::span<const Value> values) override;
  void post(const Sql& sql, std::span<const Value> values) override { connection_.post(sql, values); }
  void append(std::span<const NewEvent> events) override;
  std::int64_t next_conversation_number() override;
  void index(SearchDocument document) override;
  void candidates(std::span<const std::string> words, int limit, const RowFn& fn) override;
  std::int64_t log_head() override;

  // How many events this transaction appended.
  [[nodiscard]] std::int64_t appended() const { return appended_; }

 private:
  void each_paged(const Sql& sql, std::span<const Value> values, const RowFn& fn);

  Connection& connection_;
  bool paged_;
  int cursors_ = 0;
  std::int64_t appended_ = 0;
};

// Tokens that fit a tsvector: single spaces, no lexeme of 2 kB, less than a megabyte in all.
// False when some had to be left out.
bool fit_tokens(std::string& tokens);
// "'word' & 'beginn':*": every word must be there. Empty when there is no word.
std::string tsquery_of(std::span<const std::string> words);

}  // namespace heard::store::postgres
