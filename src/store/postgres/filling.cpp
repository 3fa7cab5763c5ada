#include "store/filling.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/random.h"
#include "store/archive/kept.h"
#include "store/blob_name.h"
#include "store/postgres/catalog.h"
#include "store/postgres/tx.h"

namespace heard::store {
namespace {

// What COPY is given at once.
constexpr std::size_t copy_bytes = std::size_t{1} << 16U;
constexpr std::size_t chunk_bytes_restored = std::size_t{256} * 1024;
// The lock of bring_up_to_date().
constexpr const char* alone = "SELECT pg_advisory_xact_lock(7521034906185)";
constexpr const char* others_there =
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND "
    "application_name = 'heard' LIMIT 1";
constexpr const char* anybody_there =
    "SELECT 1 WHERE EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM event) OR EXISTS (SELECT 1 FROM "
    "customer)";

void add_copied(std::string& line, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '\\':
        line += "\\\\";
        break;
      case '\t':
        line += "\\t";
        break;
      case '\n':
        line += "\\n";
        break;
      case '\r':
        line += "\\r";
        break;
      default:
        line += c;
    }
  }
}

// 'word' 'other': a tsvector as it is read, without places.
std::string words_of(std::string_view tokens) {
  std::string fitting(tokens);
  postgres::fit_tokens(fitting);
  std::string out;
  for (std::size_t at = 0; at < fitting.size();) {
    const std::size_t end = std::min(fitting.find(' ', at), fitting.size());
    if (end > at) {
      out += '\'';
      for (const char c : std::string_view(fitting).substr(at, end - at)) {
        if (c == '\'' || c == '\\') out += c;
        out += c;
      }
      out += "' ";
    }
    at = end + 1;
  }
  return out;
}

// A schema's steps inside the one transaction that everything is.
class Steps final : public Migratable {
 public:
  Steps(PGconn* connection, int found) : connection_(connection), found_(found) {}
  [[nodiscard]] Engine engine() const override { return Engine::postgres; }
  void run_script(const std::string& script) override {
    postgres::run_text(connection_, script, "migration");
  }
  int schema_version() override { return found_; }
  void keep_copy(int) override {}

 private:
  PGconn* connection_;
  int found_;
};

class PostgresFilling final : public Filling {
 public:
  explicit PostgresFilling(postgres::ConnectionPtr connection) : connection_(std::move(connection)) {}

  // Leaves nothing of a desk that nobody has set up.
  Result<void> claim() {
    run("SET statement_timeout = 0; SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = 0; "
        "SET synchronous_commit = on");
    run("BEGIN");
    run(alone);
    if (!run("SELECT 1 WHERE to_regclass('setting') IS NOT NULL").next()) return {};
    if (run(anybody_there).next())
      return conflict(
          "not_empty",
          "There is a desk in this database already. A backup is restored into an empty database: "
          "make another one and name it with --database.");
    if (run(others_there).next())
      return conflict("database_in_use", "A Heard serves this database: stop it first.");
    for (const std::string& table : tables_ever_made()) run(fmt::format("DROP TABLE IF EXISTS {}", table));
    run("DROP SEQUENCE IF EXISTS conversation_number");
    return {};
  }

  [[nodiscard]] Engine engine() const override { return Engine::postgres; }

  void make(int schema) override {
    schema_ = schema;
    migrate_to(0, all_migrations().first(static_cast<std::size_t>(schema)));
    for (const archive::Table& table : tables())
      if (archive::is_carried(table.name)) run(fmt::format("DELETE FROM {}", table.name));
  }
  std::vector<archive::Table> tables() override { return postgres::tables_of(connection_.get()); }

  void begin(const archive::Table& table) override {
    std::string more;
    if (table.name == "event") more = ", seq";
    if (table.name == "search_document") more = ", words";
    from_ = SIZE_MAX;
    for (std::size_t at = 0; at < table.columns.size(); ++at)
      if (table.columns[at].name == (table.name == "event" ? "id" : "tokens")) from_ = at;
    if (more.empty()) from_ = SIZE_MAX;
    const postgres::ResultPtr begun{PQexec(
        connection_.get(),
        fmt::format("COPY {} ({}{}) FROM STDIN", table.name, archive::column_list(table), more).c_str())};
    if (PQresultStatus(begun.get()) != PGRES_COPY_IN)
      postgres::fail(connection_.get(), begun.get(), table.name);
  }

  void row(const archive::Table&, std::span<const reflect::Value> values) override {
    for (std::size_t at = 0; at < values.size(); ++at) {
      if (at > 0) lines_ += '\t';
      add(values[at]);
    }
    if (from_ != SIZE_MAX) {
      lines_ += '\t';
      if (const auto* tokens = std::get_if<std::string_view>(&values[from_])) {
        add_copied(lines_, words_of(*tokens));
      } else {
        add(values[from_]);
      }
    }
    lines_ += '\n';
    if (lines_.size() >= copy_bytes) send();
  }

  void end(const archive::Table& table) override {
    send();
    if (PQputCopyEnd(connection_.get(), nullptr) != 1) postgres::fail(connection_.get(), nullptr, table.name);
    for (;;) {
      const postgres::ResultPtr result{PQgetResult(connection_.get())};
      if (!result) return;
      if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        postgres::fail(connection_.get(), result.get(), table.name);
    }
  }

  // As rows, also for a desk that keeps new ones in a bucket.
  void file(const std::string& name, std::string_view bytes) override {
    std::int64_t part = 0;
    do {
      const std::string_view chunk = bytes.substr(0, chunk_bytes_restored);
      const std::array<const char*, 2> values{name.c_str(), chunk.data()};
      const std::array<int, 2> lengths{static_cast<int>(name.size()), static_cast<int>(chunk.size())};
      const std::array<int, 2> formats{0, 1};
      const std::string text = fmt::format(
          "INSERT INTO blob_chunk (name, part, bytes, put_at) VALUES ($1, {}, $2::bytea, "
          "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint)",
          part++);
      const postgres::ResultPtr done{PQexecParams(connection_.get(), text.c_str(), 2, nullptr, values.data(),
                                                  lengths.data(), formats.data(), 0)};
      if (PQresultStatus(done.get()) != PGRES_COMMAND_OK)
        postgres::fail(connection_.get(), done.get(), "restore_file");
      bytes.remove_prefix(chunk.size());
    } while (!bytes.empty());
  }

  void change(const std::string& statement) override { run(statement); }

  void finish() override {
    run("UPDATE log_head SET seq = (SELECT COALESCE(max(id), 0) FROM event) WHERE one = 1");
    run("SELECT setval(pg_get_serial_sequence('event', 'id'), (SELECT COALESCE(max(id), 0) + 1 FROM event), "
        "false)");
    run("SELECT setval('conversation_number', (SELECT next FROM counter WHERE name = 'conversation_number'), "
        "false)");
    migrate_to(schema_, all_migrations());
    run("COMMIT");
    run("ANALYZE");
  }

 private:
  postgres::Rows run(const std::string& text) {
    return postgres::run_text(connection_.get(), text, "restore");
  }
  void migrate_to(int found, std::span<const Migration> steps) {
    Steps database(connection_.get(), found);
    SystemRandom random;
    if (auto taken = migrate(database, random, steps); !taken.ok()) throw Abort{std::move(taken).error()};
  }
  void add(const reflect::Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
      lines_ += fmt::format("{}", *whole);
    } else if (const auto* real = std::get_if<double>(&value)) {
      lines_ += fmt::format("{}", *real);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
      add_copied(lines_, *text);
    } else {
      lines_ += "\\N";
    }
  }
  void send() {
    if (!lines_.empty() &&
        PQputCopyData(connection_.get(), lines_.data(), static_cast<int>(lines_.size())) != 1)
      postgres::fail(connection_.get(), nullptr, "restore");
    lines_.clear();
  }

  postgres::ConnectionPtr connection_;
  int schema_ = 0;
  std::size_t from_ = SIZE_MAX;  // the column that the engine's own is made of
  std::string lines_;
};

}  // namespace

Result<std::unique_ptr<Filling>> fill_postgres(const std::string& url) try {
  HEARD_TRY(auto connection, postgres::connected(url));
  auto filling = std::make_unique<PostgresFilling>(std::move(connection));
  HEARD_CHECK(filling->claim());
  return std::unique_ptr<Filling>(std::move(filling));
} catch (const Abort& abort) {
  return abort.error;
}

}  // namespace heard::store
