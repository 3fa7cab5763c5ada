// PostgresStore: a desk of several nodes on one PostgreSQL. Owns every connection and thread of this node:
// workers, workers for long reads, the sequencer, the listener, and the pool for what may block.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>

#include "base/random.h"
#include "store/pool.h"
#include "store/postgres/listener.h"
#include "store/postgres/sequencer.h"
#include "store/postgres/workers.h"
#include "store/store.h"
#include "store/watchers.h"

namespace heard::store::postgres {

class PostgresStore final : public Store {
 public:
  explicit PostgresStore(const PostgresOptions& options);
  ~PostgresStore() override;

  // Reads what the store needs to know of the instance. Once, before use.
  Result<void> prepare(const std::optional<BucketOptions>& bucket);

  Blobs& blobs() override { return *blobs_; }
  void watch(std::function<void()> wake) override { watchers_.add(std::move(wake)); }
  boost::asio::awaitable<Result<void>> tell(std::string word) override;
  void hear(std::function<void(std::string_view, std::string_view)> hears) override {
    hearers_.add(std::move(hears));
  }
  StoreFigures figures() override;
  void stop() override;

 protected:
  void submit(Lane lane, Closure closure, std::function<void(Result<void>)> done) override;
  void submit_to_pool(std::function<void()> job, std::function<void(Result<void>)> done) override;
  [[nodiscard]] bool reads_inline() const override { return false; }

 private:
  void committed(std::int64_t appended);
  void told(std::string_view words);

  const std::string node_ = SystemRandom().token(9);  // stands before each word, with a space
  Watchers<> watchers_;
  Watchers<std::string_view, std::string_view> hearers_;
  std::atomic<std::int64_t> writes_{0};
  bool stopped_ = false;
  std::unique_ptr<Blobs> blobs_;
  Sequencer sequencer_;
  Listener listener_;
  Workers workers_;
  Workers long_readers_;
  Pool pool_;
};

}  // namespace heard::store::postgres
