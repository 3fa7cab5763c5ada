// Connection: one PostgreSQL session in pipeline mode. Statements are prepared once, by the address of
// their Sql. post() only queues; query() sends what is queued and waits; a statement that failed shows at
// the next query() or collect(), as Abort. Used by one thread at a time.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/postgres/rows.h"
#include "store/tx.h"

namespace heard::store::postgres {

struct CloseConnection {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};
using ConnectionPtr = std::unique_ptr<PGconn, CloseConnection>;

// Connects with Heard's defaults, which the address may override. Busy when the server cannot be reached.
Result<ConnectionPtr> connected(const std::string& url);

class Connection {
 public:
  // `settings` are SET statements run after connecting.
  Connection(std::string url, std::string settings) : url_(std::move(url)), settings_(std::move(settings)) {}

  Result<void> open();
  void close();
  // Nothing outstanding failed and the server has not hung up. Call between transactions.
  [[nodiscard]] bool usable();
  // The server went away; what was not answered before this is not known.
  [[nodiscard]] bool lost() const { return !connection_ || PQstatus(connection_.get()) != CONNECTION_OK; }
  [[nodiscard]] bool in_transaction() const;
  [[nodiscard]] int server_process() const { return connection_ ? PQbackendPID(connection_.get()) : 0; }

  void post(const Sql& sql, std::span<const Value> values = {});
  Rows query(const Sql& sql, std::span<const Value> values = {});
  // Text that is run once: neither prepared nor kept, and planned for its values.
  void post_once(const std::string& text, std::span<const Value> values = {});
  Rows query_once(const std::string& text, std::span<const Value> values = {});
  // Sends what is queued; its answers are read by the next collect() or query().
  void send();
  // Sends what is queued and reads every answer; gives the last one.
  Rows collect();
  // The same for answers that no longer matter, whatever they are.
  void drain() noexcept;

 private:
  struct Statement {
    std::string name;
    std::string_view text;
    std::string_view label;
    std::vector<Oid> types;  // 0: only seen as null
  };
  enum class Kind { prepare, statement, sync };
  struct Pending {
    Kind kind;
    Statement* statement;  // of a prepare or a prepared statement
  };

  Statement& prepared(const Sql& sql, std::span<const Oid> types);
  void sent(int ok, Pending pending);
  void take_answer(const Pending& pending, ResultPtr& last, std::optional<Error>& failure);
  [[noreturn]] void fail_lost();
  [[nodiscard]] std::string_view message() const { return PQerrorMessage(connection_.get()); }

  std::string url_;
  std::string settings_;
  ConnectionPtr connection_;
  std::unordered_map<const Sql*, Statement> statements_;
  std::vector<Pending> pending_;
  int prepared_count_ = 0;
};

}  // namespace heard::store::postgres
