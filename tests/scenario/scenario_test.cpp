// Tells every story of this folder on both engines.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/story.h"

namespace heard::test {
namespace {

struct Told {
  std::filesystem::path file;
  Engine engine;
};

std::vector<Told> stories() {
  std::vector<Told> out;
  for (const auto& entry : std::filesystem::directory_iterator(HEARD_SOURCE_DIR "/tests/scenario")) {
    if (entry.path().extension() != ".story") continue;
    out.push_back({entry.path(), Engine::sqlite});
    out.push_back({entry.path(), Engine::postgres});
  }
  std::sort(out.begin(), out.end(), [](const Told& a, const Told& b) {
    return std::tie(a.file, a.engine) < std::tie(b.file, b.engine);
  });
  return out;
}

std::string name_of_story(const testing::TestParamInfo<Told>& info) {
  return info.param.file.stem().string() + (info.param.engine == Engine::sqlite ? "_sqlite" : "_postgres");
}

class Story : public testing::TestWithParam<Told> {};

TEST_P(Story, goes_as_told) {
  if (!has_engine(GetParam().engine)) GTEST_SKIP() << "no PostgreSQL to test on (HEARD_TEST_POSTGRES)";
  std::ifstream file(GetParam().file);
  std::ostringstream text;
  text << file.rdbuf();
  for (const std::string& wrong : tell(text.str(), GetParam().engine)) ADD_FAILURE() << wrong;
}

INSTANTIATE_TEST_SUITE_P(All, Story, testing::ValuesIn(stories()), name_of_story);

TEST(StoryItself, notices_what_was_not_told) {
  const auto wrong =
      tell("customer Ada <ada@example.org>\nAda writes: Hello.\n  events: customer_added\n", Engine::sqlite);
  EXPECT_FALSE(wrong.empty());
}

TEST(StoryItself, notices_a_refusal_that_was_not_told) {
  const auto wrong = tell(
      "person Lin, agent\ncustomer Ada <ada@example.org>\nAda writes: Hi.\n  events: customer_added, "
      "conversation_started, "
      "message_received\nLin replies:  \n",
      Engine::sqlite);
  EXPECT_FALSE(wrong.empty());
}

}  // namespace
}  // namespace heard::test
