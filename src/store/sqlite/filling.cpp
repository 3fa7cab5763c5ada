#include "store/filling.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "base/random.h"
#include "store/archive/kept.h"
#include "store/sqlite/catalog.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/folder.h"
#include "store/sqlite/upgrade.h"

namespace heard::store {
namespace {

namespace fs = std::filesystem;
using sqlite::Connection;
using sqlite::Use;

constexpr Sql filling_begin{"filling_begin", "BEGIN IMMEDIATE"};
constexpr Sql filling_commit{"filling_commit", "COMMIT"};
// The write-ahead log would otherwise grow to all there is.
constexpr int rows_a_commit = 20'000;

constexpr Sql anybody{"anybody",
                      "SELECT (SELECT COUNT(*) FROM person) + (SELECT COUNT(*) FROM event) + "
                      "(SELECT COUNT(*) FROM customer)"};

void must(const std::error_code& error, const std::string& doing) {
  if (error)
    throw Abort{
        broken(fmt::format("{}: {}", doing, error.message()), "Check the disk and who owns the folder.")};
}

void must(Result<void> done) {
  if (!done.ok()) throw Abort{std::move(done).error()};
}

bool is_nobodys(const std::string& file) {
  Connection db(file, Use::write);
  std::int64_t count = 0;
  db.each(anybody, {}, [&](RowReader& row) { count = row.integer(0); });
  return count == 0;
}

// Folders of two digits and nothing else: ours, or of a restore that was broken off at its end.
bool is_of_a_desk(const std::string& blobs) {
  const auto digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  std::error_code none;
  for (fs::directory_iterator at(blobs, none), end; !none && at != end; at.increment(none)) {
    const std::string name = at->path().filename().string();
    if (name.size() != 2 || !digit(name[0]) || !digit(name[1])) return false;
  }
  return true;
}

// All in a folder beside the real place, whose parts are then moved there, the database last: what is not
// moved yet when the power goes is an empty place still.
class SqliteFilling final : public Filling {
 public:
  SqliteFilling(std::string folder, sqlite::FolderLock lock)
      : folder_(std::move(folder)), stage_(folder_ + "/restoring"), lock_(std::move(lock)) {
    clear();
    must(sqlite::make_folder(stage_));
    must(sqlite::make_folder(stage_ + "/blobs"));
  }
  ~SqliteFilling() override {
    db_.reset();
    std::error_code none;
    fs::remove_all(stage_, none);
  }
  SqliteFilling(const SqliteFilling&) = delete;
  SqliteFilling& operator=(const SqliteFilling&) = delete;

  [[nodiscard]] Engine engine() const override { return Engine::sqlite; }

  void make(int schema) override {
    SystemRandom random;
    const auto steps = all_migrations().first(static_cast<std::size_t>(schema));
    if (auto made = sqlite::upgrade(stage_, random, steps); !made.ok()) throw Abort{std::move(made).error()};
    db_ = std::make_unique<Connection>(stage_ + "/heard.db", Use::write_unsynced);
    for (const archive::Table& table : sqlite::tables_of(*db_))
      if (archive::is_carried(table.name)) db_->run_script(fmt::format("DELETE FROM {}", table.name));
  }
  std::vector<archive::Table> tables() override { return sqlite::tables_of(*db_); }

  void begin(const archive::Table& table) override {
    std::string places;
    for (std::size_t at = 1; at <= table.columns.size(); ++at)
      places += fmt::format("{}${}", at == 1 ? "" : ", ", at);
    text_ = fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name, archive::column_list(table), places);
    insert_ = Sql{"restore_row", text_};
    statement_ = sqlite::prepare(db_->handle(), insert_, false);
    db_->run(filling_begin);
    rows_ = 0;
  }
  void row(const archive::Table& table, std::span<const reflect::Value> values) override {
    sqlite3_reset(statement_.get());
    sqlite::give(db_->handle(), statement_.get(), insert_, values);
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_DONE) sqlite::fail(db_->handle(), code, table.name);
    if (++rows_ % rows_a_commit == 0) {
      commit();
      db_->run(filling_begin);
    }
  }
  void end(const archive::Table&) override {
    commit();
    statement_.reset();
  }

  void file(const std::string& name, std::string_view bytes) override {
    const std::string shelf = fmt::format("{}/blobs/{}", stage_, name.substr(0, 2));
    must(sqlite::make_folder(shelf));
    const std::string path = shelf + "/" + name;
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    bool written = fd >= 0;
    while (written && !bytes.empty()) {
      const ssize_t n = ::write(fd, bytes.data(), bytes.size());
      written = n > 0;
      if (written) bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    const std::string why = written ? "" : std::strerror(errno);
    if (fd >= 0) ::close(fd);
    if (!written) throw Abort{broken(fmt::format("writing {}: {}", path, why), "Check the disk.")};
  }

  void change(const std::string& statement) override { db_->run_script(statement); }

  void finish() override {
    db_->run_script("INSERT INTO search_words (search_words) VALUES ('rebuild')");
    db_.reset();
    SystemRandom random;
    if (auto taken = sqlite::upgrade(stage_, random); !taken.ok()) throw Abort{std::move(taken).error()};
    { const Connection last(stage_ + "/heard.db", Use::write); }  // closed, it leaves no log behind
    { const sqlite::SyncAtEnd everything(stage_); }
    std::error_code error;
    fs::remove_all(folder_ + "/blobs", error);
    must(error, "emptying blobs");
    fs::rename(stage_ + "/blobs", folder_ + "/blobs", error);
    must(error, "moving blobs");
    must(sqlite::sync_folder(folder_));
    fs::rename(stage_ + "/heard.db", folder_ + "/heard.db", error);
    must(error, "moving heard.db");
    must(sqlite::sync_folder(folder_));
  }

 private:
  void clear() const {
    std::error_code error;
    fs::remove_all(stage_, error);
    must(error, "removing an earlier try");
  }
  void commit() {
    db_->run(filling_commit);
    db_->run_script("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  std::string folder_;
  std::string stage_;
  sqlite::FolderLock lock_;
  std::unique_ptr<Connection> db_;
  std::string text_;
  Sql insert_{};
  sqlite::Statement statement_;  // gone before db_
  int rows_ = 0;
};

}  // namespace

Result<std::unique_ptr<Filling>> fill_sqlite(const std::string& folder) try {
  HEARD_TRY(sqlite::FolderLock lock, sqlite::FolderLock::take(folder));
  const std::string file = folder + "/heard.db";
  std::error_code none;
  const bool used = fs::exists(file, none) && fs::file_size(file, none) > 0 && !is_nobodys(file);
  if (used || !is_of_a_desk(folder + "/blobs"))
    return conflict("not_empty",
                    fmt::format("There is a desk in {} already. A backup is restored into an empty folder: "
                                "name another one with --data, or move this one away.",
                                folder));
  return std::unique_ptr<Filling>(std::make_unique<SqliteFilling>(folder, std::move(lock)));
} catch (const Abort& abort) {
  return abort.error;
}

}  // namespace heard::store
