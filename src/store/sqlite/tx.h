// A transaction on one SQLite connection, as closures see it.
#pragma once

#include "store/sqlite/connection.h"
#include "store/sqlite/search.h"
#include "store/tx.h"

namespace heard::store::sqlite {

// A read snapshot: writing is refused.
class ReadTx final : public Tx {
 public:
  explicit ReadTx(Connection& db) : db_(db) {}

  void each(const Sql& sql, std::span<const Value> values, const RowFn& fn) override {
    db_.each(sql, values, fn);
  }
  std::int64_t run(const Sql& sql, std::span<const Value> values) override { return db_.run(sql, values); }
  void append(std::span<const NewEvent> events) override;
  std::int64_t next_conversation_number() override;
  void index(SearchDocument document) override;
  void remove_document(std::int64_t id) override;
  void candidates(std::span<const std::string> words, int limit, const RowFn& fn) override;
  std::int64_t log_head() override;

 private:
  Connection& db_;
};

// The writer's. Event numbers are given from memory and taken back with what is rolled back, so that
// the log has no gap and an event's number is its id.
class WriteTx final : public Tx {
 public:
  explicit WriteTx(Connection& db);

  void each(const Sql& sql, std::span<const Value> values, const RowFn& fn) override {
    db_.each(sql, values, fn);
  }
  std::int64_t run(const Sql& sql, std::span<const Value> values) override { return db_.run(sql, values); }
  void append(std::span<const NewEvent> events) override;
  std::int64_t next_conversation_number() override;
  void index(SearchDocument document) override { changes_.add(std::move(document)); }
  void remove_document(std::int64_t id) override { changes_.remove(id); }
  void candidates(std::span<const std::string> words, int limit, const RowFn& fn) override;
  std::int64_t log_head() override { return head_; }

  struct Mark {
    std::int64_t head = 0;
    std::size_t changes = 0;
  };
  [[nodiscard]] Mark mark() const { return {head_, changes_.count()}; }
  // Forgets what was done after the mark, as the database does.
  void return_to(const Mark& mark);
  void write_index() { changes_.flush(db_); }

 private:
  Connection& db_;
  std::int64_t head_ = 0;
  IndexChanges changes_;
};

// Runs a closure; whatever it throws becomes an error.
Result<void> attempt(const std::function<Result<void>(Tx&)>& closure, Tx& tx);

}  // namespace heard::store::sqlite
