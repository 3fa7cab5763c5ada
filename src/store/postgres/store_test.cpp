#include "store/postgres/store.h"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <span>

#include "store/postgres/database_test.h"
#include "store/setting.h"

namespace heard::store::postgres {
namespace {

class PostgresStoreTest : public OnPostgres {};

constexpr Sql read_counter{"read_counter", "SELECT next FROM counter WHERE name = 'id'"};
constexpr Sql write_counter{"write_counter", "UPDATE counter SET next = $1 WHERE name = 'id'"};
constexpr Sql add_setting{"add_setting", "INSERT INTO setting (name, value) VALUES ($1, $2)"};
constexpr Sql wait_a_little{"wait_a_little", "SELECT 1 FROM pg_sleep(0.3)"};
constexpr Sql own_process{"own_process", "SELECT pg_backend_pid()"};
constexpr Sql many{"many", "SELECT n FROM generate_series(1, $1) AS n"};

TEST_F(PostgresStoreTest, SerialisationConflictsAreRunAgain) {
  auto store = opened(url(), 8);
  std::atomic<int> runs{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 25; ++i) {
        const Result<void> added = store->write_now([&](Tx& tx) -> Result<void> {
          ++runs;
          tx.run(write_counter, *tx.one<std::int64_t>(read_counter) + 1);
          return {};
        });
        // Twenty tries may not do where eight fight over one row; then it says so, and is asked again.
        if (!added.ok()) {
          EXPECT_EQ(added.error().kind, ErrorKind::conflict) << added.error().cause;
          --i;
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(Hand(url()).number("SELECT next FROM counter WHERE name = 'id'"), 1 + 8 * 25);
  EXPECT_GT(runs, 8 * 25);
}

TEST_F(PostgresStoreTest, ARefusalRollsBackEverything) {
  auto store = opened(url());
  const Result<void> refused = store->write_now([&](Tx& tx) -> Result<void> {
    tx.post(add_setting, "a", "b");
    tx.append(std::vector{event_about(1)});
    return conflict("stale_view", "Read again.");
  });
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code, "stale_view");
  EXPECT_EQ(Hand(url()).number("SELECT count(*) FROM setting WHERE name = 'a'"), 0);
  EXPECT_EQ(Hand(url()).number("SELECT count(*) FROM event"), 0);
}

TEST_F(PostgresStoreTest, AThrownExceptionIsBrokenAndRollsBack) {
  auto store = opened(url(), 1);
  const Result<void> thrown = store->write_now([&](Tx& tx) -> Result<void> {
    tx.post(add_setting, "a", "b");
    throw std::runtime_error("odd");
  });
  ASSERT_FALSE(thrown.ok());
  EXPECT_EQ(thrown.error().kind, ErrorKind::broken);
  EXPECT_TRUE(append_one(*store, 1).ok());
  EXPECT_EQ(Hand(url()).number("SELECT count(*) FROM setting WHERE name = 'a'"), 0);
}

// As on SQLite, where writes come one after another: whoever is second sees what the first wrote.
TEST_F(PostgresStoreTest, TheSecondOfTwoEqualInsertsSeesTheFirst) {
  auto store = opened(url(), 8);
  std::atomic<int> inserted{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&] {
      bool mine = false;
      const Result<void> done = store->write_now([&](Tx& tx) -> Result<void> {
        mine = !get_setting(tx, "answer").has_value();
        if (mine) tx.post(add_setting, "answer", "42");
        return {};
      });
      EXPECT_TRUE(done.ok()) << done.error().cause;
      if (mine) ++inserted;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(inserted, 1);
}

TEST_F(PostgresStoreTest, ADuplicateThatStaysIsExists) {
  auto store = opened(url());
  const auto add = [&](Tx& tx) -> Result<void> {
    tx.run(add_setting, "once", "1");
    return {};
  };
  EXPECT_TRUE(store->write_now(add).ok());
  const Result<void> again = store->write_now(add);
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(again.error().kind, ErrorKind::exists);
}

TEST_F(PostgresStoreTest, AFullQueueIsBusyAtOnce) {
  auto store = opened(url(), 1, 1);
  std::vector<std::thread> threads;
  std::atomic<int> served{0};
  std::atomic<int> turned_away{0};
  for (int t = 0; t < 6; ++t) {
    threads.emplace_back([&] {
      const Result<void> result = store->read_now([&](Tx& tx) -> Result<void> {
        tx.each(wait_a_little, Tx::RowFn([](RowReader&) {}));
        return {};
      });
      ++(result.ok() ? served : turned_away);
      EXPECT_TRUE(result.ok() || result.error().kind == ErrorKind::busy);
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_GE(served, 1);
  EXPECT_GE(turned_away, 3);
}

TEST_F(PostgresStoreTest, AConnectionLostBeforeCommitIsReplacedAndTheClosureRunAgain) {
  auto store = opened(url(), 1);
  Hand hand(url());
  int runs = 0;
  const Result<void> result = store->write_now([&](Tx& tx) -> Result<void> {
    const std::int64_t process = *tx.one<std::int64_t>(own_process);
    if (++runs == 1) hand.run("SELECT pg_terminate_backend(" + std::to_string(process) + ", 5000)");
    tx.append(std::vector{event_about(1)});
    tx.one<std::int64_t>(read_counter);
    return {};
  });
  EXPECT_TRUE(result.ok()) << result.error().cause;
  EXPECT_EQ(runs, 2);
  expect_whole_log(url(), 1);
}

TEST_F(PostgresStoreTest, AConnectionLostDuringCommitIsNotRunAgain) {
  auto store = opened(url(), 1);
  Hand hand(url());
  int runs = 0;
  const Result<void> result = store->write_now([&](Tx& tx) -> Result<void> {
    const std::int64_t process = *tx.one<std::int64_t>(own_process);
    ++runs;
    tx.append(std::vector{event_about(1)});
    hand.run("SELECT pg_terminate_backend(" + std::to_string(process) + ", 5000)");
    return {};
  });
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().kind, ErrorKind::busy);
  EXPECT_EQ(result.error().code, "outcome_unknown");
  EXPECT_EQ(runs, 1);
  EXPECT_TRUE(append_one(*store, 2).ok());
}

TEST_F(PostgresStoreTest, LongReadsComeInPagesAndMayNest) {
  auto store = opened(url());
  std::int64_t total = 0;
  std::int64_t inner = 0;
  const Result<void> read = store->long_read_now([&](Tx& tx) -> Result<void> {
    total = 0;
    tx.each(many, Tx::RowFn([&](RowReader& row) {
              total += row.integer(0);
              if (row.integer(0) % 1'000 != 0) return;
              tx.each(many, Tx::RowFn([&](RowReader&) { ++inner; }), 3);
            }),
            6'000);
    return {};
  });
  ASSERT_TRUE(read.ok()) << read.error().cause;
  EXPECT_EQ(total, 6'000 * 6'001 / 2);
  EXPECT_EQ(inner, 18);
}

TEST_F(PostgresStoreTest, AReadSeesOneMomentAndMayNotWrite) {
  auto store = opened(url());
  const Result<void> wrote = store->read_now([&](Tx& tx) -> Result<void> {
    tx.run(add_setting, "a", "b");
    return {};
  });
  ASSERT_FALSE(wrote.ok());
  EXPECT_EQ(wrote.error().kind, ErrorKind::broken);
  std::vector<bool> seen;
  EXPECT_TRUE(store
                  ->read_now([&](Tx& tx) -> Result<void> {
                    seen = {get_setting(tx, "later").has_value()};
                    Hand(url()).run("INSERT INTO setting (name, value) VALUES ('later', '1')");
                    seen.push_back(get_setting(tx, "later").has_value());
                    return {};
                  })
                  .ok());
  EXPECT_EQ(seen, (std::vector{false, false}));
}

TEST_F(PostgresStoreTest, BlobsOfSeveralChunksAreKeptOnce) {
  auto store = opened(url());
  std::string bytes(700'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 31);
  const Result<std::string> name = store->blobs().put(bytes);
  ASSERT_TRUE(name.ok()) << name.error().cause;
  EXPECT_EQ(store->blobs().put(bytes).value(), *name);
  EXPECT_EQ(Hand(url()).number("SELECT count(*) FROM blob_chunk"), 3);
  auto second = opened(url());
  EXPECT_EQ(second->blobs().get(*name).value(), bytes);
  const std::string empty = store->blobs().put("").value();
  EXPECT_EQ(store->blobs().get(empty).value(), "");
}

TEST_F(PostgresStoreTest, TwoNodesMayOpenAnEmptyDatabaseAtOnce) {
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] { EXPECT_NE(opened(url(), 1), nullptr); });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(Hand(url()).number("SELECT count(*) FROM setting WHERE name = 'schema_version'"), 1);
}

TEST_F(PostgresStoreTest, ANewerSchemaIsRefused) {
  opened(url())->stop();
  Hand(url()).run("UPDATE setting SET value = '999' WHERE name = 'schema_version'");
  const auto refused = open_postgres({url()});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code, "newer_schema");
}

TEST_F(PostgresStoreTest, WorkIsRefusedAfterTheStop) {
  auto store = opened(url());
  store->stop();
  EXPECT_EQ(append_one(*store, 1).error().kind, ErrorKind::busy);
}

// Every other node on the database hears it once, as it was said and in the order it was said; its own words
// come back to nobody.
TEST_F(PostgresStoreTest, AWordReachesTheOtherNodes) {
  std::mutex mutex;
  std::vector<std::string> heard;
  boost::asio::io_context context;  // outlives the stores, whose threads post to it
  auto one = opened(url());
  auto two = opened(url());
  const PostgresPlace elsewhere(server_url());
  auto stranger = opened(elsewhere.url());
  const auto hears = [&](const std::string& who) {
    return [&, who](std::string_view, std::string_view word) {
      const std::scoped_lock lock(mutex);
      heard.push_back(who + " heard " + std::string(word));
    };
  };
  one->hear(hears("one"));
  two->hear(hears("two"));
  stranger->hear(hears("stranger"));
  const auto tell = [&context](Store& store, const std::string& word) {
    context.restart();
    auto told = boost::asio::co_spawn(context, store.tell(word), boost::asio::use_future);
    context.run();
    return told.get();
  };
  const std::string longest(word_bytes_max, 'x');
  EXPECT_TRUE(comes_true([&] {  // nothing is kept for a node that does not listen yet
    EXPECT_TRUE(tell(*one, "are you there").ok());
    const std::scoped_lock lock(mutex);
    return !heard.empty();
  }));
  EXPECT_TRUE(tell(*one, longest).ok());
  EXPECT_TRUE(comes_true([&] {
    const std::scoped_lock lock(mutex);
    return heard.back() == "two heard " + longest;
  }));
  for (const std::string& each : heard) EXPECT_TRUE(each.starts_with("two heard ")) << each.substr(0, 60);
  std::vector<std::string> in_order;
  for (int i = 0; i < 50; ++i) {
    EXPECT_TRUE(tell(*one, std::to_string(i)).ok());
    in_order.push_back("two heard " + std::to_string(i));
  }
  EXPECT_TRUE(comes_true([&] {
    const std::scoped_lock lock(mutex);
    return heard.size() >= in_order.size() &&
           std::ranges::equal(std::span(heard).last(in_order.size()), in_order);
  }));
  EXPECT_FALSE(tell(*one, longest + std::string(200, 'x')).ok());
}

}  // namespace
}  // namespace heard::store::postgres
