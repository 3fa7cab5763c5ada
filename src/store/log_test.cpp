// The log's numbers, the ids, the conversation numbers.
#include "store/log.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <set>
#include <thread>

#include "reflect/codec.h"
#include "store/conformance.h"
#include "store/ids.h"
#include "store/setting.h"

namespace heard::store {
namespace {

class Log : public Conformance {
 protected:
  static void add(Tx& tx, std::int64_t person) {
    const NewEvent event{.event = PersonAdded{.person = {person}, .role = Role::admin},
                         .at = {1'000'000},
                         .by = {ByKind::person, 3},
                         .conversation = ConversationId{9},
                         .message = MessageId{8},
                         .shown = true};
    tx.append({&event, 1});
  }
  // Waits until the log has given this number; PostgreSQL gives numbers shortly after the commit.
  std::int64_t wait_for_head(std::int64_t wanted) {
    std::int64_t head = 0;
    for (int i = 0; i < 500 && head < wanted; ++i) {
      head = read([](Tx& tx) { return tx.log_head(); });
      if (head < wanted) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return head;
  }
};
HEARD_ON_BOTH_ENGINES(Log);

TEST_P(Log, IsEmptyAtFirst) {
  EXPECT_EQ(read([](Tx& tx) { return tx.log_head(); }), 0);
  EXPECT_TRUE(read([](Tx& tx) { return events_since(tx, 0, 10); }).empty());
}

TEST_P(Log, KeepsEventsWhole) {
  write([](Tx& tx) { add(tx, 5); });
  ASSERT_EQ(wait_for_head(1), 1);
  const auto events = read([](Tx& tx) { return events_since(tx, 0, 10); });
  ASSERT_EQ(events.size(), 1U);
  const LoggedEvent& event = events.front();
  EXPECT_EQ(event.seq, 1);
  EXPECT_EQ(event.at, Instant{1'000'000});
  EXPECT_EQ(event.by_kind, ByKind::person);
  EXPECT_EQ(event.by_id, 3);
  EXPECT_EQ(event.kind, "person_added");
  EXPECT_EQ(event.conversation, ConversationId{9});
  EXPECT_EQ(event.message, MessageId{8});
  Result<Event> decoded = reflect::decode<Event>(event.kind, event.version, event.body);
  ASSERT_TRUE(decoded.ok());
  EXPECT_EQ(decoded->as<PersonAdded>()->person, PersonId{5});
}

TEST_P(Log, IsReadInPages) {
  write([](Tx& tx) {
    for (int i = 1; i <= 5; ++i) add(tx, i);
  });
  ASSERT_EQ(wait_for_head(5), 5);
  const auto page = read([](Tx& tx) { return events_since(tx, 2, 2); });
  ASSERT_EQ(page.size(), 2U);
  EXPECT_EQ(page[0].seq, 3);
  EXPECT_EQ(page[1].seq, 4);
  EXPECT_EQ(read([](Tx& tx) { return events_by_id(tx, 0, 100); }).size(), 5U);
}

// Every event is there once, and no number is missing, whatever was rolled back in between.
TEST_P(Log, HasNoGapUnderConcurrentWriters) {
  constexpr int threads = 4;
  constexpr int rounds = 40;
  std::atomic<int> committed{0};
  std::vector<std::thread> writers;
  for (int t = 0; t < threads; ++t) {
    writers.emplace_back([&, t] {
      for (int i = 0; i < rounds; ++i) {
        Result<void> done = store().write_now([&](Tx& tx) -> Result<void> {
          add(tx, t * rounds + i + 1);
          if (i % 5 == 4) return conflict("no", "No.");
          add(tx, t * rounds + i + 1);
          return {};
        });
        if (done.ok()) committed += 2;
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  ASSERT_EQ(committed, threads * rounds * 4 / 5 * 2);
  ASSERT_EQ(wait_for_head(committed), committed);
  std::int64_t since = 0;
  while (true) {
    const auto page = read([&](Tx& tx) { return events_since(tx, since, 50); });
    if (page.empty()) break;
    for (const LoggedEvent& event : page) ASSERT_EQ(event.seq, ++since);
  }
  EXPECT_EQ(since, committed);
}

TEST_P(Log, GoesOnAfterAReopen) {
  write([](Tx& tx) { add(tx, 1); });
  ASSERT_EQ(wait_for_head(1), 1);
  reopen();
  write([](Tx& tx) { add(tx, 2); });
  ASSERT_EQ(wait_for_head(2), 2);
  EXPECT_EQ(read([](Tx& tx) { return events_since(tx, 1, 10); }).front().seq, 2);
}

TEST_P(Log, NumbersConversationsWithoutRepeating) {
  std::set<std::int64_t> numbers;
  for (int i = 0; i < 3; ++i) write([&](Tx& tx) { numbers.insert(tx.next_conversation_number()); });
  reopen();
  write([&](Tx& tx) { numbers.insert(tx.next_conversation_number()); });
  EXPECT_EQ(numbers.size(), 4U);
  EXPECT_EQ(*numbers.begin(), 1);
  EXPECT_TRUE(!on_sqlite() || *numbers.rbegin() == 4);
}

// On SQLite a conversation that was refused takes no number.
TEST_P(Log, GivesBackTheNumberOfARefusedConversation) {
  if (!on_sqlite()) return;  // a PostgreSQL sequence does not roll back
  Result<void> refused = store().write_now([](Tx& tx) -> Result<void> {
    tx.next_conversation_number();
    return conflict("no", "No.");
  });
  EXPECT_FALSE(refused.ok());
  write([](Tx& tx) { EXPECT_EQ(tx.next_conversation_number(), 1); });
}

TEST_P(Log, NeverGivesAnIdTwice) {
  std::set<MessageId> all;
  for (int round = 0; round < 3; ++round) {
    {
      Ids ids(store());
      for (int i = 0; i < 700; ++i) {
        ASSERT_TRUE(ids.reserve_now(3).ok());
        for (int n = 0; n < 3; ++n) ASSERT_TRUE(all.insert(ids.take<MessageId>()).second);
      }
    }
    reopen();
  }
  EXPECT_EQ(all.size(), 6300U);
  EXPECT_GT(all.begin()->value, 0);
}

TEST_P(Log, GivesIdsToManyThreads) {
  Ids ids(store());
  std::mutex mutex;
  std::set<MessageId> all;
  std::vector<std::thread> takers;
  for (int t = 0; t < 4; ++t) {
    takers.emplace_back([&] {
      for (int i = 0; i < 500; ++i) {
        EXPECT_TRUE(ids.reserve_now(2).ok());
        const MessageId a = ids.take<MessageId>();
        const MessageId b = ids.take<MessageId>();
        const std::scoped_lock lock(mutex);
        EXPECT_TRUE(all.insert(a).second);
        EXPECT_TRUE(all.insert(b).second);
      }
    });
  }
  for (std::thread& taker : takers) taker.join();
  EXPECT_EQ(all.size(), 4000U);
}

TEST_P(Log, ReservesIdsForManyWaitingCoroutines) {
  namespace asio = boost::asio;
  asio::io_context io;
  Ids ids(store());
  std::set<MessageId> all;
  auto story = [&]() -> asio::awaitable<void> {
    Result<void> reserved = co_await ids.reserve(7);
    EXPECT_TRUE(reserved.ok());
    for (int i = 0; i < 7; ++i) EXPECT_TRUE(all.insert(ids.take<MessageId>()).second);
  };
  for (int i = 0; i < 400; ++i) asio::co_spawn(io, story, asio::detached);
  io.run();
  EXPECT_EQ(all.size(), 2800U);
  store_.reset();  // its threads post to `io` and may still be on their way out of it
}

TEST_P(Log, RefusesIdsThatWereNotReserved) {
  Ids ids(store());
  Result<void> refused = store().write_now([&](Tx&) -> Result<void> {
    ids.take<MessageId>();
    return {};
  });
  EXPECT_EQ(refused.error().kind, ErrorKind::busy);
}

}  // namespace
}  // namespace heard::store
