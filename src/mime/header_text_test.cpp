#include "mime/header_text.h"

#include <gtest/gtest.h>

#include "mime/addressees.h"
#include "mime/charset.h"
#include "mime/mail_date.h"
#include "mime/message_ids.h"
#include "mime/parameters.h"

namespace heard::mime {
namespace {

struct Said {
  const char* raw;
  const char* text;
};
class HeaderText : public testing::TestWithParam<Said> {};

TEST_P(HeaderText, is_read) { EXPECT_EQ(header_text(GetParam().raw), GetParam().text); }

INSTANTIATE_TEST_SUITE_P(
    Table, HeaderText,
    testing::Values(Said{"plain", "plain"}, Said{"a\n b", "a b"},
                    Said{"=?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"},
                    Said{"=?UTF-8?B?R3LDvMOfZQ==?= from =?utf-8?q?K=C3=B6ln?=", "Grüße from Köln"},
                    // One letter over two words, in both codings.
                    Said{"=?utf-8?Q?K=C3?= =?utf-8?Q?=B6ln?=", "Köln"},
                    Said{"=?utf-8?B?S8M=?=\n =?utf-8?B?tmxu?=", "Köln"},
                    Said{"=?utf-8?Q?a?==?utf-8?Q?b?=", "ab"}, Said{"=?utf-8?Q?with blanks?=", "with blanks"},
                    Said{"=?utf-8?Q?=C3=BC?=", "ü"}, Said{"=?iso-8859-1?Q?gr=FCn?=", "grün"},
                    Said{"=?iso-8859-1?Q?gr=C3=BCn?=", "grün"}, Said{"=?gb2312?B?xOO6ww==?=", "你好"},
                    Said{"=?iso-2022-jp?B?GyRCJDMbKEI=?=", "こ"}, Said{"=?utf-8*de?Q?=C3=BC?=", "ü"},
                    Said{"=?nonsense", "=?nonsense"}, Said{"=?utf-8?X?a?=", "=?utf-8?X?a?="},
                    Said{"=?no-such-charset?Q?=C3=BC?=", "ü"}, Said{"=?utf-8?B?R3Lx?=", "Grñ"}));

TEST(Addressees, are_read_as_people_write_them) {
  const auto people = parse_addressees(
      "Ada <ada@example.org>, \"Lovelace, Ada\" <al@example.org>, bob@example.org (Bob B), Doe, John "
      "<john@example.org>,\n"
      " =?utf-8?Q?J=C3=BCrgen?= <j@example.org>, Team: eve@example.org, <x@example.org>;, "
      "<only@example.org>");
  std::string all;
  for (const auto& p : people.people) all += p.name + "|" + p.address + "\n";
  EXPECT_EQ(
      all,
      "Ada|ada@example.org\nLovelace, Ada|al@example.org\nBob B|bob@example.org\nDoe, John|john@example.org\n"
      "Jürgen|j@example.org\n|eve@example.org\n|x@example.org\n|only@example.org\n");
}

TEST(Addressees, what_is_broken_still_names_somebody) {
  EXPECT_EQ(parse_addressees("Ada <ada@example.org").people[0].address, "ada@example.org");
  EXPECT_EQ(parse_addressees("\"Ada <ada@example.org>").people[0].address, "ada@example.org");
  EXPECT_EQ(parse_addressees("<mailto:ada@example.org>").people[0].address, "ada@example.org");
  EXPECT_EQ(parse_addressees("Ada (ada@example.org)").people[0].address, "ada@example.org");
  EXPECT_EQ(parse_addressees("<ada @ example. org>").people[0].address, "ada@example.org");
  EXPECT_EQ(parse_addressees("<ada . mill@example .org >").people[0].address, "ada.mill@example.org");
  // put together it would be somebody else's
  EXPECT_EQ(parse_addressees("<ada mill@example.org>").people[0].address, "ada mill@example.org");
  EXPECT_EQ(parse_addressees("Nobody").people[0].name, "Nobody");
  EXPECT_TRUE(parse_addressees("undisclosed-recipients:;").people.empty());
}

TEST(Parameters, names_of_files_in_every_spelling) {
  EXPECT_EQ(parse_parameters("attachment; filename=\"a b.pdf\"").field("filename"), "a b.pdf");
  EXPECT_EQ(parse_parameters("attachment; filename=a b.pdf").field("filename"), "a b.pdf");
  EXPECT_EQ(parse_parameters("attachment; filename*=utf-8''%C3%BCber.pdf").field("filename"), "über.pdf");
  EXPECT_EQ(parse_parameters("attachment; filename*1=\"b.pdf\"; filename*0*=utf-8''%C3%BC").field("filename"),
            "üb.pdf");
  EXPECT_EQ(parse_parameters("attachment; filename=\"=?utf-8?Q?=C3=BC.pdf?=\"").field("filename"), "ü.pdf");
  EXPECT_EQ(parse_parameters("text/plain charset=utf-8").value, "text/plain");
  EXPECT_EQ(parse_parameters("text/plain charset=utf-8").field("charset"), "utf-8");
  EXPECT_EQ(parse_parameters("TEXT/HTML; Charset=\"UTF-8\"").value, "text/html");
}

TEST(MailDate, in_every_order) {
  for (const char* raw :
       {"Tue, 3 Mar 2026 10:00:00 +0100", "3 Mar 2026 09:00:00 GMT", "Tue Mar  3 10:00:00 2026 +0100",
        "Tue, 03 Mar 26 04:00:00 EST", "2026-03-03T09:00:00Z", "2026-03-03 10:00:00+01:00",
        "Tue, 3 March 2026 09.00 (UTC)", "03-Mar-2026 09:00:00"}) {
    const auto date = mail_date(raw);
    ASSERT_TRUE(date) << raw;
    EXPECT_EQ(rfc3339(*date), "2026-03-03T09:00:00.000000Z") << raw;
  }
  for (const char* raw : {"", "yesterday", "Tue, 32 Mar 2026 10:00:00 +0100", "3 Mar 1822 10:00:00 +0000"})
    EXPECT_FALSE(mail_date(raw)) << raw;
}

TEST(MessageIds, are_found_between_anything) {
  EXPECT_EQ(message_ids("<a@b> \n\t<c@d> <a@b>"), (std::vector<std::string>{"a@b", "c@d"}));
  EXPECT_EQ(message_ids("Your message of Tuesday <a@b>"), (std::vector<std::string>{"a@b"}));
  EXPECT_EQ(message_ids("a@b c@d"), (std::vector<std::string>{"a@b", "c@d"}));
  EXPECT_EQ(message_id("<a@ b>"), "a@b");
}

TEST(Charset, labels_that_lie_are_mended) {
  EXPECT_EQ(to_utf8("\x80", "iso-8859-1").text, "€");
  EXPECT_EQ(to_utf8("\xE4\xBD\xA0", "us-ascii").text, "你");
  EXPECT_EQ(to_utf8("\x93quoted\x94", "iso-8859-1").text, "“quoted”");
  EXPECT_EQ(to_utf8("Gr\xFC\xDF\x65", "utf-8").text, "Grüße");
  EXPECT_TRUE(to_utf8("Gr\xFC\xDF\x65", "utf-8").repaired);
  EXPECT_EQ(to_utf8("\x83\x65\x83\x58\x83\x67", "shift_jis").text, "テスト");
  EXPECT_EQ(to_utf8("+AOk-", "utf-7").text, "é");
}

}  // namespace
}  // namespace heard::mime
