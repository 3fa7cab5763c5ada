// Store: the one door to the database. A closure is given a Tx, runs whole on one thread without
// suspending, and is rolled back when it returns an error. It may run more than once (PostgreSQL
// retries a serialisation conflict), so it assigns only to its own result. Awaited calls resume on the
// caller's executor; *_now calls block and are for start-up, commands and pool threads.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

#include "base/result.h"
#include "base/secret.h"
#include "store/blobs.h"
#include "store/tx.h"

namespace heard::store {

// read: short, at most a few milliseconds. long_read: reports, verify, export, on a connection of its own.
enum class Lane { read, long_read, write };

constexpr std::size_t word_bytes_max = 7'900;  // what PostgreSQL carries, less the node's name

using Closure = std::function<Result<void>(Tx&)>;

// A closure by what comes out of it: a coroutine for each closure there is would be most of what gets
// compiled.
template <class Out>
class Asked {
 public:
  template <class Fn>
  explicit Asked(Fn fn)
      : fn_(new Fn(std::move(fn)), [](void* kept) { delete static_cast<Fn*>(kept); }),
        call_([](void* kept, Tx& tx) -> Out { return (*static_cast<Fn*>(kept))(tx); }) {}
  Out operator()(Tx& tx) const { return call_(fn_.get(), tx); }

 private:
  std::unique_ptr<void, void (*)(void*)> fn_;
  Out (*call_)(void*, Tx&);
};

struct StoreFigures {
  std::int64_t wal_bytes = 0;       // SQLite
  std::int64_t write_queue = 0;     // closures waiting
  std::int64_t writes = 0;          // closures committed since the start
  std::int64_t commits = 0;         // transactions they shared
  std::int64_t unsequenced_us = 0;  // PostgreSQL: age of the oldest event without a number
};

class Store {
 public:
  virtual ~Store() = default;

  template <class Fn>
  using Outcome = std::invoke_result_t<Fn, Tx&>;

  template <class Fn>
  boost::asio::awaitable<Outcome<Fn>> read(Fn fn) {
    return perform_with<Outcome<Fn>>(Lane::read, Asked<Outcome<Fn>>(std::move(fn)));
  }
  template <class Fn>
  boost::asio::awaitable<Outcome<Fn>> long_read(Fn fn) {
    return perform_with<Outcome<Fn>>(Lane::long_read, Asked<Outcome<Fn>>(std::move(fn)));
  }
  template <class Fn>
  boost::asio::awaitable<Outcome<Fn>> write(Fn fn) {
    return perform_with<Outcome<Fn>>(Lane::write, Asked<Outcome<Fn>>(std::move(fn)));
  }
  template <class Fn>
  Outcome<Fn> read_now(Fn fn) {
    return perform_now_with<Outcome<Fn>>(Lane::read, Asked<Outcome<Fn>>(std::move(fn)));
  }
  template <class Fn>
  Outcome<Fn> long_read_now(Fn fn) {
    return perform_now_with<Outcome<Fn>>(Lane::long_read, Asked<Outcome<Fn>>(std::move(fn)));
  }
  template <class Fn>
  Outcome<Fn> write_now(Fn fn) {
    return perform_now_with<Outcome<Fn>>(Lane::write, Asked<Outcome<Fn>>(std::move(fn)));
  }

  virtual Blobs& blobs() = 0;
  // Runs a blocking call (a blob, a password hash) on the heavy pool; busy when its queue is full.
  template <class Fn>
  boost::asio::awaitable<std::invoke_result_t<Fn>> on_pool(Fn fn) {
    std::optional<std::invoke_result_t<Fn>> out;
    Result<void> ran = co_await perform_on_pool([&]() { out = fn(); });
    if (!ran.ok()) co_return std::move(ran).error();
    co_return std::move(*out);
  }

  // Called after a commit that may have numbered events or effects, from any thread; must not block.
  virtual void watch(std::function<void()> wake) = 0;
  // A word to the other nodes on this database, for whoever is there just now: it is not kept, and may be
  // lost; those told one after the other come in that order. Without other nodes (SQLite) nobody hears it.
  virtual boost::asio::awaitable<Result<void>> tell(std::string word);
  // Called with each word of another node and that node's name, from any thread; must not block.
  virtual void hear(std::function<void(std::string_view node, std::string_view word)>) {}
  [[nodiscard]] virtual StoreFigures figures() = 0;
  // Refuses new work, finishes what was taken, then closes. Called once, from no closure.
  virtual void stop() = 0;

 protected:
  // Runs the closure; `done` is called exactly once, on any thread.
  virtual void submit(Lane lane, Closure closure, std::function<void(Result<void>)> done) = 0;
  virtual void submit_to_pool(std::function<void()> job, std::function<void(Result<void>)> done) = 0;
  // Whether a read may run here and now on this thread (SQLite); then `submit` calls `done` before it
  // returns.
  [[nodiscard]] virtual bool reads_inline() const = 0;

 private:
  boost::asio::awaitable<Result<void>> perform(Lane lane, Closure closure);
  boost::asio::awaitable<Result<void>> perform_on_pool(std::function<void()> job);
  Result<void> perform_now(Lane lane, Closure closure);

  template <class Out>
  static Closure keeping(std::optional<Out>& out, const Asked<Out>& asked) {
    return [&out, &asked](Tx& tx) -> Result<void> {
      out.emplace(asked(tx));
      if (out->ok()) return {};
      return Error{out->error()};
    };
  }
  template <class Out>
  static Out outcome(Result<void> performed, std::optional<Out>& out) {
    if (!performed.ok()) return std::move(performed).error();
    return std::move(*out);
  }
  template <class Out>
  boost::asio::awaitable<Out> perform_with(Lane lane, Asked<Out> asked) {
    std::optional<Out> out;
    Result<void> performed = co_await perform(lane, keeping(out, asked));
    co_return outcome(std::move(performed), out);
  }
  template <class Out>
  Out perform_now_with(Lane lane, const Asked<Out>& asked) {
    std::optional<Out> out;
    Result<void> performed = perform_now(lane, keeping(out, asked));
    return outcome(std::move(performed), out);
  }
};

// When what was written is on disk: before it is answered, or once the store is gone. The latter is for
// filling a folder that is new: a power cut meanwhile may spoil it.
enum class OnDisk { before_the_answer, at_the_end };

struct SqliteOptions {
  std::string folder;  // DATA; made if missing. heard.db, blobs/, lock live in it
  OnDisk on_disk = OnDisk::before_the_answer;
  int write_queue_max = 4096;
  int batch_max = 256;
};

// An S3-compatible bucket for attachments. The address names the bucket: https://HOST/BUCKET, or
// https://BUCKET.HOST where the host wants it so.
struct BucketOptions {
  std::string url;
  std::string region = "us-east-1";
  std::string key_id;
  Secret secret;
  int stall_s_max = 10;  // so long nothing may move; a bucket that hangs must not hold up sign-ins for long
};

struct PostgresOptions {
  std::string url;
  int connections = 8;
  int queue_max = 4096;
  std::optional<BucketOptions> bucket{};
};

// Opens, takes the lock (SQLite), migrates. Refuses a newer schema with a sentence.
Result<std::unique_ptr<Store>> open_sqlite(const SqliteOptions& options);
Result<std::unique_ptr<Store>> open_postgres(const PostgresOptions& options);

}  // namespace heard::store
