#include "site/language.h"

#include <gtest/gtest.h>

#include "site/when.h"

namespace heard::site {
namespace {

TEST(Language, AsChosenElseAsTheBrowserLikes) {
  EXPECT_EQ(language_for("zh", "de"), Language::zh);
  EXPECT_EQ(language_for("", "de-AT,en;q=0.8"), Language::de);
  EXPECT_EQ(language_for("", "fr,en;q=0.5,zh-CN;q=0.9"), Language::zh);
  EXPECT_EQ(language_for("", "de;q=0.2, en;q=0.21"), Language::en);
  EXPECT_EQ(language_for("", "ZH-hant-TW"), Language::zh);
  EXPECT_EQ(language_for("", "de;q=0"), Language::en);
  EXPECT_EQ(language_for("", "desperate"), Language::en);
  EXPECT_EQ(language_for("../x", ",;q=,,=;\xFF"), Language::en);
  EXPECT_EQ(language_for("", std::string(1 << 20, ',')), Language::en);
}

TEST(When, InTheLanguageAndZone) {
  const Instant at = parse_rfc3339("2026-07-01T22:30:00Z").value();
  EXPECT_EQ(when(at, Language::en, "Europe/Berlin"), "2 July 2026 at 00:30");
  EXPECT_EQ(when(at, Language::de, "Europe/Berlin"), "2. Juli 2026 um 00:30");
  EXPECT_EQ(when(at, Language::zh, "Asia/Shanghai"), "2026年7月2日 06:30");
  EXPECT_EQ(when(at, Language::en, ""), "1 July 2026 at 22:30 UTC");
  EXPECT_EQ(when(at, Language::de, ""), "1. Juli 2026 um 22:30 UTC");
}

}  // namespace
}  // namespace heard::site
