// Workers: threads with a connection each, taking closures from one bounded queue. submit() may be called
// from any thread and never blocks.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "store/pool.h"
#include "store/postgres/session.h"

namespace heard::store::postgres {

class Workers {
 public:
  struct Options {
    std::string url;
    std::string settings;
    int threads = 1;
    int queue_max = 1;
  };
  // Called on a worker after each write that committed.
  using Committed = std::function<void(std::int64_t appended)>;

  Workers(Options options, Committed committed);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // `done` is called exactly once: on a worker, or here and now with `busy` when the queue is full.
  void submit(Lane lane, Closure closure, Finished done);
  [[nodiscard]] std::int64_t waiting();
  // Finishes what was taken, refuses the rest.
  void stop();

 private:
  struct Job {
    Lane lane = Lane::read;
    Closure closure;
    Finished done;
  };
  void work();

  const Options options_;
  const Committed committed_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<Job> queue_;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace heard::store::postgres
