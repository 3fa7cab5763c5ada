#include <mutex>
#include <set>

#include "store/postgres/server_test.h"

namespace heard::store::postgres {
namespace {

class PostgresBadDays : public testing::Test {
 protected:
  void SetUp() override {
    if (server_url().empty()) GTEST_SKIP() << "HEARD_TEST_POSTGRES is not set: no PostgreSQL to test with";
    server_ = std::make_unique<OwnServer>();
  }
  std::unique_ptr<OwnServer> server_;
};

// Writers that go on through everything, and remember what they were told.
class Load {
 public:
  explicit Load(Store& store) {
    for (int t = 0; t < 8; ++t) threads_.emplace_back([this, &store, t] { write(store, t * 1'000'000); });
  }
  void end() {
    ended_ = true;
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }
  [[nodiscard]] std::size_t count() {
    const std::scoped_lock lock(mutex_);
    return acknowledged_.size();
  }
  std::set<std::int64_t> acknowledged_;
  std::set<std::int64_t> unknown_;
  std::set<ErrorKind> refusals_;

 private:
  void write(Store& store, std::int64_t first) {
    for (std::int64_t message = first + 1; !ended_; ++message) {
      const Result<void> written = append_one(store, message);
      const std::scoped_lock lock(mutex_);
      if (written.ok())
        acknowledged_.insert(message);
      else
        refusals_.insert(written.error().kind);
      if (!written.ok() && written.error().code == "outcome_unknown") unknown_.insert(message);
    }
  }

  std::mutex mutex_;
  std::atomic<bool> ended_{false};
  std::vector<std::thread> threads_;
};

// Everything acknowledged is there once; besides it only what was called unknown.
void expect_kept(const Load& load, const std::string& url) {
  Hand hand(url);
  expect_whole_log(url, hand.number("SELECT count(*) FROM event"));
  std::set<std::int64_t> there;
  for (const auto& [seq, message] : log_of(url)) there.insert(message);
  for (const std::int64_t message : load.acknowledged_) EXPECT_TRUE(there.contains(message)) << message;
  for (const std::int64_t message : there) {
    EXPECT_TRUE(load.acknowledged_.contains(message) || load.unknown_.contains(message)) << message;
  }
  EXPECT_TRUE(load.refusals_.empty() || load.refusals_ == std::set{ErrorKind::busy});
}

TEST_F(PostgresBadDays, RestartsUnderLoadLoseNothing) {
  auto store = opened(server_->url(), 6);
  Load load(*store);
  for (const char* how : {"fast", "immediate", "fast"}) {
    const std::size_t before = load.count();
    EXPECT_TRUE(comes_true([&] { return load.count() > before + 100; }));
    server_->stop(how);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    server_->start();
    const std::size_t after = load.count();
    EXPECT_TRUE(comes_true([&] { return load.count() > after + 100; })) << "after " << how;
  }
  load.end();
  expect_kept(load, server_->url());
}

// Longer than anybody waits: told at once that it is away, and back by itself.
TEST_F(PostgresBadDays, ALongAbsenceIsToldAndSurvived) {
  auto store = opened(server_->url(), 2);
  EXPECT_TRUE(append_one(*store, 1).ok());
  server_->stop("fast");
  const Result<void> waited = append_one(*store, 2);
  EXPECT_EQ(waited.error().kind, ErrorKind::busy);
  EXPECT_TRUE(comes_true([&] {
    const auto began = std::chrono::steady_clock::now();
    return !append_one(*store, 3).ok() &&
           std::chrono::steady_clock::now() - began < std::chrono::milliseconds(50);
  }));
  server_->start();
  EXPECT_TRUE(comes_true([&] { return append_one(*store, 4).ok(); }));
  expect_whole_log(server_->url(), 2);
}

TEST_F(PostgresBadDays, TheLogGoesOnAfterDumpAndRestoreIntoANewCluster) {
  auto store = opened(server_->url());
  Hand(server_->url()).run("SELECT txid_current() FROM generate_series(1, 100)");
  for (std::int64_t i = 1; i <= 30; ++i) EXPECT_TRUE(append_one(*store, i).ok());
  store->stop();
  // One that was committed but not yet numbered when the dump was made.
  Hand(server_->url())
      .run(
          "INSERT INTO event (at, by_kind, by_id, kind, version, message, shown, body) "
          "VALUES (1, 'system', 0, 'note_written', 1, 31, 0, '{}')");
  const std::string dump = server_->folder() + "/dump.sql";
  server_->run(OwnServer::program("pg_dump") + " --no-owner -d " + server_->url() + " -f " + dump);

  OwnServer fresh;
  std::filesystem::copy_file(dump, fresh.folder() + "/dump.sql");
  std::filesystem::permissions(fresh.folder() + "/dump.sql", std::filesystem::perms{0644});
  fresh.run(OwnServer::program("psql") + " -v ON_ERROR_STOP=1 -q -d " + fresh.url() + " -f " +
            fresh.folder() + "/dump.sql");
  auto restored = opened(fresh.url());
  for (std::int64_t i = 32; i <= 40; ++i) EXPECT_TRUE(append_one(*restored, i).ok());
  expect_whole_log(fresh.url(), 40);
  EXPECT_EQ(log_of(fresh.url()).at(30).second, 31);
}

}  // namespace
}  // namespace heard::store::postgres
