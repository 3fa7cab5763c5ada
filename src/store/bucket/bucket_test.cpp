// Blobs in an S3-compatible bucket, on the server that HEARD_TEST_BUCKET names (the bucket's URL), with
// PostgreSQL beside it.
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "base/clock.h"
#include "store/blob_rows.h"
#include "store/blobs_test.h"
#include "store/bucket/bucket.h"
#include "store/conformance.h"
#include "store/postgres/database_test.h"

namespace heard::store::bucket {
namespace {

const char* test_bucket() { return std::getenv("HEARD_TEST_BUCKET"); }

BucketOptions good() {
  return {.url = test_bucket(), .region = "us-east-1", .key_id = "S3RVER", .secret = Secret("S3RVER")};
}

BucketOptions elsewhere() {
  BucketOptions options = good();
  options.url = "http://127.0.0.1:1/heard";  // nobody listens there
  return options;
}

class BucketStore : public testing::Test {
 protected:
  void SetUp() override {
    place_ = place_of(Engine::postgres);
    if (!place_ || test_bucket() == nullptr)
      GTEST_SKIP() << "HEARD_TEST_POSTGRES and HEARD_TEST_BUCKET name no servers";
    open(good());
  }
  Result<void> try_to_open(std::optional<BucketOptions> bucket) {
    store_.reset();
    HEARD_TRY(store_, open_postgres({.url = dynamic_cast<PostgresPlace&>(*place_).url(),
                                     .connections = 4,
                                     .bucket = std::move(bucket)}));
    return {};
  }
  void open(std::optional<BucketOptions> bucket) {
    const Result<void> opened = try_to_open(std::move(bucket));
    if (!opened.ok()) throw std::runtime_error(opened.error().sentence + " " + opened.error().cause);
  }
  Blobs& blobs() { return store_->blobs(); }
  std::string put(std::string_view bytes) { return put_blob(blobs(), bytes); }
  template <class Fn>
  void write(Fn fn) {
    const Result<void> written = store_->write_now([&](Tx& tx) -> Result<void> {
      fn(tx);
      return {};
    });
    EXPECT_TRUE(written.ok());
  }
  static Instant in_an_hour() { return SystemClock{}.now() + hours(1); }

  std::unique_ptr<Place> place_;
  std::unique_ptr<Store> store_;
};

TEST_F(BucketStore, KeepsBytesWhole) {
  const std::string bytes = three_megabytes();
  const std::string name = put(bytes);
  EXPECT_EQ(*blobs().get(name), bytes);
  EXPECT_EQ(*blobs().get(put("")), "");
  EXPECT_EQ(put(bytes), name);
  open(good());
  EXPECT_EQ(*blobs().get(name), bytes);
  EXPECT_EQ(**Bucket(good()).get(name), bytes) << "it is in the bucket, and nowhere else";
}

TEST_F(BucketStore, DoesNotFindWhatIsNotThere) {
  for (const std::string name : {"", "../../heard.db", "nothing", "a b?c=d"})
    EXPECT_EQ(blobs().get(name).error().kind, ErrorKind::not_found) << name;
}

TEST_F(BucketStore, IsPutByManyAtOnce) { expect_put_by_many_at_once(blobs()); }

TEST_F(BucketStore, SweepsWhatNothingRefersTo) {
  const std::string kept = put("kept");
  const std::string dropped = put("dropped");
  write([&](Tx& tx) {
    keep_blob(tx, kept, 4);
    keep_blob(tx, dropped, 7);
  });
  write([&](Tx& tx) { drop_blob(tx, dropped); });
  EXPECT_EQ(*blobs().sweep(SystemClock{}.now() - hours(1)), 0) << "whoever put it may be about to refer";
  EXPECT_EQ(*blobs().sweep(in_an_hour()), 1);
  EXPECT_EQ(blobs().get(dropped).error().kind, ErrorKind::not_found);
  EXPECT_FALSE(Bucket(good()).get(dropped)->has_value());
  EXPECT_EQ(*blobs().get(kept), "kept");
}

TEST_F(BucketStore, SweepsHoweverManyThereAre) {
  postgres::Hand(dynamic_cast<PostgresPlace&>(*place_).url())
      .run("INSERT INTO bucket_blob SELECT 'old-' || n, 1 FROM generate_series(1, 501) AS n");
  EXPECT_EQ(*blobs().sweep(in_an_hour()), 501);
  EXPECT_EQ(*blobs().sweep(in_an_hour()), 0);
}

// A node that sweeps and a node that puts the same bytes again.
TEST_F(BucketStore, SweepsNothingThatIsPutMeanwhile) {
  const std::string name = put("again");
  postgres::Hand sweeper(dynamic_cast<PostgresPlace&>(*place_).url());
  sweeper.run("BEGIN");
  sweeper.run("DELETE FROM bucket_blob WHERE name = '" + name + "'");
  std::atomic<bool> back{false};
  std::thread putter([&] {
    put("again");
    back = true;
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  EXPECT_FALSE(back) << "it must wait until the sweep is through";
  EXPECT_TRUE(Bucket(good()).remove(name).ok());
  sweeper.run("COMMIT");
  putter.join();
  EXPECT_EQ(*blobs().get(name), "again");
}

TEST_F(BucketStore, StillReadsWhatWasThereBeforeIt) {
  open(std::nullopt);
  const std::string before = put("from before the bucket");
  open(good());
  EXPECT_EQ(*blobs().get(before), "from before the bucket");
}

TEST_F(BucketStore, IsNotLeftOutByMistake) {
  put("in the bucket");
  const Result<void> opened = try_to_open(std::nullopt);
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.error().code, "bucket_missing");
  EXPECT_EQ(opened.error().field, "bucket_url");
}

TEST_F(BucketStore, WithAWrongSecretIsRefusedAtTheStart) {
  BucketOptions wrong = good();
  wrong.secret = Secret("not the secret");
  const Result<void> opened = try_to_open(wrong);
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.error().code, "bucket_refused");
  EXPECT_NE(opened.error().hint.find("bucket_secret"), std::string::npos) << opened.error().hint;
  EXPECT_EQ(opened.error().cause.find("not the secret"), std::string::npos) << "a secret must not be logged";
}

TEST_F(BucketStore, ThatIsNotThereIsRefusedAtTheStart) {
  BucketOptions wrong = good();
  wrong.url += "-of-somebody-else";
  const Result<void> opened = try_to_open(wrong);
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.error().code, "bucket_refused");
  EXPECT_NE(opened.error().cause.find("NoSuchBucket"), std::string::npos) << opened.error().cause;
}

// The desk opens and says "later" for files only; nothing is acknowledged that is not in the bucket.
TEST_F(BucketStore, ThatIsAwayIsWaitedFor) {
  open(elsewhere());
  const Result<std::string> name = blobs().put("while it is away");
  ASSERT_FALSE(name.ok());
  EXPECT_EQ(name.error().kind, ErrorKind::busy);
  EXPECT_GT(name.error().retry_after_s, 0);
  write([](Tx& tx) { keep_blob(tx, "a row like any other", 1); });
  open(good());
  EXPECT_EQ(*blobs().get(put("while it is away")), "while it is away");
}

// It takes connections and says nothing.
TEST_F(BucketStore, ThatHangsIsGivenUp) {
  const int silent = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{
      .sin_family = AF_INET, .sin_port = 0, .sin_addr = {htonl(INADDR_LOOPBACK)}, .sin_zero = {}};
  socklen_t size = sizeof address;
  ASSERT_EQ(::bind(silent, reinterpret_cast<sockaddr*>(&address), size), 0);
  ASSERT_EQ(::listen(silent, 8), 0);
  ASSERT_EQ(::getsockname(silent, reinterpret_cast<sockaddr*>(&address), &size), 0);
  BucketOptions options = good();
  options.url = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) + "/heard";
  options.stall_s_max = 1;
  const Result<void> put = Bucket(options).put("name", "bytes");
  ASSERT_FALSE(put.ok());
  EXPECT_EQ(put.error().kind, ErrorKind::busy);
  ::close(silent);
}

// The row is there, the object was never put: the node died in between.
TEST_F(BucketStore, SweepsWhatInterruptedWritesLeft) {
  open(elsewhere());
  EXPECT_FALSE(blobs().put("never arrived").ok());
  open(good());
  EXPECT_EQ(*blobs().sweep(in_an_hour()), 1);
  EXPECT_EQ(*blobs().sweep(in_an_hour()), 0);
}

}  // namespace
}  // namespace heard::store::bucket
