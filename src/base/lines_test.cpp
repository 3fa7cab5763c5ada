#include "base/lines.h"

#include <gtest/gtest.h>

namespace heard {
namespace {

TEST(Lines, GiveBackWhatWasPutInInOrder) {
  const std::vector<std::string> names{"returns", "grinder", "Ärger"};
  EXPECT_EQ(Lines::of(names).list(), names);
  EXPECT_EQ(std::string_view(Lines::of(names)), "returns\ngrinder\nÄrger");
  EXPECT_EQ(Lines("returns\ngrinder\nÄrger"), Lines::of(names));
}

TEST(Lines, NothingIsNoLine) {
  EXPECT_TRUE(Lines{}.empty());
  EXPECT_TRUE(Lines{}.list().empty());
  EXPECT_EQ(Lines::of({}), Lines{});
}

TEST(Lines, HoldWholeTextsOnly) {
  const Lines lines = Lines::of({"returns", "grinder"});
  EXPECT_TRUE(lines.has("grinder"));
  EXPECT_FALSE(lines.has("grind"));
  EXPECT_FALSE(lines.has("returns\ngrinder"));
}

}  // namespace
}  // namespace heard
