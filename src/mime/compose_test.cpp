// What is written is read back, whatever stands in it.
#include "mime/compose.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "mime/read_mail.h"

namespace heard::mime {
namespace {

constexpr Instant noon{1'795'262'400'000'000};  // 2026-11-21 12:00 UTC

OutgoingMail answer() {
  OutgoingMail mail{
      .from = {.name = "Mühle & Söhne, Filiale \"Nord\"", .address = "hilfe@müller.example"},
      .to = {{.name = "李小龙", .address = "li@example.org"}, {.name = "", .address = "ben@example.org"}},
      .cc = {{.name = "O'Neil, Ann", .address = "ann@example.org"}},
      .subject = "Re: Der Deckel paßt nicht – könnten Sie bitte noch einmal nachsehen, woran das liegt?",
      .text =
          "Guten Tag,\n\n.ein Punkt am Anfang\n=C3=A4 ist kein ä\n" + std::string(2'000, 'x') + "\nEnde \n"};
  mail.message_id = "heard.1.2.abc@shop.example";
  mail.in_reply_to = "theirs@example.org";
  mail.references = {"first@example.org", "theirs@example.org"};
  mail.date = noon;
  mail.headers = {{"X-Heard-Instance", "abc"}};
  return mail;
}

std::string without_line_ends(std::string text) {
  std::erase(text, '\r');
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

void expect_lines_fit(const std::string& bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t end = bytes.find("\r\n", at);
    ASSERT_NE(end, std::string::npos) << "the last line has no end";
    EXPECT_LE(end - at, 78U) << bytes.substr(at, end - at);
    const std::string_view line = std::string_view(bytes).substr(at, end - at);
    EXPECT_EQ(line.find_first_of("\r\n"), std::string_view::npos) << "half a line end";
    EXPECT_NE(line, ".") << "a server would take this for the end";
    at = end + 2;
  }
  EXPECT_TRUE(std::ranges::all_of(bytes, [](char c) { return c > 0 && c < 127; })) << "not only ASCII";
}

TEST(Compose, IsReadBackAsItWasWritten) {
  const OutgoingMail mail = answer();
  const std::string bytes = compose(mail, "b");
  expect_lines_fit(bytes);
  const Mail read = read_mail(bytes);
  EXPECT_TRUE(read.warnings.empty()) << read.warnings.front();
  EXPECT_EQ(read.from.name, mail.from.name);
  EXPECT_EQ(read.from.address, "hilfe@xn--mller-kva.example");
  ASSERT_EQ(read.to.size(), 2U);
  EXPECT_EQ(read.to[0].name, "李小龙");
  EXPECT_EQ(read.to[1].address, "ben@example.org");
  ASSERT_EQ(read.cc.size(), 1U);
  EXPECT_EQ(read.cc[0].name, "O'Neil, Ann");
  EXPECT_EQ(read.subject, mail.subject);
  EXPECT_EQ(read.message_id, mail.message_id);
  EXPECT_EQ(read.in_reply_to, std::vector{mail.in_reply_to});
  EXPECT_EQ(read.references, mail.references);
  EXPECT_EQ(read.date, noon);
  EXPECT_EQ(read.header("x-heard-instance"), "abc");
  EXPECT_EQ(without_line_ends(read.text), without_line_ends(mail.text));
  EXPECT_FALSE(read.html);
  EXPECT_EQ(bytes.find("Bcc"), std::string::npos);
}

TEST(Compose, KeepsPicturesInTheHtmlAndFilesBesideIt) {
  OutgoingMail mail = answer();
  mail.html = "<p>Guten Tag <img src=\"cid:pic1@heard\"></p>";
  const std::string bytes_of_all(256, '\0');
  std::string every = bytes_of_all;
  for (std::size_t i = 0; i < every.size(); ++i) every[i] = static_cast<char>(i);
  mail.files = {{.name = "Foto.png", .media_type = "image/png", .bytes = every, .content_id = "pic1@heard"},
                {.name = "Größentabelle für die ganz besonders große Auswahl an Deckeln.pdf",
                 .media_type = "application/pdf",
                 .bytes = "%PDF"},
                {.name = "不会.txt\r\nBcc: all@example.org", .media_type = "text/plain\r\nX: y", .bytes = ""},
                {.name = "lost.png", .media_type = "image/png", .bytes = "x", .content_id = "nowhere"}};
  const std::string bytes = compose(mail, "heard0123456789");
  expect_lines_fit(bytes);
  const Mail read = read_mail(bytes);
  EXPECT_EQ(without_line_ends(read.text), without_line_ends(mail.text));
  ASSERT_TRUE(read.html);
  EXPECT_NE(read.html->find("cid:pic1@heard"), std::string::npos);
  ASSERT_EQ(read.attachments.size(), 4U);
  EXPECT_EQ(read.attachments[0].content_id, "pic1@heard");
  EXPECT_TRUE(read.attachments[0].is_inline);
  EXPECT_EQ(read.attachments[0].content, every);
  EXPECT_EQ(read.attachments[1].name, mail.files[1].name);
  EXPECT_FALSE(read.attachments[1].is_inline);
  EXPECT_EQ(read.attachments[2].media_type, "application/octet-stream");
  EXPECT_FALSE(read.has_header("bcc"));
  EXPECT_FALSE(read.attachments[3].is_inline) << "nothing shows it";
}

TEST(Compose, TakesNoHeaderOutOfATextFromOutside) {
  OutgoingMail mail = answer();
  mail.from.name = "Shop\r\nBcc: all@example.org\r\n";
  mail.to = {{.name = "A\nX-Evil: 1", .address = "a@example.org"},
             {.name = "B", .address = "b@example.org>\r\nBcc: c@example.org"},
             {.name = "C", .address = "c@example.org\r\n"}};
  mail.subject = "Hello\r\nX-Evil: 2\r\n\r\nbody";
  mail.message_id = "a@b>\r\nX-Evil: 3";
  mail.references = {"x@y\r\nX-Evil: 4", "ok@example.org"};
  mail.headers = {{"X-Ok", "a\r\nX-Evil: 5"}, {"X-Evil: 6\r\nY", "b"}, {"X-Fine", "a\nX-Evil:7"}};
  const Mail read = read_mail(compose(mail, "b"));
  EXPECT_FALSE(read.has_header("x-evil"));
  EXPECT_FALSE(read.has_header("bcc"));
  EXPECT_FALSE(read.has_header("y"));
  EXPECT_EQ(read.message_id, "");
  EXPECT_EQ(read.references, std::vector<std::string>{"ok@example.org"});
  ASSERT_EQ(read.to.size(), 1U) << "an address that is none is left out";
  EXPECT_EQ(read.to[0].address, "a@example.org");
}

TEST(Compose, LeavesTheAddressOfAPageInOnePiece) {
  OutgoingMail mail{.from = {.name = "", .address = "a@example.org"}};
  const std::string address = "<https://desk.example.org/alerts/off/" + std::string(300, 'x') + ">";
  mail.headers = {{"List-Unsubscribe", address}};
  EXPECT_NE(compose(mail, "b").find("List-Unsubscribe: " + address + "\r\n"), std::string::npos);
}

TEST(Compose, KnowsWhichAddressAServerTakes) {
  EXPECT_EQ(ascii_address("a@bücher.example"), "a@xn--bcher-kva.example");
  EXPECT_EQ(ascii_address("A.b+c@Example.org"), "A.b+c@example.org");
  for (const char* none : {"", "a", "@example.org", "a@", "ä@example.org", "a b@example.org",
                           "a@ex ample.org", "a@example.org>", "<a@example.org", "a@b@example.org\r\n"})
    EXPECT_FALSE(ascii_address(none)) << none;
}

RC_GTEST_PROP(Compose, survives_whatever_is_written,
              (std::string name, std::string subject, std::string text)) {
  OutgoingMail mail = answer();
  mail.from.name = name;
  mail.subject = subject;
  mail.text = text;
  mail.html = *rc::gen::element(std::string(), "<p>" + text + "</p>");
  mail.files = {{.name = subject, .media_type = name, .bytes = text}};
  const std::string bytes = compose(mail, "heard0123456789");
  expect_lines_fit(bytes);
  const Mail read = read_mail(bytes);
  RC_ASSERT(read.message_id == mail.message_id);
  RC_ASSERT(read.to.size() == 2U);
  RC_ASSERT(read.attachments.size() == 1U);
  RC_ASSERT(read.attachments[0].content == text);
  RC_ASSERT(read.from.address == "hilfe@xn--mller-kva.example");
}

}  // namespace
}  // namespace heard::mime
