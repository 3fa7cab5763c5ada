// Pool: a few threads for what may block, with a bounded queue. submit() may be called from any thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "base/result.h"

namespace heard::store {

using Finished = std::function<void(Result<void>)>;

class Pool {
 public:
  explicit Pool(int threads = 2, int queue_max = 64);
  ~Pool();
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  // `done` is called exactly once: on a pool thread after the job, or here and now with `busy` when the
  // queue is full or the pool has stopped. A job that throws is answered as broken.
  void submit(std::function<Result<void>()> job, Finished done);
  // Finishes what was taken, refuses the rest. Not from a pool thread.
  void stop();

 private:
  struct Job {
    std::function<Result<void>()> run;
    Finished done;
  };
  void work();

  const std::size_t queue_max_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<Job> queue_;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace heard::store
