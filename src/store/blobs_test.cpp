// Blobs and the counting of their references.
#include <filesystem>
#include <thread>

#include "store/blob_rows.h"
#include "store/conformance.h"

namespace heard::store {
namespace {

namespace fs = std::filesystem;

class BlobStore : public Conformance {
 protected:
  std::string put(std::string_view bytes) {
    Result<std::string> name = store().blobs().put(bytes);
    EXPECT_TRUE(name.ok());
    return name.ok() ? *name : "";
  }
};
HEARD_ON_BOTH_ENGINES(BlobStore);

TEST_P(BlobStore, KeepsBytesWhole) {
  std::string bytes(3'000'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7);
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
  const std::string name = put("going");
  EXPECT_TRUE(store().blobs().remove(name).ok());
  EXPECT_TRUE(store().blobs().remove(name).ok());
  EXPECT_EQ(store().blobs().get(name).error().kind, ErrorKind::not_found);
}

TEST_P(BlobStore, IsPutByManyAtOnce) {
  std::vector<std::thread> threads;
  std::array<std::string, 6> names;
  for (std::size_t t = 0; t < names.size(); ++t) {
    threads.emplace_back([this, &names, t] {
      for (int i = 0; i < 5; ++i) names[t] = put("bytes " + std::to_string(i));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& name : names) EXPECT_EQ(name, names[0]);
  EXPECT_EQ(*store().blobs().get(names[0]), "bytes 4");
}

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

// At the next start, what nothing refers to goes a day after it was written.
TEST_P(BlobStore, SweepsWhatNothingRefersTo) {
  if (!on_sqlite()) return;  // files are SQLite's
  const std::string kept = put("kept");
  const std::string young = put("young");
  const std::string old = put("old");
  write([&](Tx& tx) { keep_blob(tx, kept, 4); });
  const fs::path folder = dynamic_cast<SqlitePlace&>(*place_).folder();
  const auto file = [&](const std::string& name) { return folder / "blobs" / name.substr(0, 2) / name; };
  const fs::path unfinished = file(old).string() + ".1.new";
  fs::copy_file(file(old), unfinished);
  for (const fs::path& path : {file(kept), file(old), unfinished}) {
    fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours(25));
  }
  reopen();
  for (int i = 0; i < 500 && (fs::exists(file(old)) || fs::exists(unfinished)); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  EXPECT_FALSE(fs::exists(file(old)));
  EXPECT_FALSE(fs::exists(unfinished));
  EXPECT_TRUE(fs::exists(file(young)));
  EXPECT_TRUE(fs::exists(file(kept)));
  // Put again, an old file counts as new.
  fs::last_write_time(file(young), fs::file_time_type::clock::now() - std::chrono::hours(25));
  put("young");
  EXPECT_LT(fs::file_time_type::clock::now() - fs::last_write_time(file(young)), std::chrono::hours(1));
}

}  // namespace
}  // namespace heard::store
