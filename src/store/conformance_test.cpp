// Transactions: what a closure may rely on, on either engine.
#include "store/conformance.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "store/setting.h"

namespace heard::store {
namespace {

namespace asio = boost::asio;

class Transactions : public Conformance {
 protected:
  // Starts a write and does not wait for it.
  void start(Closure closure, std::function<void(Result<void>)> done) {
    threads_.emplace_back([this, closure = std::move(closure), done = std::move(done)] {
      done(store().write_now([&](Tx& tx) { return closure(tx); }));
    });
  }
  void join() {
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }
  void TearDown() override {
    join();
    Conformance::TearDown();
  }
  std::vector<std::thread> threads_;
};
HEARD_ON_BOTH_ENGINES(Transactions);

constexpr Sql no_such_table{"no_such_table", "SELECT 1 FROM nowhere"};
constexpr Sql two_values{"two_values", "SELECT $2, $1 FROM setting WHERE name = 'schema_version'",
                         "SELECT $2::text, $1::text FROM setting WHERE name = 'schema_version'"};
constexpr Sql quoted_dollar{"quoted_dollar", "SELECT '$1', value FROM setting WHERE name = $1 /* $2 */"};
constexpr Sql add_setting{"add_setting", "INSERT INTO setting (name, value) VALUES ($1, $2)"};
constexpr Sql all_settings{"all_settings", "SELECT name FROM setting ORDER BY name"};

std::optional<std::string> setting(Tx& tx, std::string_view name) { return get_setting(tx, name); }

TEST_P(Transactions, ReadTheirOwnWrites) {
  write([](Tx& tx) {
    set_setting(tx, "shop", "Tea & Toys");
    EXPECT_EQ(setting(tx, "shop"), "Tea & Toys");
  });
  EXPECT_EQ(read([](Tx& tx) { return setting(tx, "shop"); }), "Tea & Toys");
}

TEST_P(Transactions, AreSeenByTheNextReadOfAnotherThread) {
  for (int i = 0; i < 20; ++i) {
    const std::string value = std::to_string(i);
    write([&](Tx& tx) { set_setting(tx, "n", value); });
    std::thread([&] { EXPECT_EQ(read([](Tx& tx) { return setting(tx, "n"); }), value); }).join();
  }
}

TEST_P(Transactions, LeaveNothingWhenTheClosureRefuses) {
  Result<void> refused = store().write_now([](Tx& tx) -> Result<void> {
    set_setting(tx, "shop", "never");
    return conflict("stale_view", "Somebody wrote.");
  });
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code, "stale_view");
  EXPECT_EQ(read([](Tx& tx) { return setting(tx, "shop"); }), std::nullopt);
}

TEST_P(Transactions, AnswerAFailedStatementAndGoOn) {
  Result<void> failed = store().write_now([](Tx& tx) -> Result<void> {
    set_setting(tx, "shop", "never");
    tx.list<std::int64_t>(no_such_table);
    return {};
  });
  ASSERT_FALSE(failed.ok());
  EXPECT_EQ(failed.error().kind, ErrorKind::broken);
  EXPECT_EQ(read([](Tx& tx) { return setting(tx, "shop"); }), std::nullopt);
  write([](Tx& tx) { set_setting(tx, "shop", "now"); });
  EXPECT_EQ(read([](Tx& tx) { return setting(tx, "shop"); }), "now");
}

TEST_P(Transactions, SurviveAClosureThatThrows) {
  Result<void> thrown = store().write_now([](Tx&) -> Result<void> { throw std::runtime_error("a bug"); });
  ASSERT_FALSE(thrown.ok());
  EXPECT_EQ(thrown.error().kind, ErrorKind::broken);
  Result<void> odd = store().write_now([](Tx&) -> Result<void> { throw 7; });
  EXPECT_EQ(odd.error().kind, ErrorKind::broken);
  write([](Tx& tx) { set_setting(tx, "alive", "yes"); });
}

TEST_P(Transactions, SayThatAUniqueThingIsThere) {
  write([](Tx& tx) { tx.run(add_setting, std::string_view{"twice"}, std::string_view{"first"}); });
  Result<void> again = store().write_now([](Tx& tx) -> Result<void> {
    tx.run(add_setting, std::string_view{"twice"}, std::string_view{"second"});
    return {};
  });
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(again.error().kind, ErrorKind::exists);
  EXPECT_EQ(read([](Tx& tx) { return setting(tx, "twice"); }), "first");
}

// One closure's failure takes nothing from those that share its commit.
TEST_P(Transactions, InOneBatchStandAlone) {
  std::mutex mutex;
  std::condition_variable ready;
  bool go = false;
  std::atomic<bool> holding{false};
  std::atomic<int> fine{0};
  std::atomic<int> refused{0};
  // The first holds the writer, so that the others gather behind it.
  start(
      [&](Tx&) -> Result<void> {
        std::unique_lock lock(mutex);
        holding = true;
        ready.wait(lock, [&] { return go; });
        return {};
      },
      [](const Result<void>&) {});
  while (!holding) std::this_thread::yield();
  for (int i = 0; i < 8; ++i) {
    start(
        [i](Tx& tx) -> Result<void> {
          set_setting(tx, "batch-" + std::to_string(i), "kept");
          if (i % 3 == 1) return conflict("no", "No.");
          if (i % 3 == 2) tx.list<std::int64_t>(no_such_table);
          return {};
        },
        [&](const Result<void>& result) { ++(result.ok() ? fine : refused); });
  }
  if (on_sqlite()) {
    while (store().figures().write_queue < 8) std::this_thread::yield();
  }
  {
    const std::scoped_lock lock(mutex);
    go = true;
  }
  ready.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
  EXPECT_EQ(fine, 3);
  EXPECT_EQ(refused, 5);
  for (int i = 0; i < 8; ++i) {
    EXPECT_EQ(read([&](Tx& tx) { return setting(tx, "batch-" + std::to_string(i)); }).has_value(), i % 3 == 0)
        << i;
  }
}

// Lost updates: each of many concurrent closures sees the value that the one before it left.
TEST_P(Transactions, NeverLoseAnUpdate) {
  write([](Tx& tx) { set_setting(tx, "sum", "0"); });
  constexpr int threads = 6;
  constexpr int rounds = 25;
  for (int t = 0; t < threads; ++t) {
    threads_.emplace_back([this] {
      for (int i = 0; i < rounds; ++i) {
        write([](Tx& tx) { set_setting(tx, "sum", std::to_string(std::stoi(*setting(tx, "sum")) + 1)); });
      }
    });
  }
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
  EXPECT_EQ(read([](Tx& tx) { return setting(tx, "sum"); }), std::to_string(threads * rounds));
}

TEST_P(Transactions, ReadOneSnapshot) {
  write([](Tx& tx) { set_setting(tx, "a", "1"); });
  Result<void> both = store().long_read_now([&](Tx& tx) -> Result<void> {
    EXPECT_EQ(setting(tx, "a"), "1");
    std::thread([&] { write([](Tx& inner) { set_setting(inner, "a", "2"); }); }).join();
    EXPECT_EQ(setting(tx, "a"), "1");
    return {};
  });
  EXPECT_TRUE(both.ok());
  EXPECT_EQ(read([](Tx& tx) { return setting(tx, "a"); }), "2");
}

TEST_P(Transactions, RefuseToWriteInARead) {
  Result<void> refused = store().read_now([](Tx& tx) -> Result<void> {
    tx.run(add_setting, std::string_view{"sly"}, std::string_view{"x"});
    return {};
  });
  EXPECT_FALSE(refused.ok());
  EXPECT_EQ(read([](Tx& tx) { return setting(tx, "sly"); }), std::nullopt);
}

TEST_P(Transactions, TakeValuesAsValues) {
  const std::string nasty = "'; DROP TABLE setting; -- \" ` $1 \\ \xF0\x9F\x92\x99";
  write([&](Tx& tx) { set_setting(tx, nasty, nasty); });
  EXPECT_EQ(read([&](Tx& tx) { return setting(tx, nasty); }), nasty);
  write([](Tx& tx) { set_setting(tx, "empty", ""); });
  EXPECT_EQ(read([](Tx& tx) { return setting(tx, "empty"); }), "");
}

TEST_P(Transactions, CountParametersByNumberNotByAppearance) {
  read([](Tx& tx) {
    tx.each(
        two_values,
        [](RowReader& row) { EXPECT_EQ(std::string(row.text(0)) + std::string(row.text(1)), "twoone"); },
        std::string_view{"one"}, std::string_view{"two"});
    tx.each(
        quoted_dollar, [](RowReader& row) { EXPECT_EQ(row.text(0), "$1"); },
        std::string_view{"schema_version"});
    return 0;
  });
}

TEST_P(Transactions, RefuseTheWrongNumberOfValues) {
  Result<void> refused = store().read_now([](Tx& tx) -> Result<void> {
    tx.list<std::string>(two_values, std::string_view{"one"});
    return {};
  });
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().kind, ErrorKind::broken);
}

TEST_P(Transactions, RunAStatementInsideItself) {
  write([](Tx& tx) {
    int pairs = 0;
    tx.each(all_settings, [&](RowReader&) { tx.each(all_settings, [&](RowReader&) { ++pairs; }); });
    const auto names = tx.list<std::string>(all_settings).size();
    EXPECT_EQ(static_cast<std::size_t>(pairs), names * names);
  });
}

TEST_P(Transactions, ResumeTheCoroutineOnItsOwnExecutor) {
  asio::io_context io;
  int steps = 0;
  auto story = [&]() -> asio::awaitable<void> {
    const auto here = std::this_thread::get_id();
    Result<int> written = co_await store().write([](Tx& tx) -> Result<int> {
      set_setting(tx, "awaited", "yes");
      return 7;
    });
    EXPECT_EQ(*written, 7);
    EXPECT_EQ(std::this_thread::get_id(), here);
    Result<std::string> seen =
        co_await store().read([](Tx& tx) -> Result<std::string> { return *setting(tx, "awaited"); });
    EXPECT_EQ(*seen, "yes");
    Result<int> pooled = co_await store().on_pool(
        [here]() -> Result<int> { return std::this_thread::get_id() == here ? 1 : 2; });
    EXPECT_EQ(*pooled, 2);
    Result<int> long_one =
        co_await store().long_read([](Tx&) -> Result<int> { return conflict("no", "No."); });
    EXPECT_EQ(long_one.error().code, "no");
    EXPECT_EQ(std::this_thread::get_id(), here);
    ++steps;
  };
  asio::co_spawn(io, story, asio::detached);
  io.run();
  EXPECT_EQ(steps, 1);
  store_.reset();  // its threads post to `io` and may still be on their way out of it
}

TEST_P(Transactions, WakeWatchersAfterACommit) {
  std::mutex mutex;
  std::condition_variable heard;
  int wakes = 0;
  store().watch([&] {
    const std::scoped_lock lock(mutex);
    ++wakes;
    heard.notify_all();
  });
  write([](Tx& tx) {
    const NewEvent event{.event = PersonAdded{.person = {1}}};
    tx.append({&event, 1});
  });
  std::unique_lock lock(mutex);
  EXPECT_TRUE(heard.wait_for(lock, std::chrono::seconds(5), [&] { return wakes > 0; }));
  lock.unlock();
  store().stop();
}

// A desk that is opening writes while its parts are still being put together.
TEST_P(Transactions, TakeAWatcherWhileOthersWrite) {
  std::atomic<int> wakes{0};
  std::atomic<int> written{0};
  const NewEvent event{.event = PersonAdded{.person = {1}}};
  for (int i = 0; i < 20; ++i) {
    start(
        [event](Tx& tx) -> Result<void> {
          tx.append({&event, 1});
          return {};
        },
        [&](Result<void> done) { written += done.ok() ? 1 : 0; });
    store().watch([&] { ++wakes; });
  }
  join();
  store().stop();
  EXPECT_EQ(written, 20);
  EXPECT_GT(wakes, 0);
}

TEST_P(Transactions, AnswerBusyWhenTheQueueIsFull) {
  reopen(2);
  std::mutex mutex;
  std::condition_variable ready;
  bool go = false;
  std::atomic<int> holding{0};
  std::atomic<int> fine{0};
  std::atomic<int> full{0};
  const auto hold = [&](Tx&) -> Result<void> {
    std::unique_lock lock(mutex);
    ++holding;
    ready.wait(lock, [&] { return go; });
    return {};
  };
  const auto count = [&](const Result<void>& result) { ++(result.ok() ? fine : full); };
  const int writers = on_sqlite() ? 1 : 4;
  for (int i = 1; i <= writers; ++i) {
    start(hold, count);
    while (holding < i) std::this_thread::yield();
  }
  for (int i = 0; i < 6; ++i) start([](Tx&) -> Result<void> { return {}; }, count);
  while (full < 4) std::this_thread::yield();
  {
    const std::scoped_lock lock(mutex);
    go = true;
  }
  ready.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
  EXPECT_EQ(full, 4);
  EXPECT_EQ(fine, writers + 2);
}

TEST_P(Transactions, FinishWhatWasTakenAtAStop) {
  std::atomic<int> fine{0};
  std::atomic<int> refused{0};
  std::atomic<bool> stopping{false};
  for (int t = 0; t < 4; ++t) {
    threads_.emplace_back([&, t] {
      for (int i = 0; !stopping || i == 0; ++i) {
        const std::string name = "stop-" + std::to_string(t) + "-" + std::to_string(i);
        const bool ok = store()
                            .write_now([&](Tx& tx) -> Result<void> {
                              set_setting(tx, name, "kept");
                              return {};
                            })
                            .ok();
        ++(ok ? fine : refused);
      }
    });
  }
  while (fine < 20) std::this_thread::yield();
  store().stop();
  stopping = true;
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
  EXPECT_FALSE(store().write_now([](Tx&) -> Result<void> { return {}; }).ok());
  EXPECT_FALSE(store().read_now([](Tx&) -> Result<void> { return {}; }).ok());
  reopen();
  const auto kept = read([](Tx& tx) { return tx.list<std::string>(all_settings); });
  EXPECT_EQ(std::ranges::count_if(kept, [](const std::string& name) { return name.starts_with("stop-"); }),
            fine);
}

TEST_P(Transactions, TellTheDatabasesClock) {
  const Instant now = read([](Tx& tx) { return tx.database_now(); });
  EXPECT_GT(now.us, 1'700'000'000'000'000);
  write([](Tx& tx) { set_setting(tx, "clock_offset_us", std::to_string(days(7).us)); });
  const Duration moved = read([](Tx& tx) { return tx.database_now(); }) - now;
  EXPECT_GE(moved.us, days(7).us);
  EXPECT_LT(moved.us, days(7).us + minutes(5).us);
}

}  // namespace
}  // namespace heard::store
