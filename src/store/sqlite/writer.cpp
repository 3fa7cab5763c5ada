#include "store/sqlite/writer.h"

#include <algorithm>
#include <chrono>

namespace heard::store::sqlite {
namespace {

constexpr Sql begin{"begin", "BEGIN IMMEDIATE"};
constexpr Sql commit{"commit", "COMMIT"};
constexpr Sql roll_back_all{"roll_back", "ROLLBACK"};
constexpr Sql save{"save", "SAVEPOINT closure"};
constexpr Sql release{"release", "RELEASE closure"};
constexpr Sql return_to_save{"return_to_save", "ROLLBACK TO closure"};

// The write-ahead log is copied into the database when it has so many pages (of 4 KiB), and again each time
// it has grown by as much, which it does only while a reader holds an old snapshot.
constexpr int checkpoint_pages = 4'000;
// What a long read left behind is given back to the disk once nothing has been written for so long.
constexpr auto quiet_time = std::chrono::milliseconds(500);

}  // namespace

Writer::Writer(const std::string& path, Use use, int queue_max, int batch_max)
    : db_(path, use),
      tx_(db_),
      queue_max_(static_cast<std::size_t>(queue_max)),
      batch_max_(static_cast<std::size_t>(batch_max)),
      checkpoint_at_(checkpoint_pages) {
  sqlite3_wal_hook(
      db_.handle(),
      [](void* self, sqlite3*, const char*, int pages) {
        static_cast<Writer*>(self)->log_pages_ = pages;
        return SQLITE_OK;
      },
      this);
  thread_ = std::thread([this] { work(); });
}

Writer::~Writer() { stop(); }

void Writer::submit(Closure closure, Done done) {
  {
    const std::scoped_lock lock(mutex_);
    if (!stopped_ && queue_.size() < queue_max_) {
      queue_.push_back({std::move(closure), std::move(done)});
      if (waiting_) ready_.notify_one();
      return;
    }
  }
  done(busy("the writer's queue is full or stopped"));
}

void Writer::stop() {
  {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
  }
  ready_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Writer::count_into(StoreFigures& figures) {
  const std::scoped_lock lock(mutex_);
  figures.write_queue = static_cast<std::int64_t>(queue_.size());
  figures.writes = writes_;
  figures.commits = commits_;
}

void Writer::work() {
  std::vector<Job> batch;
  while (take(batch)) {
    serve(batch);
    batch.clear();
    keep_log_short();
  }
}

// Waits for work; false when there will be none.
bool Writer::take(std::vector<Job>& batch) {
  const auto ready = [this] { return stopped_ || !queue_.empty(); };
  std::unique_lock lock(mutex_);
  waiting_ = true;
  if (log_pages_ > checkpoint_pages && !ready_.wait_for(lock, quiet_time, ready)) {
    lock.unlock();
    checkpoint(SQLITE_CHECKPOINT_TRUNCATE);
    lock.lock();
  }
  ready_.wait(lock, ready);
  waiting_ = false;
  const auto count = static_cast<std::ptrdiff_t>(std::min(queue_.size(), batch_max_));
  std::move(queue_.begin(), queue_.begin() + count, std::back_inserter(batch));
  queue_.erase(queue_.begin(), queue_.begin() + count);
  return !batch.empty();
}

void Writer::serve(std::span<Job> batch) {
  const std::int64_t changes = db_.changes();
  const WriteTx::Mark mark = tx_.mark();
  Result<void> committed = transact(batch);
  if (!committed.ok()) {
    roll_back();
    tx_.return_to(mark);
  }
  for (Job& job : batch) {
    if (committed.ok() || !job.result.ok()) {
      job.done(std::move(job.result));
    } else {
      job.done(Error{committed.error()});
    }
  }
  if (!committed.ok() || db_.changes() == changes) return;
  watchers_.wake();
}

Result<void> Writer::transact(std::span<Job> batch) try {
  db_.run(begin);
  const bool alone = batch.size() == 1;
  std::int64_t done = 0;
  for (Job& job : batch) {
    job.result = run_saved(job.closure, alone);
    if (db_.idle())
      return job.result.ok() ? broken("a closure ended the transaction") : Error{job.result.error()};
    if (job.result.ok()) ++done;
  }
  if (done == 0) {
    db_.run(roll_back_all);
    return {};
  }
  tx_.write_index();
  db_.run(commit);
  writes_ += done;
  ++commits_;
  return {};
} catch (const Abort& abort) {
  return abort.error;
}

// A closure alone in its transaction needs no savepoint: the transaction is rolled back instead.
Result<void> Writer::run_saved(const Closure& closure, bool alone) {
  const WriteTx::Mark mark = tx_.mark();
  if (!alone) db_.run(save);
  Result<void> result = attempt(closure, tx_);
  if (!result.ok()) {
    tx_.return_to(mark);
    if (!alone && !db_.idle()) db_.run(return_to_save);
  }
  if (!alone && !db_.idle()) db_.run(release);
  return result;
}

void Writer::roll_back() {
  try {
    if (!db_.idle()) db_.run(roll_back_all);
  } catch (const Abort&) {
    // SQLite has rolled back by itself; the next BEGIN says so if it has not.
  }
}

void Writer::keep_log_short() {
  if (log_pages_ < log_pages_before_) checkpoint_at_ = checkpoint_pages;  // SQLite has begun the log anew
  log_pages_before_ = log_pages_;
  if (log_pages_ < checkpoint_at_) return;
  checkpoint(SQLITE_CHECKPOINT_PASSIVE);
  checkpoint_at_ = log_pages_ + checkpoint_pages;
}

// Never waits for readers: what they hold back is copied the next time.
void Writer::checkpoint(int mode) {
  sqlite3_busy_timeout(db_.handle(), 0);
  int copied = 0;
  sqlite3_wal_checkpoint_v2(db_.handle(), nullptr, mode, &log_pages_, &copied);
  sqlite3_busy_timeout(db_.handle(), busy_timeout_ms);
}

}  // namespace heard::store::sqlite
