#include "store/postgres/connection.h"

#include <poll.h>

#include <array>

#include "store/postgres/errors.h"
#include "store/postgres/parameters.h"

namespace heard::store::postgres {
namespace {

constexpr int oldest_server = 150000;

void be_silent(void*, const PGresult*) {}

Result<void> suits(PGconn* connection) {
  if (PQserverVersion(connection) < oldest_server) {
    return broken("the PostgreSQL server is too old", "Heard needs PostgreSQL 15 or newer.");
  }
  if (std::string_view{PQparameterStatus(connection, "server_encoding")} != "UTF8") {
    return broken("the database is not UTF-8",
                  "Make it with: createdb --encoding=UTF8 --template=template0 heard");
  }
  return {};
}

}  // namespace

Result<ConnectionPtr> connected(const std::string& url) {
  // Those before dbname give way to the address, those after it do not.
  const std::array<const char*, 10> names{"connect_timeout",
                                          "keepalives_idle",
                                          "keepalives_interval",
                                          "keepalives_count",
                                          "tcp_user_timeout",
                                          "fallback_application_name",
                                          "dbname",
                                          "client_encoding",
                                          "options",
                                          nullptr};
  const std::array<const char*, 10> values{"5",     "20",        "5",    "3",     "20000",
                                           "heard", url.c_str(), "UTF8", nullptr, nullptr};
  ConnectionPtr connection{PQconnectdbParams(names.data(), values.data(), 1)};
  if (!connection || PQstatus(connection.get()) != CONNECTION_OK) {
    return translated("", connection ? PQerrorMessage(connection.get()) : "no memory", "connect");
  }
  PQsetNoticeReceiver(connection.get(), be_silent, nullptr);
  HEARD_CHECK(suits(connection.get()));
  return connection;
}

Result<void> Connection::open() {
  close();
  HEARD_TRY(ConnectionPtr fresh, connected(url_));
  if (!settings_.empty()) {
    const ResultPtr set{PQexec(fresh.get(), settings_.c_str())};
    if (PQresultStatus(set.get()) != PGRES_COMMAND_OK)
      return translated("", PQerrorMessage(fresh.get()), "settings");
  }
  if (PQenterPipelineMode(fresh.get()) != 1) return broken("pipeline mode was refused");
  connection_ = std::move(fresh);
  return {};
}

void Connection::close() {
  connection_.reset();
  statements_.clear();
  pending_.clear();
}

bool Connection::usable() {
  if (lost()) return false;
  drain();
  if (lost()) return false;
  // Nothing was asked, so whatever the server sends now is a farewell.
  pollfd socket{PQsocket(connection_.get()), POLLIN, 0};
  return poll(&socket, 1, 0) == 0 && !in_transaction();
}

bool Connection::in_transaction() const { return PQtransactionStatus(connection_.get()) != PQTRANS_IDLE; }

void Connection::fail_lost() {
  Error error = translated("", connection_ ? message() : "not connected", "");
  pending_.clear();
  throw Abort{std::move(error)};
}

void Connection::sent(int ok, Pending pending) {
  if (ok != 1) fail_lost();
  pending_.push_back(pending);
}

// Prepared again when a value comes that was null before: its type is better known than guessed.
Connection::Statement& Connection::prepared(const Sql& sql, std::span<const Oid> types) {
  const std::string_view text = sql.postgres.empty() ? sql.text : sql.postgres;
  Statement& statement = statements_[&sql];
  const bool same_text = statement.text.data() == text.data() && statement.text.size() == text.size();
  bool fits = same_text && statement.types.size() == types.size();
  if (!fits) statement.types.assign(types.begin(), types.end());
  for (std::size_t i = 0; i < types.size(); ++i) {
    if (types[i] == 0 || statement.types[i] == types[i]) continue;
    statement.types[i] = types[i];
    fits = false;
  }
  if (fits) return statement;
  statement.text = text;
  statement.label = sql.name;
  statement.name = "s" + std::to_string(++prepared_count_);
  sent(PQsendPrepare(connection_.get(), statement.name.c_str(), std::string{text}.c_str(),
                     static_cast<int>(statement.types.size()), statement.types.data()),
       {Kind::prepare, &statement});
  return statement;
}

void Connection::post(const Sql& sql, std::span<const Value> values) {
  if (lost()) fail_lost();
  const Parameters parameters{values};
  Statement& statement = prepared(sql, parameters.types());
  sent(PQsendQueryPrepared(connection_.get(), statement.name.c_str(), parameters.count(), parameters.values(),
                           parameters.lengths(), parameters.formats(), 0),
       {Kind::statement, &statement});
}

Rows Connection::query(const Sql& sql, std::span<const Value> values) {
  post(sql, values);
  return collect();
}

void Connection::post_once(const std::string& text, std::span<const Value> values) {
  if (lost()) fail_lost();
  const Parameters parameters{values};
  sent(PQsendQueryParams(connection_.get(), text.c_str(), parameters.count(), parameters.types().data(),
                         parameters.values(), parameters.lengths(), parameters.formats(), 0),
       {Kind::statement, nullptr});
}

Rows Connection::query_once(const std::string& text, std::span<const Value> values) {
  post_once(text, values);
  return collect();
}

void Connection::send() {
  if (lost()) fail_lost();
  sent(PQpipelineSync(connection_.get()), {Kind::sync, nullptr});
}

Rows Connection::collect() {
  if (pending_.empty() || pending_.back().kind != Kind::sync) send();
  const std::vector<Pending> expected = std::exchange(pending_, {});
  ResultPtr last;
  std::optional<Error> failure;
  for (const Pending& pending : expected) {
    take_answer(pending, last, failure);
    if (lost()) break;
  }
  if (lost() && !failure) fail_lost();
  if (failure) throw Abort{std::move(*failure)};
  return Rows{std::move(last)};
}

void Connection::drain() noexcept {
  try {
    if (!pending_.empty() && !lost()) collect();
  } catch (const Abort&) {
    pending_.clear();
  }
}

void Connection::take_answer(const Pending& pending, ResultPtr& last, std::optional<Error>& failure) {
  ResultPtr answer{PQgetResult(connection_.get())};
  const ExecStatusType status = PQresultStatus(answer.get());
  if (pending.kind == Kind::sync) return;
  while (answer && !lost() &&
         ResultPtr{PQgetResult(connection_.get())}) {  // the end of this statement's answers
  }
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
    last = std::move(answer);
    return;
  }
  if (pending.kind == Kind::prepare) pending.statement->text = {};
  if (failure || status == PGRES_PIPELINE_ABORTED) return;
  const char* state = answer ? PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE) : nullptr;
  failure = translated(state == nullptr ? "" : state, answer ? PQresultErrorMessage(answer.get()) : message(),
                       pending.statement == nullptr ? "" : pending.statement->label);
}

}  // namespace heard::store::postgres
