#include "store/postgres/workers.h"

namespace heard::store::postgres {

Workers::Workers(Options options, Committed committed)
    : options_(std::move(options)), committed_(std::move(committed)) {
  for (int i = 0; i < options_.threads; ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() { stop(); }

void Workers::submit(Lane lane, Closure closure, Finished done) {
  {
    const std::scoped_lock lock(mutex_);
    if (!stopped_ && queue_.size() < static_cast<std::size_t>(options_.queue_max)) {
      queue_.push_back({lane, std::move(closure), std::move(done)});
      ready_.notify_one();
      return;
    }
  }
  done(busy("the database's queue is full or stopped"));
}

std::int64_t Workers::waiting() {
  const std::scoped_lock lock(mutex_);
  return static_cast<std::int64_t>(queue_.size());
}

void Workers::stop() {
  {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
  }
  ready_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void Workers::work() {
  Session session(options_.url, options_.settings);
  std::unique_lock lock(mutex_);
  while (true) {
    ready_.wait(lock, [this] { return stopped_ || !queue_.empty(); });
    if (queue_.empty()) return;
    Job job = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    Session::Done done = session.perform(job.lane, job.closure);
    if (job.lane == Lane::write && done.result.ok()) committed_(done.appended);
    job.done(std::move(done.result));
    job = {};
    lock.lock();
  }
}

}  // namespace heard::store::postgres
