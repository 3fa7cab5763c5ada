#include "store/pool.h"

#include <exception>

namespace heard::store {
namespace {

Result<void> guarded(const std::function<Result<void>()>& run) {
  try {
    return run();
  } catch (const std::exception& e) {
    return broken(e.what());
  } catch (...) {
    return broken("a pool job threw something unknown");
  }
}

}  // namespace

Pool::Pool(int threads, int queue_max) : queue_max_(static_cast<std::size_t>(queue_max)) {
  for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Pool::~Pool() { stop(); }

void Pool::submit(std::function<Result<void>()> job, Finished done) {
  {
    const std::scoped_lock lock(mutex_);
    if (!stopped_ && queue_.size() < queue_max_) {
      queue_.push_back({std::move(job), std::move(done)});
      ready_.notify_one();
      return;
    }
  }
  done(busy("the pool's queue is full or stopped"));
}

void Pool::stop() {
  {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
  }
  ready_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void Pool::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    ready_.wait(lock, [this] { return stopped_ || !queue_.empty(); });
    if (queue_.empty()) return;
    Job job = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    Result<void> result = guarded(job.run);
    job.done(std::move(result));
    job = {};
    lock.lock();
  }
}

}  // namespace heard::store
