#include "store/postgres/migrate.h"

#include "base/random.h"
#include "store/migrate.h"
#include "store/postgres/connection.h"
#include "store/postgres/errors.h"

namespace heard::store::postgres {
namespace {

class Database final : public Migratable {
 public:
  explicit Database(ConnectionPtr connection) : connection_(std::move(connection)) {}

  [[nodiscard]] Engine engine() const override { return Engine::postgres; }

  // Several statements in one message are one transaction.
  void run_script(const std::string& script) override { run(script); }

  int schema_version() override {
    if (!run("SELECT 1 WHERE to_regclass('setting') IS NOT NULL").next()) return 0;
    Rows rows = run("SELECT value::bigint FROM setting WHERE name = 'schema_version'");
    return rows.next() ? static_cast<int>(rows.integer(0)) : 0;
  }

  // Copies of a PostgreSQL database are its operator's, by pg_dump or the server's own archive.
  void keep_copy(int) override {}

  // Held until the connection ends.
  void lock() { run("SET lock_timeout = 0; SELECT pg_advisory_lock(7521034906185)"); }

 private:
  Rows run(const std::string& text) {
    ResultPtr result{PQexec(connection_.get(), text.c_str())};
    const ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return Rows{std::move(result)};
    const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
    throw Abort{translated(state == nullptr ? "" : state, PQerrorMessage(connection_.get()), "migration")};
  }

  ConnectionPtr connection_;
};

}  // namespace

Result<void> bring_up_to_date(const std::string& url) {
  HEARD_TRY(ConnectionPtr connection, connected(url));
  Database database(std::move(connection));
  SystemRandom random;
  try {
    database.lock();
  } catch (const Abort& abort) {
    return abort.error;
  }
  HEARD_CHECK(migrate(database, random));
  return {};
}

}  // namespace heard::store::postgres
