// The file of the secret keys: as it is read, made, added to, and as a rotation that was broken off leaves
// it.
#include "app/master_key.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/seal.h"

namespace heard::app {
namespace {

class KeyFile : public testing::Test {
 protected:
  KeyFile() : folder_(std::filesystem::temp_directory_path() / ("heard-key-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~KeyFile() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string path() const { return folder_ / "secret.key"; }
  void write(const std::string& text) const { std::ofstream(path()) << text; }
  std::vector<MasterKey> read() { return master_keys(path(), false, random_).value(); }
  std::string code_of(const std::string& text) {
    write(text);
    const auto keys = master_keys(path(), false, random_);
    return keys.ok() ? "good" : keys.error().code;
  }

  std::filesystem::path folder_;
  SeededRandom random_{5};
};

const std::string one(43, 'A');

TEST_F(KeyFile, IsMadeOnceAndThenRead) {
  EXPECT_EQ(master_keys(path(), false, random_).error().code, "missing_key");
  const auto made = master_keys(path(), true, random_);
  ASSERT_TRUE(made.ok());
  EXPECT_EQ(read().back().secret.reveal(), made->back().secret.reveal());
  struct stat about {};
  ASSERT_EQ(::stat(path().c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600u);
}

TEST_F(KeyFile, OfOneKeyAloneIsThatOfOlderHouses) {
  EXPECT_EQ(code_of(one + "\n"), "good");
  EXPECT_EQ(read().at(0).id, 1);
  EXPECT_EQ(code_of("1 " + one + "\n3 " + one + "\n"), "good");
  EXPECT_EQ(read().back().id, 3);
}

TEST_F(KeyFile, ThatIsNotWholeStopsTheStart) {
  for (const std::string& text :
       {std::string(), std::string("\n"), std::string("1 short\n"), "0 " + one, "256 " + one, "x " + one,
        "2 " + one + "\n1 " + one, "1 " + one + "\nhalf", one + one})
    EXPECT_EQ(code_of(text), "invalid_key") << text;
}

TEST_F(KeyFile, KeepsEarlierKeysWhenOneIsAdded) {
  write(one + "\n");
  const auto added = add_master_key(path(), random_);
  ASSERT_TRUE(added.ok());
  ASSERT_EQ(added->size(), 2u);
  EXPECT_EQ(added->back().id, 2);
  EXPECT_EQ(read().front().secret.reveal(), added->front().secret.reveal());
  EXPECT_FALSE(std::filesystem::exists(path() + ".new"));
  const auto left = drop_earlier_keys(path());
  ASSERT_TRUE(left.ok());
  EXPECT_EQ(read().size(), 1u);
  EXPECT_EQ(read().back().id, 2);
  EXPECT_EQ(add_master_key(path(), random_)->back().id, 3) << "no number is given twice";
}

// Killed before the rename: the old file is whole, and what lies beside it is in nobody's way.
TEST_F(KeyFile, IsWholeWhereARotationWasBrokenOff) {
  write("1 " + one + "\n");
  std::ofstream(path() + ".new") << "2 hal";
  EXPECT_EQ(read().size(), 1u);
  EXPECT_EQ(add_master_key(path(), random_)->size(), 2u);
}

TEST_F(KeyFile, IsFollowedAsSoonAsAKeyIsNotKnown) {
  write("1 " + one + "\n");
  KeyRing here(read());
  KeyRing there(read());
  follow_keys(there, path());
  here.replace(add_master_key(path(), random_).value());
  ::usleep(30'000);  // unknown numbers are looked for so often and no more
  const std::string sealed = seal(Secret("password"), "mailbox", here, random_);
  EXPECT_EQ(unseal(sealed, "mailbox", there).value().reveal(), "password");
  std::filesystem::remove(path());
  ::usleep(30'000);
  EXPECT_TRUE(there.find(9).empty());
  EXPECT_EQ(there.newest().id, 2) << "what is known stays good while the file is away";
}

}  // namespace
}  // namespace heard::app
