#include "store/postgres/store.h"

#include "store/bucket/blobs.h"
#include "store/postgres/blobs.h"
#include "store/postgres/migrate.h"
#include "store/postgres/statements.h"
#include "store/setting.h"

namespace heard::store::postgres {
namespace {

constexpr int long_readers = 2;
constexpr int long_queue_max = 64;

// jit costs more than any statement of ours takes. The limits free a connection whose statement hangs.
constexpr const char* worker_settings =
    "SET jit = off; SET statement_timeout = '30s'; SET lock_timeout = '10s'; "
    "SET idle_in_transaction_session_timeout = '60s'";
constexpr const char* long_reader_settings = "SET jit = off; SET cursor_tuple_fraction = 1";

}  // namespace

PostgresStore::PostgresStore(const PostgresOptions& options)
    : sequencer_(options.url, [this] { watchers_.wake(); }),
      listener_(
          options.url, [this] { watchers_.wake(); }, [this] { return sequencer_.server_process(); },
          [this](std::string_view words) { told(words); }),
      workers_({options.url, worker_settings, options.connections, options.queue_max},
               [this](std::int64_t appended) { committed(appended); }),
      long_readers_({options.url, long_reader_settings, long_readers, long_queue_max}, [](std::int64_t) {}) {}

PostgresStore::~PostgresStore() { stop(); }

Result<void> PostgresStore::prepare(const std::optional<BucketOptions>& bucket) {
  HEARD_TRY(std::string key, read_now([](Tx& tx) -> Result<std::string> {
              std::optional<std::string> secret = get_setting(tx, "instance_secret");
              if (!secret) return broken("the database has no instance_secret");
              return std::move(*secret);
            }));
  if (bucket) {
    auto in_bucket = std::make_unique<bucket::BucketBlobs>(*this, std::move(key), *bucket);
    HEARD_CHECK(in_bucket->check());
    blobs_ = std::move(in_bucket);
    return {};
  }
  HEARD_TRY(const bool in_use, bucket::bucket_in_use(*this));
  if (in_use)
    return invalid(
        "bucket_missing",
        "Attachments of this desk are in a bucket: name it with bucket_url in the configuration file.",
        "bucket_url");
  blobs_ = std::make_unique<PostgresBlobs>(*this, std::move(key));
  return {};
}

// Effects can be performed now; events are seen once they have numbers, and the watchers woken again then.
void PostgresStore::committed(std::int64_t appended) {
  ++writes_;
  if (appended == 0) return;
  sequencer_.wake();
  watchers_.wake();
}

// Written, though no row is: only a write waits for its commit, and words told one after the other must not
// overtake each other on two connections.
boost::asio::awaitable<Result<void>> PostgresStore::tell(std::string word) {
  const std::string words = node_ + " " + word;
  co_return co_await write([&words](Tx& tx) -> Result<void> {
    tx.run(statements::tell_nodes, words);
    return {};
  });
}

void PostgresStore::told(std::string_view words) {
  const std::size_t space = words.find(' ');
  if (space == std::string_view::npos || words.substr(0, space) == node_) return;
  hearers_.wake(words.substr(0, space), words.substr(space + 1));
}

StoreFigures PostgresStore::figures() {
  const std::int64_t writes = writes_;
  return {.write_queue = workers_.waiting(),
          .writes = writes,
          .commits = writes,
          .unsequenced_us = sequencer_.waiting_us()};
}

void PostgresStore::submit(Lane lane, Closure closure, std::function<void(Result<void>)> done) {
  Workers& workers = lane == Lane::long_read ? long_readers_ : workers_;
  workers.submit(lane, std::move(closure), std::move(done));
}

void PostgresStore::submit_to_pool(std::function<void()> job, std::function<void(Result<void>)> done) {
  auto run = [job = std::move(job)]() -> Result<void> {
    job();
    return {};
  };
  pool_.submit(std::move(run), std::move(done));
}

// Work first, then what numbers it, then what hears of it.
void PostgresStore::stop() {
  if (std::exchange(stopped_, true)) return;
  pool_.stop();
  workers_.stop();
  long_readers_.stop();
  sequencer_.stop();
  listener_.stop();
}

}  // namespace heard::store::postgres

namespace heard::store {

Result<std::unique_ptr<Store>> open_postgres(const PostgresOptions& options) {
  HEARD_CHECK(postgres::bring_up_to_date(options.url));
  auto store = std::make_unique<postgres::PostgresStore>(options);
  HEARD_CHECK(store->prepare(options.bucket));
  return std::unique_ptr<Store>(std::move(store));
}

}  // namespace heard::store
