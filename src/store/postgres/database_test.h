// For the tests of this folder: an empty database of the server HEARD_TEST_POSTGRES, dropped afterwards.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "store/conformance.h"
#include "store/postgres/connection.h"
#include "store/postgres/statements.h"
#include "store/store.h"

namespace heard::store::postgres {

inline std::string server_url() {
  const char* url = std::getenv("HEARD_TEST_POSTGRES");
  return url == nullptr ? "" : url;
}

// Runs statements outside any transaction of ours, on a connection of its own.
class Hand {
 public:
  explicit Hand(const std::string& url) {
    Result<ConnectionPtr> opened = connected(url);
    if (opened.ok()) connection_ = std::move(opened).value();
    EXPECT_NE(connection_, nullptr);
  }
  Rows run(const std::string& text) {
    ResultPtr result{PQexec(connection_.get(), text.c_str())};
    const ExecStatusType status = PQresultStatus(result.get());
    EXPECT_TRUE(status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        << text << ": " << PQerrorMessage(connection_.get());
    return Rows{std::move(result)};
  }
  std::int64_t number(const std::string& text) {
    Rows rows = run(text);
    return rows.next() ? rows.integer(0) : -1;
  }

 private:
  ConnectionPtr connection_;
};

inline std::unique_ptr<Store> opened(const std::string& url, int connections = 4, int queue_max = 4096) {
  Result<std::unique_ptr<Store>> store = open_postgres({url, connections, queue_max});
  EXPECT_TRUE(store.ok()) << store.error().cause;
  return store.ok() ? std::move(store).value() : nullptr;
}

inline bool comes_true(const std::function<bool()>& what,
                       std::chrono::milliseconds within = std::chrono::seconds(20)) {
  const auto deadline = std::chrono::steady_clock::now() + within;
  while (!what()) {
    if (std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return true;
}

inline NewEvent event_about(std::int64_t message, std::int64_t at = 1) {
  return {.event = NoteWritten{MessageId{message}, {}},
          .at = {at},
          .by = {ByKind::person, 1},
          .conversation = ConversationId{7},
          .message = MessageId{message},
          .shown = true};
}

inline Result<void> append_one(Store& store, std::int64_t message) {
  return store.write_now([&](Tx& tx) -> Result<void> {
    tx.append(std::vector{event_about(message)});
    return {};
  });
}

// "seq:message" of every numbered event, in order.
inline std::vector<std::pair<std::int64_t, std::int64_t>> log_of(const std::string& url) {
  Hand hand(url);
  std::vector<std::pair<std::int64_t, std::int64_t>> out;
  Rows rows = hand.run("SELECT seq, message FROM event WHERE seq IS NOT NULL ORDER BY seq");
  while (rows.next()) out.emplace_back(rows.integer(0), rows.integer(1));
  return out;
}

// Numbers 1, 2, 3 … with no gap, nothing left over, each message once.
inline void expect_whole_log(const std::string& url, std::int64_t events) {
  Hand hand(url);
  const std::string total = std::to_string(events);
  EXPECT_TRUE(comes_true([&] { return hand.number("SELECT count(*) FROM event WHERE seq IS NULL") == 0; }));
  EXPECT_EQ(hand.number("SELECT count(*) FROM event"), events);
  EXPECT_EQ(hand.number("SELECT count(DISTINCT message) FROM event"), events);
  EXPECT_EQ(hand.number("SELECT coalesce(max(seq), 0) FROM event"), events);
  EXPECT_EQ(hand.number("SELECT count(DISTINCT seq) FROM event WHERE seq BETWEEN 1 AND " + total), events);
  EXPECT_EQ(hand.number("SELECT seq FROM log_head"), events);
}

class OnPostgres : public testing::Test {
 protected:
  void SetUp() override {
    if (server_url().empty()) GTEST_SKIP() << "HEARD_TEST_POSTGRES is not set: no PostgreSQL to test with";
    place_ = std::make_unique<PostgresPlace>(server_url());
  }
  [[nodiscard]] std::string url() const { return place_->url(); }

  std::unique_ptr<PostgresPlace> place_;
};

}  // namespace heard::store::postgres
