// What only SQLite has: the folder, the log file, our spelling of parameters.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

#include "store/conformance.h"
#include "store/setting.h"
#include "store/sqlite/folder.h"
#include "store/sqlite/search.h"
#include "store/sqlite/statement.h"

namespace heard::store::sqlite {
namespace {

namespace fs = std::filesystem;

class Sqlite : public testing::Test {
 protected:
  void SetUp() override { open(); }
  void open() {
    Result<std::unique_ptr<Store>> opened = place_.open();
    ASSERT_TRUE(opened.ok()) << opened.error().cause;
    store_ = std::move(*opened);
  }
  void put(const std::string& name, const std::string& value) {
    EXPECT_TRUE(store_
                    ->write_now([&](Tx& tx) -> Result<void> {
                      set_setting(tx, name, value);
                      return {};
                    })
                    .ok());
  }
  // Differs from the last everywhere: SQLite writes only pages that changed.
  static std::string big(int i) { return std::string(400'000, static_cast<char>('a' + i % 26)); }

  SqlitePlace place_;
  std::unique_ptr<Store> store_;
};

TEST_F(Sqlite, KeepsItsFolderToItself) {
  const auto mode = [](const std::string& path) {
    struct stat about {};
    EXPECT_EQ(::stat(path.c_str(), &about), 0) << path;
    return about.st_mode & 0777U;
  };
  EXPECT_EQ(mode(place_.folder()), 0700U);
  for (const char* file : {"/heard.db", "/heard.db-wal", "/lock"})
    EXPECT_EQ(mode(place_.folder() + file), 0600U) << file;
}

TEST_F(Sqlite, RefusesAFolderInUse) {
  Result<std::unique_ptr<Store>> second = place_.open();
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().code, "folder_in_use");
  EXPECT_NE(second.error().sentence.find(std::to_string(::getpid())), std::string::npos);
  store_.reset();
  EXPECT_TRUE(place_.open().ok());
}

TEST_F(Sqlite, RefusesAFolderThatAnotherProcessHas) {
  store_.reset();
  std::array<int, 2> ready{};
  std::array<int, 2> go{};
  ASSERT_EQ(::pipe(ready.data()), 0);
  ASSERT_EQ(::pipe(go.data()), 0);
  const pid_t other = ::fork();
  char byte = 0;
  if (other == 0) {
    auto lock = FolderLock::take(place_.folder());
    byte = lock.ok() ? 'y' : 'n';
    const bool told = ::write(ready[1], &byte, 1) == 1;
    const bool heard = ::read(go[0], &byte, 1) == 1;
    ::_exit(told && heard ? 0 : 1);
  }
  ASSERT_EQ(::read(ready[0], &byte, 1), 1);
  EXPECT_EQ(byte, 'y');
  Result<std::unique_ptr<Store>> refused = place_.open();
  EXPECT_FALSE(refused.ok());
  EXPECT_EQ(::write(go[1], &byte, 1), 1);
  int status = 0;
  ::waitpid(other, &status, 0);
  EXPECT_TRUE(place_.open().ok()) << "the lock goes with the process";
  for (const int end : {ready[0], ready[1], go[0], go[1]}) ::close(end);
}

// A long read keeps the log from being copied away while others write; afterwards the log shrinks.
TEST_F(Sqlite, ShrinksTheLogAfterALongRead) {
  std::mutex mutex;
  std::condition_variable changed;
  bool reading = false;
  bool enough = false;
  std::thread reader([&] {
    Result<void> held = store_->long_read_now([&](Tx& tx) -> Result<void> {
      EXPECT_EQ(get_setting(tx, "row-0"), std::nullopt);
      std::unique_lock lock(mutex);
      reading = true;
      changed.notify_all();
      changed.wait(lock, [&] { return enough; });
      return {};
    });
    EXPECT_TRUE(held.ok());
  });
  {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return reading; });
  }
  for (int i = 0; i < 120; ++i) put("row-" + std::to_string(i % 3), big(i));
  const std::int64_t grown = store_->figures().wal_bytes;
  EXPECT_GT(grown, 32'000'000);
  {
    const std::scoped_lock lock(mutex);
    enough = true;
  }
  changed.notify_all();
  reader.join();
  put("last", "one");
  std::int64_t left = grown;
  for (int i = 0; i < 1000 && left > 17'000'000; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    left = store_->figures().wal_bytes;
  }
  EXPECT_LE(left, 17'000'000);
}

TEST_F(Sqlite, KeepsTheLogShortUnderWrites) {
  std::int64_t longest = 0;
  for (int i = 0; i < 200; ++i) {
    put("row-" + std::to_string(i % 3), big(i));
    longest = std::max(longest, store_->figures().wal_bytes);
  }
  EXPECT_LT(longest, 24'000'000);
}

TEST_F(Sqlite, RefusesAReadInsideARead) {
  Result<void> outer = store_->read_now(
      [&](Tx&) -> Result<void> { return store_->read_now([](Tx&) -> Result<void> { return {}; }); });
  ASSERT_FALSE(outer.ok());
  EXPECT_EQ(outer.error().kind, ErrorKind::broken);
  EXPECT_TRUE(store_->read_now([](Tx&) -> Result<void> { return {}; }).ok());
}

TEST_F(Sqlite, SharesCommits) {
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([this, t] {
      for (int i = 0; i < 50; ++i) put("shared-" + std::to_string(t), std::to_string(i));
    });
  }
  for (std::thread& thread : threads) thread.join();
  const StoreFigures figures = store_->figures();
  EXPECT_EQ(figures.writes, 400);
  EXPECT_LE(figures.commits, figures.writes);
}

TEST_F(Sqlite, SaysThatADamagedFileIsDamaged) {
  store_.reset();
  fs::remove(place_.file() + "-wal");
  {
    const int file = ::open(place_.file().c_str(), O_WRONLY);
    EXPECT_EQ(::pwrite(file, "not a database at all", 21, 0), 21);
    ::close(file);
  }
  Result<std::unique_ptr<Store>> opened = place_.open();
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.error().kind, ErrorKind::broken);
  EXPECT_NE(opened.error().hint.find("backup"), std::string::npos);
}

TEST(Numbered, MakesNumbersOfOurParameters) {
  EXPECT_EQ(numbered("SELECT $2, $1, $12"), "SELECT ?2, ?1, ?12");
  EXPECT_EQ(numbered("SELECT '$1', \"$2\", `$3`, [$4], $5"), "SELECT '$1', \"$2\", `$3`, [$4], ?5");
  EXPECT_EQ(numbered("SELECT 'it''s $1' -- $2\n, $3 /* $4 */ + $5"),
            "SELECT 'it''s $1' -- $2\n, ?3 /* $4 */ + ?5");
  EXPECT_EQ(numbered("SELECT '$1"), "SELECT '$1");
  EXPECT_EQ(numbered("$a $ $"), "$a $ $");
  EXPECT_EQ(numbered(""), "");
}

RC_GTEST_PROP(Numbered, ChangesNothingButParameters, (const std::string& text)) {
  const std::string out = numbered(text);
  RC_ASSERT(out.size() == text.size());
  for (std::size_t i = 0; i < text.size(); ++i)
    RC_ASSERT(out[i] == text[i] || (text[i] == '$' && out[i] == '?'));
}

TEST(Match, QuotesEveryWord) {
  const std::vector<std::string> words{"tea", "par*", "a\"b", "", "*"};
  EXPECT_EQ(match_of(words), R"("tea" "par"* "a""b")");
  EXPECT_EQ(match_of({}), "");
}

}  // namespace
}  // namespace heard::store::sqlite
