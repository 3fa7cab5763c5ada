// The SQLite engine, put together: one writer thread, reads on the thread that asks, long reads and heavy
// jobs on pools.
#include "store/store.h"

#include <sys/stat.h>

#include <atomic>
#include <optional>

#include "base/random.h"
#include "store/blob_rows.h"
#include "store/pool.h"
#include "store/setting.h"
#include "store/sqlite/blobs.h"
#include "store/sqlite/folder.h"
#include "store/sqlite/readers.h"
#include "store/sqlite/upgrade.h"
#include "store/sqlite/writer.h"

namespace heard::store {
namespace {

using namespace sqlite;

constexpr int heavy_threads = 2;
constexpr int long_read_threads = 2;
constexpr int pool_queue_max = 64;

class SqliteStore final : public Store {
 public:
  SqliteStore(const SqliteOptions& options, FolderLock lock)
      : on_disk_(options.on_disk),
        sync_(on_disk_ == OnDisk::at_the_end ? options.folder : ""),
        lock_(std::move(lock)),
        path_(options.folder + "/heard.db"),
        readers_(path_),
        writer_(path_, on_disk_ == OnDisk::at_the_end ? Use::write_unsynced : Use::write,
                options.write_queue_max, options.batch_max),
        long_reads_(long_read_threads, pool_queue_max),
        heavy_(heavy_threads, pool_queue_max) {}
  ~SqliteStore() override { stop(); }

  Result<void> open_blobs(const std::string& folder) {
    Result<std::optional<std::string>> secret = read_now(
        [](Tx& tx) -> Result<std::optional<std::string>> { return get_setting(tx, "instance_secret"); });
    HEARD_TRY(std::optional<std::string> key, std::move(secret));
    if (!key) return broken("the setting instance_secret is missing", "Restore the last backup.");
    const auto is_kept = [this](const std::string& name) -> Result<bool> {
      if (stopping_) return busy("the store is stopping");
      return read_now([&](Tx& tx) -> Result<bool> { return blob_is_kept(tx, name); });
    };
    blobs_.emplace(folder + "/blobs", std::move(*key), is_kept, on_disk_);
    HEARD_CHECK(make_folder(folder + "/blobs"));
    HEARD_CHECK(sync_folder(folder));
    return {};
  }

  Blobs& blobs() override { return *blobs_; }
  void watch(std::function<void()> wake) override { writer_.watch(std::move(wake)); }
  StoreFigures figures() override;
  void stop() override;

 protected:
  void submit(Lane lane, Closure closure, std::function<void(Result<void>)> done) override;
  void submit_to_pool(std::function<void()> job, std::function<void(Result<void>)> done) override;
  [[nodiscard]] bool reads_inline() const override { return true; }

 private:
  const OnDisk on_disk_;
  const SyncAtEnd sync_;  // destroyed last
  FolderLock lock_;
  const std::string path_;
  Readers readers_;
  Writer writer_;
  std::optional<FileBlobs> blobs_;
  std::atomic<bool> stopping_{false};
  Pool long_reads_;
  Pool heavy_;
};

void SqliteStore::submit(Lane lane, Closure closure, std::function<void(Result<void>)> done) {
  switch (lane) {
    case Lane::read:
      done(readers_.read(closure));
      return;
    case Lane::long_read:
      long_reads_.submit([this, closure = std::move(closure)] { return readers_.read(closure); },
                         std::move(done));
      return;
    case Lane::write:
      writer_.submit(std::move(closure), std::move(done));
      return;
  }
}

void SqliteStore::submit_to_pool(std::function<void()> job, std::function<void(Result<void>)> done) {
  heavy_.submit(
      [job = std::move(job)]() -> Result<void> {
        job();
        return {};
      },
      std::move(done));
}

StoreFigures SqliteStore::figures() {
  StoreFigures figures;
  writer_.count_into(figures);
  struct stat about {};
  if (::stat((path_ + "-wal").c_str(), &about) == 0) figures.wal_bytes = about.st_size;
  return figures;
}

void SqliteStore::stop() {
  stopping_ = true;
  heavy_.stop();
  writer_.stop();
  long_reads_.stop();
  readers_.stop();
}

}  // namespace

Result<std::unique_ptr<Store>> open_sqlite(const SqliteOptions& options) try {
  HEARD_TRY(FolderLock lock, FolderLock::take(options.folder));
  SystemRandom random;
  Result<int> upgraded = upgrade(options.folder, random);
  if (!upgraded.ok()) return std::move(upgraded).error();
  auto store = std::make_unique<SqliteStore>(options, std::move(lock));
  HEARD_CHECK(store->open_blobs(options.folder));
  return std::unique_ptr<Store>(std::move(store));
} catch (const Abort& abort) {
  return abort.error;
}

}  // namespace heard::store
