#include "store/snapshot.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "store/archive/kept.h"
#include "store/sqlite/catalog.h"
#include "store/sqlite/connection.h"

namespace heard::store {
namespace {

using sqlite::Connection;

constexpr Sql snapshot_begin{"snapshot_begin", "BEGIN"};
constexpr Sql snapshot_setting{"snapshot_setting", "SELECT value FROM setting WHERE name = $1"};
constexpr Sql snapshot_number{"snapshot_number",
                              "SELECT next FROM counter WHERE name = 'conversation_number'"};
constexpr Sql snapshot_files{"snapshot_files", "SELECT name FROM blob WHERE refs > 0 ORDER BY name"};

class SqliteSnapshot final : public Snapshot {
 public:
  explicit SqliteSnapshot(const std::string& folder)
      : blobs_(folder + "/blobs"), db_(folder + "/heard.db", sqlite::Use::read) {
    db_.run(snapshot_begin);
  }

  [[nodiscard]] Engine engine() const override { return Engine::sqlite; }
  std::vector<archive::Table> tables() override { return sqlite::tables_of(db_); }
  void each_row(const archive::Table& table, const Tx::RowFn& fn) override {
    const std::string text = fmt::format("SELECT {} FROM {}{}", archive::column_list(table), table.name,
                                         table.name == "event" ? " ORDER BY id" : "");
    const Sql once{"snapshot_rows", text};
    const sqlite::Statement statement = sqlite::prepare(db_.handle(), once, false);
    sqlite::Row row(statement.get());
    for (;;) {
      const int code = sqlite3_step(statement.get());
      if (code == SQLITE_DONE) return;
      if (code != SQLITE_ROW) sqlite::fail(db_.handle(), code, table.name);
      fn(row);
    }
  }
  std::string setting(std::string_view name) override {
    const Value value = name;
    std::string out;
    db_.each(snapshot_setting, {&value, 1}, [&](RowReader& row) { out = row.text(0); });
    return out;
  }
  std::int64_t next_conversation_number() override {
    std::int64_t number = 1;
    db_.each(snapshot_number, {}, [&](RowReader& row) { number = row.integer(0); });
    return number;
  }
  std::vector<std::string> files() override {
    std::vector<std::string> names;
    db_.each(snapshot_files, {}, [&](RowReader& row) { names.emplace_back(row.text(0)); });
    return names;
  }
  std::optional<std::string> file(const std::string& name) override {
    const std::string path = fmt::format("{}/{}/{}", blobs_, name.substr(0, 2), name);
    std::error_code none;
    if (!std::filesystem::exists(path, none) && !none) return std::nullopt;
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in.is_open() || in.bad())
      throw Abort{broken(fmt::format("reading {}", path), "Check who owns the data folder, and its disk.")};
    return bytes;
  }

 private:
  std::string blobs_;
  Connection db_;
};

}  // namespace

Result<std::unique_ptr<Snapshot>> snapshot_of_sqlite(const std::string& folder) try {
  std::error_code none;
  if (!std::filesystem::exists(folder + "/heard.db", none))
    return invalid("no_desk", fmt::format("There is no desk in {}: name its folder with --data.", folder));
  return std::unique_ptr<Snapshot>(std::make_unique<SqliteSnapshot>(folder));
} catch (const Abort& abort) {
  return abort.error;
}

}  // namespace heard::store
