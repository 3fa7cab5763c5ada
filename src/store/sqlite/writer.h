// The one writer. Its thread takes all closures that wait, up to batch_max, runs them in one transaction
// with a savepoint each, commits once and answers all. Nothing is answered before its commit is on disk.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "store/sqlite/connection.h"
#include "store/sqlite/tx.h"
#include "store/store.h"
#include "store/watchers.h"

namespace heard::store::sqlite {

class Writer {
 public:
  using Done = std::function<void(Result<void>)>;

  Writer(const std::string& path, Use use, int queue_max, int batch_max);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // Any thread. `done` is called on the writer's thread, or here with `busy` when the queue is full or
  // stopped.
  void submit(Closure closure, Done done);
  // Any thread. Called after each commit that changed something, once its closures were answered.
  void watch(std::function<void()> wake) { watchers_.add(std::move(wake)); }
  // Writes what was taken, then ends the thread.
  void stop();

  void count_into(StoreFigures& figures);

 private:
  struct Job {
    Closure closure;
    Done done;
    Result<void> result{};
  };
  void work();
  bool take(std::vector<Job>& batch);
  void serve(std::span<Job> batch);
  Result<void> transact(std::span<Job> batch);
  Result<void> run_saved(const Closure& closure, bool alone);
  void roll_back();
  void keep_log_short();
  void checkpoint(int mode);

  Connection db_;
  WriteTx tx_;
  const std::size_t queue_max_;
  const std::size_t batch_max_;
  Watchers<> watchers_;
  int log_pages_ = 0;  // in the write-ahead log, told by SQLite after each commit
  int log_pages_before_ = 0;
  int checkpoint_at_ = 0;  // pages

  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<Job> queue_;
  bool waiting_ = false;
  bool stopped_ = false;
  std::atomic<std::int64_t> writes_{0};
  std::atomic<std::int64_t> commits_{0};
  std::thread thread_;
};

}  // namespace heard::store::sqlite
