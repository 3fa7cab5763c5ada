#include "site/pages.h"

#include <gtest/gtest.h>

#include <regex>

#include "base/text.h"
#include "site/style.h"

namespace heard::site {
namespace {

constexpr std::size_t page_bytes_max = 14 * 1024;
constexpr std::size_t style_bytes_max = 8 * 1024;

Visit visit_in(Language language) {
  return {.language = language, .shop = "Bohne & Mühle", .path = "/help/contact"};
}

desk::CustomerPage conversation() {
  desk::CustomerPage page{.number = 1042, .subject = "Smoke"};
  page.messages.push_back({.at = Instant{1},
                           .text = "It smokes.\nHelp!",
                           .attachments = {{.id = {31}, .name = "a.jpg", .size = 2'000'000}}});
  return page;
}

std::vector<std::string> all_pages(const Visit& visit, const ContactEntry& entry,
                                   const desk::CustomerPage& page) {
  return {help_page(visit),
          contact_page(visit, entry),
          contact_page(visit, entry, true),
          sent_page(visit, page, "/my/abc", "https://desk.example/my/abc"),
          own_page(visit, page, entry),
          own_page(visit, page, entry, true),
          expired_page(visit),
          early_page(visit),
          unknown_page(visit),
          failed_page(visit)};
}

ContactEntry wrong_entry() {
  return {.key = "k",
          .had_files = true,
          .troubles = {{ContactField::message, ContactTrouble::missing},
                       {ContactField::name, ContactTrouble::too_long},
                       {ContactField::email, ContactTrouble::no_address},
                       {ContactField::files, ContactTrouble::files_too_large},
                       {ContactField::trap, ContactTrouble::leave_empty}}};
}

TEST(Pages, SmallAndWithoutScripts) {
  EXPECT_LE(style_sheet.size(), style_bytes_max);
  for (const Language language : languages) {
    for (const std::string& html : all_pages(visit_in(language), wrong_entry(), conversation())) {
      EXPECT_LE(html.size(), page_bytes_max);
      EXPECT_EQ(html.find("<script"), std::string::npos);
      EXPECT_EQ(html.find(" style="), std::string::npos);
      EXPECT_NE(html.find("<html lang=\""), std::string::npos);
      EXPECT_NE(html.find("noindex"), std::string::npos);
      EXPECT_TRUE(is_utf8(html));
      EXPECT_EQ(html.find("{0}"), std::string::npos);
    }
  }
}

TEST(Pages, NoLanguageLeavesASentenceEmpty) {
  const std::regex empty("<(p|h1|h2|label|li|button|a)( [^>]*)?></");
  for (const Language language : languages) {
    for (const std::string& html : all_pages(visit_in(language), wrong_entry(), conversation()))
      EXPECT_FALSE(std::regex_search(html, empty)) << html;
  }
}

TEST(ContactPage, ErrorsLeadToTheirFields) {
  ContactEntry entry = wrong_entry();
  entry.message = "\nkept";
  entry.email = "anna@nowhere";
  const std::string html = contact_page(visit_in(Language::en), entry);
  EXPECT_NE(html.find("<title>Error: Write to us"), std::string::npos);
  EXPECT_NE(html.find("tabindex=\"-1\" autofocus"), std::string::npos);
  for (const std::string field : {"message", "name", "email", "file", "website"}) {
    EXPECT_NE(html.find("href=\"#" + field + "\""), std::string::npos) << field;
    EXPECT_NE(html.find("id=\"" + field + "\""), std::string::npos) << field;
    EXPECT_NE(html.find("id=\"" + field + "-error\""), std::string::npos) << field;
    EXPECT_NE(html.find(field + "-hint " + field + "-error"), std::string::npos) << field;
  }
  EXPECT_NE(html.find(">\n\nkept</textarea>"), std::string::npos) << "a browser drops the first line end";
  EXPECT_NE(html.find("value=\"anna@nowhere\""), std::string::npos);
}

TEST(ContactPage, CleanWhenNothingIsWrong) {
  const std::string html = contact_page(visit_in(Language::en), {.key = "k"});
  EXPECT_NE(html.find("<title>Write to us"), std::string::npos);
  EXPECT_EQ(html.find("aria-invalid"), std::string::npos);
  EXPECT_EQ(html.find("autofocus"), std::string::npos);
  EXPECT_NE(html.find("autocomplete=\"name\""), std::string::npos);
  EXPECT_NE(html.find("autocomplete=\"email\""), std::string::npos);
  EXPECT_NE(html.find("class=\"trap\" aria-hidden"), std::string::npos);
}

TEST(OwnPage, SaysInPlainWordsHowItStands) {
  Visit visit = visit_in(Language::en);
  visit.changes_at = Instant{1};
  desk::CustomerPage page = conversation();
  EXPECT_NE(own_page(visit, page, {}).find("We have your message and answer"), std::string::npos);
  page.state = ConversationState::waiting;
  EXPECT_NE(own_page(visit, page, {}).find("We have your message and answer"), std::string::npos)
      << "held: not delivered yet";
  page.messages.push_back({.ours = true,
                           .by_name = "Mara",
                           .at = Instant{2},
                           .text = "Unplug it.",
                           .attachments = {{.id = {32}, .name = "plan.pdf", .size = 1}}});
  EXPECT_NE(own_page(visit, page, {}).find("We have answered"), std::string::npos);
  page.state = ConversationState::resolved;
  const std::string settled = own_page(visit, page, {});
  EXPECT_NE(settled.find("For us this is settled"), std::string::npos);
  EXPECT_LT(settled.find("It smokes."), settled.find("Unplug it.")) << "oldest first";
  EXPECT_NE(settled.find(">Mara<"), std::string::npos);
  EXPECT_NE(settled.find("/files/31\" download><bdi>a.jpg</bdi> (2\u00a0MB)"), std::string::npos);
  EXPECT_NE(settled.find("/files/32\" download><bdi>plan.pdf</bdi> (1\u00a0kB)"), std::string::npos)
      << "ours too";
}

// What is no rule of the house is promised nowhere.
TEST(Pages, SayNothingOfATimeWhereTheHouseHasToldNoHours) {
  for (const Language language : languages) {
    Visit visit = visit_in(language);
    for (const bool told : {false, true}) {
      if (told) visit.changes_at = Instant{1};
      for (const auto came_as :
           {std::optional<CameAs>{}, std::optional(CameAs::complaint), std::optional(CameAs::giving_back)}) {
        desk::CustomerPage page = conversation();
        page.came_as = came_as;
        const std::string all = help_page(visit) + contact_page(visit, {}) + own_page(visit, page, {}) +
                                sent_page(visit, page, "/my/abc", "");
        const bool promised = all.find("business day") != std::string::npos ||
                              all.find("Werktag") != std::string::npos ||
                              all.find("工作日") != std::string::npos;
        EXPECT_EQ(promised, told) << name_of(language).code;
      }
    }
  }
}

TEST(EndedPage, KeepsTheWordsInAFormThatSendsThem) {
  ContactEntry entry{.key = "k", .message = "It <still> smokes.", .had_files = true};
  for (const Language language : languages) {
    const Visit visit = visit_in(language);
    for (const bool expired : {true, false}) {
      const std::string html = ended_page(visit, entry, expired);
      EXPECT_LE(html.size(), page_bytes_max);
      EXPECT_EQ(html.find("<script"), std::string::npos);
      EXPECT_NE(html.find("It &lt;still&gt; smokes.</textarea>"), std::string::npos);
      EXPECT_NE(html.find("action=\"/help/contact\""), std::string::npos);
      EXPECT_NE(html.find(words(visit).files_again.text), std::string::npos);
    }
  }
}

std::vector<FormField> fields_of_all_kinds() {
  std::vector<FormField> fields;
  for (std::int64_t i = 0; i < 12; ++i) {
    FormField field{
        .id = {i + 1}, .place = i, .kind = static_cast<FormFieldKind>(i % 7), .required = i % 2 == 0};
    field.label_de = Text<field_label_bytes_max>::cut("Frage <" + std::to_string(i) + ">");
    field.hint_de = Text<field_hint_bytes_max>::cut("Ein Hinweis");
    field.choices_de = Lines::of({"Rot", "\"Blau\""});
    fields.push_back(field);
  }
  return fields;
}

TEST(ContactPage, ShowsTheHousesOwnFieldsAndWhatIsNotRightWithThem) {
  const std::vector<FormField> fields = fields_of_all_kinds();
  const ContactEntry entry{.key = "k",
                           .message = "Hello",
                           .troubles = {{ContactField::own, ContactTrouble::missing, {1}},
                                        {ContactField::own, ContactTrouble::no_choice, {3}}},
                           .own = {{{3}, "\"Blau\""}, {{1}, "<b>"}}};
  for (const Language language : languages) {
    const std::string html = contact_page(visit_in(language), entry, false, fields);
    EXPECT_LE(html.size(), page_bytes_max);
    EXPECT_NE(html.find("href=\"#own-1\""), std::string::npos) << "the summary leads there";
    EXPECT_NE(html.find("href=\"#own-3\""), std::string::npos);
    EXPECT_NE(html.find("autofocus"), std::string::npos);
    EXPECT_NE(html.find("name=\"own-1\" aria-describedby=\"own-1-hint own-1-error\" required aria-invalid"),
              std::string::npos);
    EXPECT_NE(html.find("value=\"&lt;b&gt;\""), std::string::npos);
    EXPECT_NE(html.find("<option value=\"&quot;Blau&quot;\" selected>"), std::string::npos) << html;
    EXPECT_NE(html.find("Frage &lt;0&gt;"), std::string::npos) << "in the only language that has it";
    EXPECT_NE(html.find("type=\"date\""), std::string::npos);
  }
}

TEST(Links, KeepTheChosenLanguage) {
  Visit visit = visit_in(Language::de);
  EXPECT_EQ(link(visit, "/help"), "/help");
  visit.chosen = true;
  EXPECT_EQ(link(visit, "/help"), "/help?lang=de");
  EXPECT_NE(contact_page(visit, {}).find("action=\"/help/contact?lang=de\""), std::string::npos);
}

}  // namespace
}  // namespace heard::site
