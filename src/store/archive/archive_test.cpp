#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/bytes.h"
#include "store/archive/reader.h"
#include "store/archive/writer.h"

namespace heard::store::archive {
namespace {

const Table tags{"tag", {{"id", Kind::integer}, {"name", Kind::text}, {"score", Kind::real}}};

class ArchiveFile : public testing::Test {
 protected:
  ArchiveFile() {
    std::string pattern = (std::filesystem::temp_directory_path() / "heard-archive-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    path_ = folder_ + "/shop.backup";
  }
  ~ArchiveFile() override {
    std::error_code none;
    std::filesystem::remove_all(folder_, none);
  }
  ArchiveFile(const ArchiveFile&) = delete;
  ArchiveFile& operator=(const ArchiveFile&) = delete;

  [[nodiscard]] std::string text() const {
    std::ifstream file(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void put(const std::string& bytes) const { std::ofstream(path_, std::ios::binary) << bytes; }

  void write(const Secret& passphrase = {}, const std::string& large = "bytes") {
    auto writer = ArchiveWriter::begin(path_, passphrase, random_);
    ASSERT_TRUE(writer.ok()) << writer.error().sentence;
    (*writer)->manifest({.schema = 3, .engine = "sqlite", .instance = "abc", .secrets = !passphrase.empty()});
    if (!passphrase.empty()) (*writer)->keys(Secret("1 key\n"));
    (*writer)->table(tags);
    const std::array<reflect::Value, 3> row{std::int64_t{-7}, std::string_view{"gr\0n", 4}, 0.5};
    (*writer)->row(tags, row);
    const std::array<reflect::Value, 3> empty{nullptr, nullptr, nullptr};
    (*writer)->row(tags, empty);
    (*writer)->file(std::string(64, 'a'), large);
    const Result<void> done = (*writer)->finish();
    ASSERT_TRUE(done.ok()) << done.error().sentence;
  }
  [[nodiscard]] std::string refusal(const Secret& passphrase = {}) const {
    return refusal_of(ArchiveReader::open(path_, passphrase));
  }
  static std::string refusal_of_bytes(std::string bytes) {
    if (bytes.empty()) return "not_a_backup";  // memory of no size cannot be opened
    return refusal_of(ArchiveReader::open(FilePtr(::fmemopen(bytes.data(), bytes.size(), "rb")), {}));
  }
  static std::string refusal_of(const Result<std::unique_ptr<ArchiveReader>>& reader) {
    if (!reader.ok()) return reader.error().code;
    for (;;) {
      const Result<Part> part = (*reader)->next();
      if (!part.ok()) return part.error().code;
      if (*part == Part::end) return "";
    }
  }

  SystemRandom random_;
  std::string folder_;
  std::string path_;
};

TEST_F(ArchiveFile, GivesBackWhatWasPutInIt) {
  const std::string large(300'000, 'x');
  write({}, large);
  auto reader = ArchiveReader::open(path_, {});
  ASSERT_TRUE(reader.ok());
  EXPECT_EQ((*reader)->manifest().schema, 3);
  EXPECT_EQ((*reader)->manifest().instance, "abc");
  ASSERT_EQ((*reader)->next().value(), Part::table);
  EXPECT_EQ((*reader)->table(), tags);
  ASSERT_EQ((*reader)->next().value(), Part::row);
  EXPECT_EQ(std::get<std::int64_t>((*reader)->row()[0]), -7);
  EXPECT_EQ(std::get<std::string_view>((*reader)->row()[1]), std::string_view("gr\0n", 4));
  EXPECT_EQ(std::get<double>((*reader)->row()[2]), 0.5);
  ASSERT_EQ((*reader)->next().value(), Part::row);
  EXPECT_TRUE(std::holds_alternative<std::nullptr_t>((*reader)->row()[1]));
  ASSERT_EQ((*reader)->next().value(), Part::file);
  EXPECT_EQ((*reader)->file(), large);
  ASSERT_EQ((*reader)->next().value(), Part::end);
  EXPECT_EQ((*reader)->totals().rows, 2);
  EXPECT_FALSE((*reader)->next().ok());
}

TEST_F(ArchiveFile, IsNobodyElsesToRead) {
  write();
  struct stat about {};
  ASSERT_EQ(::stat(path_.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
  EXPECT_FALSE(std::filesystem::exists(path_ + ".new"));
}

TEST_F(ArchiveFile, EveryAlteredByteIsFound) {
  write();
  const std::string whole = text();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string altered = whole;
    altered[at] = static_cast<char>(static_cast<unsigned char>(altered[at]) ^ 4U);
    ASSERT_NE(refusal_of_bytes(altered), "") << "byte " << at;
  }
}

TEST_F(ArchiveFile, EveryTornEndIsFound) {
  write();
  const std::string whole = text();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    ASSERT_NE(refusal_of_bytes(whole.substr(0, size)), "") << size << " bytes";
  }
  EXPECT_EQ(refusal_of_bytes(whole), "");
  EXPECT_EQ(refusal_of_bytes(whole + "more"), "damaged_backup");
}

TEST_F(ArchiveFile, AnybodyCanCheckIt) {
  write();
  const std::string whole = text();
  const std::string_view all = whole;
  EXPECT_EQ(as_text(digest_of(all.substr(0, all.size() - 32))), all.substr(all.size() - 32));
}

TEST_F(ArchiveFile, SealedItOpensByItsPassphraseOnly) {
  const Secret right("correct horse battery");
  write(right, "a file that nobody reads");
  EXPECT_EQ(text().find("nobody reads"), std::string::npos);
  EXPECT_EQ(text().find("1 key"), std::string::npos);
  EXPECT_EQ(refusal(right), "");
  EXPECT_EQ(refusal(Secret("another horse battery")), "wrong_passphrase");
  EXPECT_EQ(refusal(), "passphrase_needed");
  auto reader = ArchiveReader::open(path_, right);
  ASSERT_TRUE(reader.ok());
  ASSERT_EQ((*reader)->next().value(), Part::keys);
  EXPECT_EQ((*reader)->keys(), "1 key\n");
}

// Whoever alters a sealed one may write the checksum anew, but not the seal.
TEST_F(ArchiveFile, ASealedOneIsNotAlteredWithAChecksumOfOnesOwn) {
  const Secret right("correct horse battery");
  write(right, std::string(200'000, 'y'));
  std::string whole = text();
  for (const std::size_t at : {std::size_t{120}, whole.size() / 2, whole.size() - 60}) {
    std::string altered = whole.substr(0, whole.size() - 32);
    altered[at] = static_cast<char>(static_cast<unsigned char>(altered[at]) ^ 1U);
    altered += as_text(digest_of(altered));
    put(altered);
    EXPECT_NE(refusal(right), "") << at;
  }
}

TEST_F(ArchiveFile, LeavesNothingUnfinishedBehind) {
  {
    auto writer = ArchiveWriter::begin(path_, {}, random_);
    ASSERT_TRUE(writer.ok());
    EXPECT_TRUE(std::filesystem::exists(path_ + ".new"));
    EXPECT_EQ(ArchiveWriter::begin(path_, {}, random_).error().code, "backup_running");
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder_));
}

TEST_F(ArchiveFile, TakesThePlaceOfABackupAndOfNothingElse) {
  write();
  write();
  EXPECT_EQ(refusal(), "");
  put("my only copy of something");
  EXPECT_EQ(ArchiveWriter::begin(path_, {}, random_).error().code, "not_a_backup");
  EXPECT_EQ(text(), "my only copy of something");
  EXPECT_EQ(ArchiveWriter::begin(folder_ + "/nowhere/x", {}, random_).error().code, "unwritable_backup");
}

TEST_F(ArchiveFile, SaysWhatIsNone) {
  put("SQLite format 3");
  EXPECT_EQ(refusal(), "not_a_backup");
  std::string later = "heard backup 2 plain\n";
  later += as_text(digest_of(later));
  put(later);
  EXPECT_EQ(refusal(), "newer_backup");
  ::unlink(path_.c_str());
  EXPECT_EQ(refusal(), "no_backup");
}

}  // namespace
}  // namespace heard::store::archive
