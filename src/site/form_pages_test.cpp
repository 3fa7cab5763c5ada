#include "site/form_pages.h"

#include <gtest/gtest.h>

#include <regex>

#include "base/text.h"
#include "site/matters_pages.h"
#include "site/pages.h"

namespace heard::site {
namespace {

constexpr std::size_t whole_page_bytes_max = 14 * 1024;

Visit visit_at(Language language, std::string path) {
  return {.language = language, .shop = "Bohne & Mühle", .path = std::move(path)};
}

desk::FormView filled(CameAs came_as) {
  desk::FormView form;
  form.draft.came_as = came_as;
  form.draft.what = form.draft.what.cut("It <leaks>.\nTwice.");
  form.draft.about_order = form.draft.about_order.cut("1042");
  form.draft.name = form.draft.name.cut("Ada");
  form.files.push_back({.id = {31}, .name = "a.jpg", .size = 3});
  return form;
}

std::vector<std::string> every_page(Language language, CameAs came_as) {
  const std::string base = std::string(path_of(came_as)) + "/key/";
  const desk::FormView form = filled(came_as);
  std::vector<std::string> pages{form_start_page(visit_at(language, std::string(path_of(came_as))), came_as),
                                 form_over_page(visit_at(language, base + "what"), came_as)};
  for (const FormStep step : form_steps) {
    const Visit visit = visit_at(language, base + std::string(name_of(step)));
    pages.push_back(form_step_page(visit, form, "key", "https://desk.example", {.step = step}));
    for (const ContactTrouble trouble : {ContactTrouble::missing, ContactTrouble::too_long})
      pages.push_back(
          form_step_page(visit, form, "key", "x", {.step = step, .text = "y", .trouble = trouble}));
  }
  for (const CheckTrouble trouble :
       {CheckTrouble::none, CheckTrouble::too_quick, CheckTrouble::trapped, CheckTrouble::not_taken})
    pages.push_back(form_check_page(visit_at(language, base + "check"), form, "key", "x", trouble));
  desk::CustomerPage sent{.number = 7, .came_as = came_as};
  pages.push_back(sent_page(visit_at(language, "/my/abc/sent"), sent, "/my/abc", ""));
  return pages;
}

std::vector<std::string> matters_pages(Language language) {
  const Visit door = visit_at(language, "/my/abc/all");
  const Visit code = visit_at(language, "/my/abc/all/code");
  return {matters_door_page(door, "t"),
          code_page(code, "t", CodeTrouble::none),
          code_page(code, "t", CodeTrouble::missing),
          code_page(code, "t", CodeTrouble::wrong),
          no_code_page(door),
          too_many_codes_page(door),
          matters_page(visit_at(language, "/my/all"), {{.number = 7, .subject = "Smoke", .path = "/my/abc"}}),
          matters_over_page(visit_at(language, "/my/all"))};
}

void expect_sound(const std::string& html) {
  static const std::regex empty("<(p|h1|h2|label|li|button|a|dt|dd|summary)( [^>]*)?></");
  EXPECT_LE(html.size(), whole_page_bytes_max);
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find(" style="), std::string::npos);
  EXPECT_EQ(html.find("{0}"), std::string::npos);
  EXPECT_EQ(html.find("{1}"), std::string::npos);
  EXPECT_TRUE(is_utf8(html));
  EXPECT_FALSE(std::regex_search(html, empty)) << html;
  EXPECT_NE(html.find("<h1"), std::string::npos);
}

TEST(FormPages, SmallWholeAndWithoutScripts) {
  for (const Language language : languages) {
    for (const CameAs came_as : {CameAs::complaint, CameAs::giving_back})
      for (const std::string& html : every_page(language, came_as)) expect_sound(html);
    for (const std::string& html : matters_pages(language)) expect_sound(html);
  }
}

TEST(FormPages, AnErrorIsSaidFirstAndLeadsToItsField) {
  const Visit visit = visit_at(Language::en, "/help/complaint/key/order");
  const std::string html =
      form_step_page(visit, filled(CameAs::complaint), "key", "x",
                     {.step = FormStep::order, .text = "kept", .trouble = ContactTrouble::too_long});
  EXPECT_NE(html.find("<title>Error: Make a complaint"), std::string::npos);
  EXPECT_NE(html.find("tabindex=\"-1\" autofocus"), std::string::npos);
  EXPECT_NE(html.find("href=\"#answer\">Shorten this to 300 characters"), std::string::npos);
  EXPECT_NE(html.find("aria-describedby=\"answer-hint answer-error\" aria-invalid"), std::string::npos);
  EXPECT_NE(html.find("value=\"kept\""), std::string::npos);
}

TEST(FormPages, AnswersAreShownAsTheyWereGivenAndEachCanBeChanged) {
  const std::string html = form_check_page(visit_at(Language::en, "/help/return/key/check"),
                                           filled(CameAs::giving_back), "key", "x", CheckTrouble::none);
  EXPECT_NE(html.find("It &lt;leaks&gt;.\nTwice."), std::string::npos);
  EXPECT_NE(html.find("left empty"), std::string::npos);
  for (const FormStep step : form_steps)
    EXPECT_NE(html.find("href=\"/help/return/key/" + std::string(name_of(step)) + "\""), std::string::npos);
  EXPECT_NE(html.find("class=\"trap\" aria-hidden"), std::string::npos);
  EXPECT_EQ(html.find("autofocus"), std::string::npos);
}

TEST(FormPages, WhatIsSentHasALineForEachAnswer) {
  EXPECT_EQ(form_text(Language::en, filled(CameAs::complaint).draft),
            "It <leaks>.\nTwice.\n\nOrder or visit: 1042");
}

TEST(OwnPage, OffersToSayWithoutAWordWhatFits) {
  const Visit visit = visit_at(Language::en, "/my/abc");
  desk::CustomerPage page{.number = 7, .subject = "Smoke", .token = "a-token"};
  page.messages.push_back({.id = {1}, .at = Instant{1}, .text = "It smokes."});
  const std::string fresh = own_page(visit, page, {});
  EXPECT_EQ(fresh.find("name=\"clear\""), std::string::npos) << "their own words";
  EXPECT_NE(fresh.find("name=\"settled\""), std::string::npos);
  EXPECT_EQ(fresh.find("/my/abc/all"), std::string::npos) << "no mail leaves";
  page.messages.push_back({.id = {2}, .ours = true, .at = Instant{2}, .text = "Unplug it."});
  page.matters_offered = true;
  const std::string answered = own_page(visit, page, {});
  EXPECT_NE(answered.find("name=\"clear\" value=\"2\" aria-describedby=\"m2\""), std::string::npos);
  EXPECT_NE(answered.find("href=\"/my/abc?about=2#message\""), std::string::npos);
  EXPECT_NE(answered.find("href=\"/my/abc/all\""), std::string::npos);
  EXPECT_NE(answered.find("value=\"a-token\""), std::string::npos);
  EXPECT_EQ(answered.find("autofocus"), std::string::npos);
  page.messages.back().clear = true;
  page.proper_look_since = Instant{3};
  page.may_ask_for_proper_look = false;
  const std::string asked = own_page(visit, page, {.about = 2});
  EXPECT_NE(asked.find("name=\"not_clear\" value=\"2\""), std::string::npos);
  EXPECT_EQ(asked.find("name=\"look_properly\""), std::string::npos) << "asked already";
  EXPECT_NE(asked.find("to look into this properly. It is our turn"), std::string::npos);
  EXPECT_NE(asked.find("name=\"about\" value=\"2\""), std::string::npos);
  EXPECT_NE(asked.find("required autofocus"), std::string::npos);
  page.state = ConversationState::resolved;
  page.settled_by_them = true;
  page.proper_look_since.reset();
  const std::string settled = own_page(visit, page, {});
  EXPECT_NE(settled.find("You told us that this is settled"), std::string::npos);
  EXPECT_EQ(settled.find("name=\"settled\""), std::string::npos);
}

}  // namespace
}  // namespace heard::site
