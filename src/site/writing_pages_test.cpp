#include "site/writing_pages.h"

#include <gtest/gtest.h>

#include "site/pages.h"

namespace heard::site {
namespace {

constexpr std::size_t writing_bytes_max = 14 * 1024;

Visit visit_to(Language language, std::string path) {
  return {.language = language, .shop = "Bohne & Mühle", .path = std::move(path)};
}

desk::CustomerPage settled_matter() {
  desk::CustomerPage page{.number = 7, .subject = "Smoke", .state = ConversationState::resolved};
  page.messages.push_back({.id = {1}, .at = Instant{1}, .text = "It smokes."});
  page.messages.push_back({.id = {2}, .ours = true, .by_name = "Lin", .at = Instant{2}, .text = "Fixed."});
  page.asks_if_settled = true;
  page.token = "t0ken";
  return page;
}

bool has(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

TEST(WritingPages, are_whole_small_and_change_nothing_by_themselves) {
  for (const Language language : languages) {
    for (const std::string& page : {writing_page(visit_to(language, "/my/abc/writing"),
                                                 {.dial = Dial::paused, .until = "2027-03-31"}, "t"),
                                    writing_page(visit_to(language, "/my/abc/writing"),
                                                 {.until = "\"><script>"}, "t", UntilTrouble::over),
                                    writing_off_page(visit_to(language, "/writing/off/7.abc"), false),
                                    writing_off_page(visit_to(language, "/writing/off/7.abc"), true)}) {
      EXPECT_LT(page.size(), writing_bytes_max);
      EXPECT_FALSE(has(page, "<script"));
      EXPECT_FALSE(has(page, "{0}"));
      EXPECT_FALSE(has(page, "method=\"get\""));
    }
  }
}

TEST(WritingPages, show_what_is_kept) {
  const std::string page = writing_page(visit_to(Language::en, "/my/abc/writing"),
                                        {.dial = Dial::only_answers, .offers = true}, "t");
  EXPECT_TRUE(has(page, "value=\"only_answers\" aria-describedby=\"only_answers-hint\" checked"));
  EXPECT_TRUE(has(page, "value=\"1\" checked"));
  EXPECT_TRUE(has(page, "href=\"/my/abc\""));
}

TEST(WritingPages, ask_once_whether_it_is_settled_and_by_a_button_only) {
  for (const Language language : languages) {
    const std::string page = own_page(visit_to(language, "/my/abc"), settled_matter(), {.key = "k"});
    EXPECT_TRUE(has(page, "id=\"settled\""));
    EXPECT_TRUE(has(page, "name=\"settled\" value=\"yes\""));
    EXPECT_TRUE(has(page, "name=\"settled\" value=\"no\""));
    EXPECT_TRUE(has(page, "action=\"/my/abc/settled\""));
  }
  desk::CustomerPage answered = settled_matter();
  answered.asks_if_settled = false;
  answered.settled_said = true;
  answered.settled_said_at = Instant{3};
  const std::string page = own_page(visit_to(Language::en, "/my/abc"), answered, {.key = "k"});
  EXPECT_FALSE(has(page, "name=\"settled\" value=\"no\""));
  EXPECT_TRUE(has(page, "You told us that this settled it."));
}

}  // namespace
}  // namespace heard::site
