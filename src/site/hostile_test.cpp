// Hostile text through every field of every page: whatever a stranger writes, the page has the same elements
// and attributes as with harmless text. Runs over public collections as well, where HEARD_TEST_DATA says they
// are.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "site/pages.h"

namespace heard::site {
namespace {

// The markup alone: every tag with its attributes' names, without values and text.
std::string skeleton(std::string_view html) {
  std::string out;
  bool tag = false;
  bool value = false;
  for (const char c : html) {
    if (!tag) {
      tag = c == '<';
      if (tag) out += c;
      continue;
    }
    if (c == '"') value = !value;
    if (!value) out += c;
    if (c == '>' && !value) tag = false;
  }
  return out;
}

std::string every_page(const std::string& text) {
  const Visit visit{.chosen = true, .shop = text, .path = "/help/contact"};
  const ContactEntry entry{.key = text,
                           .message = text,
                           .name = text,
                           .email = text,
                           .troubles = {{ContactField::name, ContactTrouble::too_long}}};
  desk::CustomerPage page{.number = 7, .subject = text, .customer_name = text};
  page.messages.push_back({.at = Instant{1}, .text = text, .attachments = {{.name = text, .size = 1}}});
  page.messages.push_back({.ours = true, .by_name = "x" + text, .at = Instant{2}, .text = text});
  return help_page(visit) + contact_page(visit, entry) +
         sent_page(visit, page, "/my/a", "https://a.example/my/a") + own_page(visit, page, entry);
}

void expect_harmless(const std::string& text) {
  static const std::string harmless = skeleton(every_page("harmless"));
  EXPECT_EQ(skeleton(every_page(text)), harmless) << text;
}

TEST(HostileText, ChangesNoMarkup) {
  for (const char* text : {"<script>alert(1)</script>",
                           "\"><img src=x onerror=alert(1)>",
                           "' onfocus='alert(1)",
                           "</textarea><script>alert(1)</script>",
                           "</title><svg/onload=alert(1)>",
                           "<!--",
                           "-->",
                           "]]>",
                           "&lt;script&gt;",
                           "javascript:alert(1)",
                           "{0}{1}{",
                           "\\\"",
                           "\xC0\xBCscript\xC0\xBE",
                           "\xFF\"\xFF>",
                           "<\x01script>",
                           "`onmouseover=alert(1)`",
                           "<plaintext>",
                           "</form><form action=//x>",
                           "\u2028<b>\u2029",
                           "\u202E<b>"}) {
    expect_harmless(text);
  }
  expect_harmless(std::string("\0<b>", 4));
  expect_harmless(std::string(200'000, '<'));
}

const char* data_folder() { return std::getenv("HEARD_TEST_DATA"); }

TEST(HostileText, PublicCollectionsChangeNoMarkup) {
  if (data_folder() == nullptr) {
    std::puts("the public collections are left out: HEARD_TEST_DATA is not set");
    return;
  }
  int lines = 0;
  for (const char* file :
       {"/csv-injection-and-naughty-strings/blns.json", "/html-sanitiser-vectors/html5lib-sanitizer.json"}) {
    std::ifstream in(std::string(data_folder()) + file);
    for (std::string line; std::getline(in, line); ++lines) expect_harmless(line);
  }
  EXPECT_GT(lines, 100);
}

}  // namespace
}  // namespace heard::site
