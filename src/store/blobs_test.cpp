// Blobs and the counting of their references.
#include <filesystem>
#include <thread>

#include "base/clock.h"
#include "store/blob_rows.h"
#include "store/blobs_test.h"
#include "store/conformance.h"

namespace heard::store {
namespace {

namespace fs = std::filesystem;

class BlobStore : public Conformance {
 protected:
  std::string put(std::string_view bytes) { return put_blob(store().blobs(), bytes); }
};
HEARD_ON_BOTH_ENGINES(BlobStore);

TEST_P(BlobStore, KeepsBytesWhole) {
  const std::string bytes = three_megabytes();
  const std::string name = put(bytes);
  EXPECT_EQ(*store().blobs().get(name), bytes);
  EXPECT_EQ(*store().blobs().get(put("")), "");
  reopen();
  EXPECT_EQ(*store().blobs().get(name), bytes);
}

TEST_P(BlobStore, NamesTheSameBytesTheSame) {
  const std::string name = put("the same");
  EXPECT_EQ(put("the same"), name);
  EXPECT_NE(put("another"), name);
  EXPECT_EQ(name.find("same"), std::string::npos);
  EXPECT_GE(name.size(), 32U);
  reopen();
  EXPECT_EQ(put("the same"), name);
}

TEST_P(BlobStore, DoesNotFindWhatIsNotThere) {
  for (const std::string name : {"", "../../heard.db", "nothing", "../lock"}) {
    EXPECT_EQ(store().blobs().get(name).error().kind, ErrorKind::not_found) << name;
  }
}

TEST_P(BlobStore, IsPutByManyAtOnce) { expect_put_by_many_at_once(store().blobs()); }

TEST_P(BlobStore, CountsReferences) {
  const std::string name = put("counted");
  write([&](Tx& tx) {
    keep_blob(tx, name, 7);
    keep_blob(tx, name, 7);
  });
  write([&](Tx& tx) { EXPECT_FALSE(drop_blob(tx, name)); });
  EXPECT_TRUE(read([&](Tx& tx) { return blob_is_kept(tx, name); }));
  write([&](Tx& tx) { EXPECT_TRUE(drop_blob(tx, name)); });
  EXPECT_FALSE(read([&](Tx& tx) { return blob_is_kept(tx, name); }));
  write([&](Tx& tx) { EXPECT_FALSE(drop_blob(tx, name)); });
}

TEST_P(BlobStore, SweepsWhatNothingRefersTo) {
  const std::string kept = put("kept");
  const std::string dropped = put(std::string(700'000, 'd'));
  write([&](Tx& tx) {
    keep_blob(tx, kept, 4);
    keep_blob(tx, dropped, 700'000);
  });
  write([&](Tx& tx) { drop_blob(tx, dropped); });
  EXPECT_EQ(*store().blobs().sweep(SystemClock{}.now() - hours(1)), 0)
      << "whoever put it may still be about to refer";
  EXPECT_EQ(*store().blobs().sweep(SystemClock{}.now() + hours(1)), 1);
  EXPECT_EQ(store().blobs().get(dropped).error().kind, ErrorKind::not_found);
  EXPECT_EQ(*store().blobs().get(kept), "kept");
}

TEST_P(BlobStore, PutAgainAnOldOneCountsAsNew) {
  const std::string name = put("young");
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));  // files keep whole seconds
  const Instant between = SystemClock{}.now();
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  put("young");
  EXPECT_EQ(*store().blobs().sweep(between), 0);
  EXPECT_EQ(*store().blobs().get(name), "young");
}

// A file half written when the program ended.
TEST_P(BlobStore, SweepsWhatInterruptedWritesLeft) {
  if (!on_sqlite()) return;  // PostgreSQL rolls them back
  const std::string kept = put("kept");
  write([&](Tx& tx) { keep_blob(tx, kept, 4); });
  const fs::path file =
      fs::path(dynamic_cast<SqlitePlace&>(*place_).folder()) / "blobs" / kept.substr(0, 2) / kept;
  const fs::path unfinished = file.string() + ".1.new";
  fs::copy_file(file, unfinished);
  EXPECT_EQ(*store().blobs().sweep(SystemClock{}.now() + hours(1)), 1);
  EXPECT_FALSE(fs::exists(unfinished));
  EXPECT_TRUE(fs::exists(file));
}

}  // namespace
}  // namespace heard::store
