#include "store/reading.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

namespace heard::store {
namespace {

struct Folder {
  Folder() {
    std::string made = std::filesystem::temp_directory_path() / "heard-reading-XXXXXX";
    path = mkdtemp(made.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string path;
};

void dies_while_it_reads(const std::string& folder, const char* name) {
  const pid_t child = fork();
  if (child == 0) {
    Reading reading(folder, name);
    reading.begin();
    _exit(1);
  }
  waitpid(child, nullptr, 0);
}

TEST(Reading, AMailThatKilledUsTwiceIsLeftUnread) {
  const Folder folder;
  dies_while_it_reads(folder.path, "a");
  EXPECT_FALSE(Reading(folder.path, "b").is_dangerous());
  dies_while_it_reads(folder.path, "b");
  dies_while_it_reads(folder.path, "b");
  EXPECT_TRUE(Reading(folder.path, "b").is_dangerous());
  EXPECT_TRUE(Reading(folder.path, "b").is_dangerous()) << "asking must not forget it";
  EXPECT_FALSE(Reading(folder.path, "a").is_dangerous());
}

TEST(Reading, ThatEndsIsForgotten) {
  const Folder folder;
  for (int i = 0; i < 3; ++i) {
    dies_while_it_reads(folder.path, "a");
    Reading reading(folder.path, "a");
    EXPECT_FALSE(reading.is_dangerous());
    reading.begin();
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path));
}

TEST(Reading, WithoutAFolderRemembersNothing) {
  Reading reading("", "a");
  reading.begin();
  EXPECT_FALSE(reading.is_dangerous());
}

}  // namespace
}  // namespace heard::store
