#include "store/sqlite/upgrade.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>

#include "store/sql/setting.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/folder.h"

namespace heard::store::sqlite {
namespace {

constexpr Sql table_count{"table_count", "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'setting'"};
constexpr Sql copy_into{"copy_into", "VACUUM INTO $1"};

std::string one_text(Connection& db, const Sql& sql, std::span<const Value> values) {
  std::string out;
  db.each(sql, values, [&](RowReader& row) { out = row.text(0); });
  return out;
}

class Database final : public Migratable {
 public:
  explicit Database(const std::string& folder) : folder_(folder), db_(folder + "/heard.db", Use::write) {}

  [[nodiscard]] Engine engine() const override { return Engine::sqlite; }

  void run_script(const std::string& script) override {
    db_.run_script("BEGIN IMMEDIATE;" + script + "COMMIT;");
  }

  int schema_version() override {
    if (one_text(db_, table_count, {}) == "0") return 0;
    const Value name = std::string_view{"schema_version"};
    const std::string text = one_text(db_, sql::setting_get, {&name, 1});
    int version = 0;
    std::from_chars(text.data(), text.data() + text.size(), version);
    if (version <= 0)
      throw Abort{broken("heard.db does not say which schema it has", "Restore the last backup.")};
    return version;
  }

  // Written under another name first, so that a copy with the real name is a whole one.
  void keep_copy(int next_version) override {
    const std::string path = fmt::format("{}/heard.before-{}.db", folder_, next_version);
    const std::string unfinished = path + ".new";
    std::remove(unfinished.c_str());
    const Value into = std::string_view{unfinished};
    db_.run(copy_into, {&into, 1});
    const int file = ::open(unfinished.c_str(), O_RDWR | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!synced || std::rename(unfinished.c_str(), path.c_str()) != 0) {
      throw Abort{broken(fmt::format("keeping {}: {}", path, std::strerror(errno)),
                         "Make room for a copy of heard.db.")};
    }
    if (Result<void> kept = sync_folder(folder_); !kept.ok()) throw Abort{std::move(kept).error()};
  }

 private:
  std::string folder_;
  Connection db_;
};

}  // namespace

Result<int> upgrade(const std::string& folder, Random& random, std::span<const Migration> steps) try {
  const std::string path = folder + "/heard.db";
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0)
    return broken(fmt::format("opening {}: {}", path, std::strerror(errno)),
                  "Check who owns the data folder.");
  ::close(file);
  Database database(folder);
  return migrate(database, random, steps);
} catch (const Abort& abort) {
  return abort.error;
}

}  // namespace heard::store::sqlite
