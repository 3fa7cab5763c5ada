#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include "store/effect_rows.h"
#include "store/log.h"
#include "store/postgres/database_test.h"

namespace heard::store::postgres {
namespace {

class SequencerTest : public OnPostgres {};

constexpr const char* insert =
    "INSERT INTO event (at, by_kind, by_id, kind, version, message, shown, body) "
    "SELECT 1, 'system', 0, 'note_written', 1, n, 0, '{}' FROM ";

void write_from(Store& store, std::int64_t first, std::int64_t count) {
  for (std::int64_t i = first; i < first + count; ++i) EXPECT_TRUE(append_one(store, i).ok());
}

// What a follower sees: every page after the last number it had.
std::vector<std::int64_t> follow(Store& store, std::int64_t until) {
  std::vector<std::int64_t> seqs;
  comes_true([&] {
    auto page = store.read_now([&](Tx& tx) -> Result<std::vector<LoggedEvent>> {
      return events_since(tx, seqs.empty() ? 0 : seqs.back(), 100);
    });
    for (const LoggedEvent& event : page.value()) seqs.push_back(event.seq);
    return static_cast<std::int64_t>(seqs.size()) >= until;
  });
  return seqs;
}

TEST_F(SequencerTest, ALateCommitLosesNothing) {
  auto store = opened(url());
  Hand slow(url());
  slow.run(std::string("BEGIN; ") + insert + "generate_series(1000, 1002) AS n");
  write_from(*store, 1, 20);
  EXPECT_EQ(follow(*store, 20).size(), 20U);
  slow.run("COMMIT");
  const std::vector<std::int64_t> seqs = follow(*store, 23);
  ASSERT_EQ(seqs.size(), 23U);
  for (std::size_t i = 0; i < seqs.size(); ++i) EXPECT_EQ(seqs[i], static_cast<std::int64_t>(i) + 1);
  expect_whole_log(url(), 23);
  EXPECT_EQ(log_of(url()).back(), (std::pair<std::int64_t, std::int64_t>{23, 1002}));
}

// Later than the sequencer looks back in most of its passes.
TEST_F(SequencerTest, AVeryLateCommitIsFoundWithinSeconds) {
  auto store = opened(url());
  Hand slow(url());
  slow.run(std::string("BEGIN; ") + insert + "generate_series(100001, 100002) AS n");
  Hand(url()).run(std::string(insert) + "generate_series(1, 12000) AS n");
  EXPECT_EQ(follow(*store, 12'000).size(), 12'000U);
  slow.run("COMMIT");
  expect_whole_log(url(), 12'002);
}

TEST_F(SequencerTest, AnOpenTransactionElsewhereDoesNotStallIt) {
  PostgresPlace other(server_url());
  Hand elsewhere(other.url());
  elsewhere.run("CREATE TABLE t (n BIGINT)");
  elsewhere.run("BEGIN ISOLATION LEVEL REPEATABLE READ");
  elsewhere.run("INSERT INTO t VALUES (1)");
  auto store = opened(url());
  const auto began = std::chrono::steady_clock::now();
  write_from(*store, 1, 5);
  EXPECT_EQ(follow(*store, 5).size(), 5U);
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(2));
  elsewhere.run("COMMIT");
}

TEST_F(SequencerTest, TwoNodesAndSixteenWritersMakeOneLog) {
  auto a = opened(url(), 8);
  auto b = opened(url(), 8);
  std::atomic<int> woken_a{0};
  std::atomic<int> woken_b{0};
  a->watch([&] { ++woken_a; });
  b->watch([&] { ++woken_b; });
  std::vector<std::thread> writers;
  for (int t = 0; t < 16; ++t) {
    writers.emplace_back([&, t] { write_from(t % 2 == 0 ? *a : *b, 1 + t * 50, 50); });
  }
  for (std::thread& writer : writers) writer.join();
  expect_whole_log(url(), 800);
  EXPECT_GT(woken_a, 0);
  EXPECT_GT(woken_b, 0);
}

// A node without a writer of its own hears of the other's events by NOTIFY, well before any poll.
TEST_F(SequencerTest, AnotherNodesWatchersAreWoken) {
  auto writer = opened(url());
  auto reader = opened(url());
  std::atomic<int> woken{0};
  reader->watch([&] { ++woken; });
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  const int before = woken;
  EXPECT_TRUE(append_one(*writer, 1).ok());
  EXPECT_TRUE(comes_true([&] { return woken > before; }, std::chrono::seconds(3)));
  EXPECT_EQ(follow(*reader, 1).size(), 1U);
}

TEST_F(SequencerTest, AfterItsConnectionsBrokeANodeHearsAgain) {
  auto writer = opened(url());
  auto reader = opened(url());
  std::atomic<int> woken{0};
  reader->watch([&] { ++woken; });
  EXPECT_TRUE(append_one(*writer, 1).ok());
  EXPECT_TRUE(comes_true([&] { return woken > 0; }));
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  const int before = woken;
  Hand(server_url())
      .run("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '" +
           url().substr(url().rfind('/') + 1) + "'");
  EXPECT_TRUE(comes_true([&] { return woken > before; }));  // woken by the reconnect itself
  write_from(*writer, 2, 3);
  expect_whole_log(url(), 4);
}

constexpr const char* child_variable = "HEARD_TEST_SEQUENCER_URL";

// A node in a process of its own, which runs only the test below.
pid_t started_node(const std::string& url) {
  const std::string variable = std::string(child_variable) + "=" + url;
  std::vector<char*> environment{const_cast<char*>(variable.c_str())};
  for (char** entry = environ; *entry != nullptr; ++entry)
    if (!std::string_view(*entry).starts_with("GTEST_")) environment.push_back(*entry);  // no shard of it
  environment.push_back(nullptr);
  const std::array<const char*, 4> arguments{"store_test", "--gtest_filter=SequencingNode.*",
                                             "--gtest_output=", nullptr};
  pid_t child = 0;
  EXPECT_EQ(posix_spawn(&child, "/proc/self/exe", nullptr, nullptr, const_cast<char**>(arguments.data()),
                        environment.data()),
            0);
  return child;
}

void write_until_killed(const std::string& url) {
  auto store = opened(url);
  for (std::int64_t i = 1; i < 1'000'000; ++i) (void)append_one(*store, 1'000'000 + i);
}

TEST(SequencingNode, KilledOnesWorkIsCarriedOn) {
  if (const char* url = std::getenv(child_variable)) return write_until_killed(url);
  if (server_url().empty()) GTEST_SKIP() << "HEARD_TEST_POSTGRES is not set: no PostgreSQL to test with";
  PostgresPlace place(server_url());
  opened(place.url())->stop();
  Hand hand(place.url());
  for (int round = 0; round < 3; ++round) {
    const std::int64_t before = hand.number("SELECT seq FROM log_head");
    const pid_t child = started_node(place.url());
    EXPECT_TRUE(comes_true([&] { return hand.number("SELECT seq FROM log_head") > before + 50; }));
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    ASSERT_EQ(::waitpid(child, nullptr, 0), child);
    auto other = opened(place.url());
    write_from(*other, 1 + round * 10, 10);
    other->stop();
    // Each child counts from the same number.
    hand.run("UPDATE event SET message = id + 5000000 WHERE message > 1000000");
    expect_whole_log(place.url(), hand.number("SELECT count(*) FROM event"));
  }
}

TEST_F(SequencerTest, OneEffectIsNeverLeasedToTwoNodes) {
  auto a = opened(url(), 4);
  auto b = opened(url(), 4);
  constexpr int effects = 300;
  ASSERT_TRUE(a->write_now([&](Tx& tx) -> Result<void> {
                 for (int i = 1; i <= effects; ++i) {
                   add_effect(tx,
                              {.id = EffectId{i},
                               .body = PublishReply{MessageId{i}},
                               .recipient = "own page",
                               .due_at = {1}},
                              {1});
                 }
                 return {};
               }).ok());
  std::vector<std::atomic<int>> leased(effects + 1);
  std::atomic<int> total{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      Store& store = t % 2 == 0 ? *a : *b;
      while (total < effects) {
        auto taken = store.write_now([&](Tx& tx) -> Result<std::vector<Effect>> {
          return lease_due(tx, tx.database_now(), 7, minutes(10));
        });
        if (!taken.ok()) {
          EXPECT_EQ(taken.error().kind, ErrorKind::conflict) << taken.error().cause;
          continue;
        }
        EXPECT_LE(taken->size(), 7U);
        for (const Effect& effect : *taken) {
          ++leased[static_cast<std::size_t>(effect.id.value)];
          EXPECT_EQ(effect.fence, 1);
        }
        total += static_cast<int>(taken->size());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (int i = 1; i <= effects; ++i) EXPECT_EQ(leased[static_cast<std::size_t>(i)], 1) << i;
}

}  // namespace
}  // namespace heard::store::postgres
