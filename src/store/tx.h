// Tx: one transaction or one read snapshot, seen by the closure that was given to the Store.
// It lives on one thread for the length of the closure and is never kept.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/effect.h"
#include "record/event.h"
#include "reflect/row.h"

namespace heard::store {

using reflect::RowReader;
using reflect::Value;

// A named statement. Objects of it are constants with static life: engines keep the prepared form by
// address. Parameters are $1, $2, …; `postgres` replaces `text` where the engines honestly differ.
struct Sql {
  std::string_view name;
  std::string_view text;
  std::string_view postgres{};
};

// Thrown by the driver when a statement fails: the transaction cannot go on. Store turns it into the
// Result of read() or write(); nobody else catches it.
struct Abort {
  Error error;
};

// What a message or a customer is found by: tokens cut and stemmed by `language`, one space between.
struct SearchDocument {
  std::int64_t id = 0;  // the message's or the customer's
  std::optional<ConversationId> conversation;
  Instant at;
  std::string tokens;
  int token_version = 1;
  bool partly = false;  // longer than what is indexed
};

class Tx {
 public:
  virtual ~Tx() = default;

  using RowFn = std::function<void(RowReader&)>;
  virtual void each(const Sql& sql, std::span<const Value> values, const RowFn& fn) = 0;
  // Rows changed.
  virtual std::int64_t run(const Sql& sql, std::span<const Value> values) = 0;
  // A change nobody counts: PostgreSQL sends it with the next query or the commit, in order, and a failure
  // shows there. The values may go at once.
  virtual void post(const Sql& sql, std::span<const Value> values) { run(sql, values); }

  // The rows are numbered at commit on PostgreSQL and here on SQLite.
  virtual void append(std::span<const NewEvent> events) = 0;
  // One that belongs to no conversation.
  void append(Event event, By by, Instant at) {
    const NewEvent one{.event = std::move(event), .at = at, .by = by};
    append({&one, 1});
  }
  virtual std::int64_t next_conversation_number() = 0;
  // Indexed after the last savepoint of the batch; visible with the commit. Takes the place of an older
  // document of the same id.
  virtual void index(SearchDocument document) = 0;
  // Takes a document out by the exact tokens it was indexed with. Nothing happens when it is not there.
  virtual void remove_document(std::int64_t id);
  // The newest documents that hold every word of `words` (prefixes end in '*'), newest first.
  virtual void candidates(std::span<const std::string> words, int limit, const RowFn& fn) = 0;
  // The highest number the log has given; 0 for an empty one.
  virtual std::int64_t log_head() = 0;
  // The database's clock, the same for all nodes, moved by the setting `clock_offset_us` (tests only).
  Instant database_now();

  template <class... Args>
  std::int64_t run(const Sql& sql, const Args&... args) {
    const std::array<Value, sizeof...(Args)> values{reflect::to_value(args)...};
    return run(sql, std::span<const Value>(values));
  }
  template <class... Args>
  void post(const Sql& sql, const Args&... args) {
    const std::array<Value, sizeof...(Args)> values{reflect::to_value(args)...};
    post(sql, std::span<const Value>(values));
  }
  template <class... Args>
  void each(const Sql& sql, const RowFn& fn, const Args&... args) {
    const std::array<Value, sizeof...(Args)> values{reflect::to_value(args)...};
    each(sql, std::span<const Value>(values), fn);
  }
  template <class T, class... Args>
  std::vector<T> list(const Sql& sql, const Args&... args) {
    std::vector<T> out;
    each(sql, RowFn([&](RowReader& row) { out.push_back(reflect::read_row<T>(row)); }), args...);
    return out;
  }
  template <class T, class... Args>
  std::optional<T> one(const Sql& sql, const Args&... args) {
    std::optional<T> out;
    each(sql, RowFn([&](RowReader& row) { out = reflect::read_row<T>(row); }), args...);
    return out;
  }
  // A whole described record as the statement's values.
  template <class T>
  std::int64_t put(const Sql& sql, const T& record) {
    const std::vector<Value> values = reflect::values_of(record);
    return run(sql, std::span<const Value>(values));
  }
  template <class T>
  void post_record(const Sql& sql, const T& record) {
    const std::vector<Value> values = reflect::values_of(record);
    post(sql, std::span<const Value>(values));
  }
};

}  // namespace heard::store
