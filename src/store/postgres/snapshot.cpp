#include "store/snapshot.h"

#include <fmt/format.h>

#include <array>

#include "store/archive/kept.h"
#include "store/bucket/bucket.h"
#include "store/postgres/catalog.h"

namespace heard::store {
namespace {

// Rows may be long: few at a time.
constexpr int snapshot_page = 500;

// Numbered events by their number; what is not numbered yet comes after them.
constexpr std::string_view event_id =
    "COALESCE(seq, (SELECT COALESCE(max(seq), 0) FROM event) + row_number() OVER (PARTITION BY seq IS NULL "
    "ORDER BY id)) AS id";

class PostgresSnapshot final : public Snapshot {
 public:
  PostgresSnapshot(postgres::ConnectionPtr connection, std::optional<bucket::Bucket> bucket)
      : connection_(std::move(connection)), bucket_(std::move(bucket)) {
    run("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET jit = off; "
        "SET bytea_output = 'hex'; SET cursor_tuple_fraction = 1");
    run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }

  [[nodiscard]] Engine engine() const override { return Engine::postgres; }
  std::vector<archive::Table> tables() override { return postgres::tables_of(connection_.get()); }

  void each_row(const archive::Table& table, const Tx::RowFn& fn) override {
    const bool events = table.name == "event";
    std::string columns;
    for (const archive::Column& column : table.columns) {
      if (!columns.empty()) columns += ", ";
      columns += events && column.name == "id" ? std::string(event_id) : column.name;
    }
    run(fmt::format("DECLARE snapshot_rows NO SCROLL CURSOR FOR SELECT {} FROM {}{}", columns, table.name,
                    events ? " ORDER BY seq NULLS LAST, event.id" : ""));
    const std::string fetch = fmt::format("FETCH {} FROM snapshot_rows", snapshot_page);
    for (bool last = false; !last;) {
      postgres::Rows rows = run(fetch);
      last = rows.count() < snapshot_page;
      while (rows.next()) fn(rows);
    }
    run("CLOSE snapshot_rows");
  }

  std::string setting(std::string_view name) override {
    postgres::Rows rows = asked("SELECT value FROM setting WHERE name = $1", std::string(name));
    return rows.next() ? std::string(rows.text(0)) : "";
  }
  std::int64_t next_conversation_number() override {
    postgres::Rows rows =
        run("SELECT last_value + CASE WHEN is_called THEN 1 ELSE 0 END FROM conversation_number");
    return rows.next() ? rows.integer(0) : 1;
  }
  std::vector<std::string> files() override {
    std::vector<std::string> names;
    postgres::Rows rows = run("SELECT name FROM blob WHERE refs > 0 ORDER BY name");
    while (rows.next()) names.emplace_back(rows.text(0));
    return names;
  }

  std::optional<std::string> file(const std::string& name) override {
    if (bucket_) {
      auto bytes = bucket_->get(name);
      if (!bytes.ok()) throw Abort{std::move(bytes).error()};
      if (*bytes) return std::move(**bytes);
    }
    std::optional<std::string> whole;
    for (std::int64_t part = 0;; ++part) {
      postgres::Rows rows =
          asked(fmt::format("SELECT bytes FROM blob_chunk WHERE name = $1 AND part = {}", part), name);
      if (!rows.next()) return whole;
      if (!whole) whole.emplace();
      *whole += rows.text(0);
    }
  }

 private:
  postgres::Rows run(const std::string& text) {
    return postgres::run_text(connection_.get(), text, "snapshot");
  }
  postgres::Rows asked(const std::string& text, const std::string& value) {
    const std::array<const char*, 1> values{value.c_str()};
    postgres::ResultPtr result{
        PQexecParams(connection_.get(), text.c_str(), 1, nullptr, values.data(), nullptr, nullptr, 0)};
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
      postgres::fail(connection_.get(), result.get(), "snapshot");
    return postgres::Rows{std::move(result)};
  }

  postgres::ConnectionPtr connection_;
  std::optional<bucket::Bucket> bucket_;
};

}  // namespace

Result<std::unique_ptr<Snapshot>> snapshot_of_postgres(const PostgresOptions& options) try {
  HEARD_TRY(auto connection, postgres::connected(options.url));
  if (!postgres::run_text(connection.get(), "SELECT 1 WHERE to_regclass('setting') IS NOT NULL", "snapshot")
           .next())
    return invalid("no_desk", "There is no desk in this database: check --database.");
  std::optional<bucket::Bucket> bucket;
  if (options.bucket) bucket.emplace(*options.bucket);
  return std::unique_ptr<Snapshot>(
      std::make_unique<PostgresSnapshot>(std::move(connection), std::move(bucket)));
} catch (const Abort& abort) {
  return abort.error;
}

}  // namespace heard::store
