// Mails of our own, each telling one thing that real ones do.
#include "mime/read_mail.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "mime/transfer_encoding.h"

namespace heard::mime {
namespace {

std::string mail_with(std::string_view headers, std::string_view body = "Hello\n") {
  return fmt::format(
      "From: Ada <ada@example.org>\nTo: shop@example.com\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n{}\n{}",
      headers, body);
}

std::string two_parts(std::string_view kind, std::string_view first, std::string_view second) {
  return mail_with(fmt::format("MIME-Version: 1.0\nContent-Type: multipart/{}; boundary=cut\n", kind),
                   fmt::format("--cut\n{}\n--cut\n{}\n--cut--\n", first, second));
}

TEST(ReadMail, reads_the_plainest_mail) {
  const Mail mail = read_mail(mail_with("Subject: Broken cup\nMessage-ID: <1@example.org>\n", "It broke.\n"));
  EXPECT_EQ(mail.from.name, "Ada");
  EXPECT_EQ(mail.from.address, "ada@example.org");
  EXPECT_EQ(mail.subject, "Broken cup");
  EXPECT_EQ(mail.message_id, "1@example.org");
  EXPECT_EQ(mail.text, "It broke.\n");
  EXPECT_EQ(rfc3339(*mail.date), "2026-03-03T09:00:00.000000Z");
  EXPECT_FALSE(mail.html);
  EXPECT_TRUE(mail.warnings.empty());
}

TEST(ReadMail, takes_text_and_html_of_alternatives_and_makes_text_of_html_alone) {
  const Mail both = read_mail(two_parts("alternative", "Content-Type: text/plain\n\nplain",
                                        "Content-Type: text/html\n\n<p>formed</p>"));
  EXPECT_EQ(both.text, "plain");
  EXPECT_EQ(both.html, "<p>formed</p>");
  EXPECT_TRUE(both.attachments.empty());
  const Mail one =
      read_mail(mail_with("Content-Type: text/html\n", "<p>Dear shop,</p><p>it <b>broke</b>.</p>"));
  EXPECT_EQ(one.text, "Dear shop,\n\nit broke.");
}

TEST(ReadMail, keeps_every_attachment_with_its_bytes) {
  const Mail mail =
      read_mail(two_parts("mixed", "Content-Type: text/plain\n\nsee the picture",
                          "Content-Type: image/png; name=\"a b.png\"\nContent-Transfer-Encoding: base64\n"
                          "Content-ID: <x@y>\nContent-Disposition: inline\n\naGVsbG8="));
  ASSERT_EQ(mail.attachments.size(), 1u);
  EXPECT_EQ(mail.attachments[0].name, "a b.png");
  EXPECT_EQ(mail.attachments[0].content, "hello");
  EXPECT_EQ(mail.attachments[0].content_id, "x@y");
  EXPECT_TRUE(mail.attachments[0].is_inline);
}

TEST(ReadMail, a_forwarded_mail_is_a_file_named_by_its_subject) {
  const Mail mail = read_mail(
      two_parts("mixed", "Content-Type: text/plain\n\nfyi",
                "Content-Type: message/rfc822\n\nFrom: bob@example.org\nSubject: The first one\n\nwords"));
  ASSERT_EQ(mail.attachments.size(), 1u);
  EXPECT_EQ(mail.attachments[0].name, "The first one.eml");
  EXPECT_EQ(mail.attachments[0].content, "From: bob@example.org\nSubject: The first one\n\nwords");
  EXPECT_EQ(mail.text, "fyi");
}

TEST(ReadMail, marks_what_is_signed_and_what_is_encrypted) {
  EXPECT_TRUE(read_mail(two_parts("signed", "Content-Type: text/plain\n\nmine",
                                  "Content-Type: application/pgp-signature\n\nx"))
                  .is_signed);
  EXPECT_TRUE(read_mail(two_parts("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1",
                                  "Content-Type: application/octet-stream\n\nx"))
                  .is_encrypted);
  const auto sealed = [](std::string_view kind) {
    return read_mail(
        "From: a@b.example\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; smime-type=" +
        std::string(kind) + "; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nTUlJ\n");
  };
  EXPECT_TRUE(sealed("enveloped-data").is_encrypted);
  EXPECT_TRUE(sealed("Signed-Data").is_signed);
  EXPECT_FALSE(sealed("signed-data").is_encrypted) << "everybody can open it";
}

TEST(ReadMail, a_boundary_that_never_comes_loses_nothing) {
  const std::string raw = mail_with(
      "Content-Type: multipart/mixed; boundary=other\n",
      "--cut\nContent-Type: text/plain\n\nwords\n--cut\nContent-Type: image/png; name=a.png\n\nx\n--cut--\n");
  const Mail mail = read_mail(raw);
  EXPECT_EQ(mail.text, "words");
  ASSERT_EQ(mail.attachments.size(), 1u);
  EXPECT_EQ(mail.warnings.size(), 1u);
  EXPECT_EQ(read_mail(mail_with("Content-Type: multipart/mixed\n", "only words\n")).text, "only words\n");
}

TEST(ReadMail, what_breaks_off_in_parts_within_parts_is_read_and_kept_as_a_file) {
  const std::string inner = "--cut\nContent-Type: multipart/mixed; boundary=in\n\n--in\n\nwords\n";
  const Mail torn = read_mail(mail_with("Content-Type: multipart/mixed; boundary=cut\n", inner));
  EXPECT_EQ(torn.text, "words\n");
  ASSERT_EQ(torn.attachments.size(), 1u);
  EXPECT_EQ(torn.attachments[0].content, "words\n");
  for (const char* rest : {"--in--\n--cut--\n", "--in--\n", "--cut--\n", "--in\n", "--cut\n"}) {
    const Mail whole = read_mail(mail_with("Content-Type: multipart/mixed; boundary=cut\n", inner + rest));
    EXPECT_EQ(trimmed(whole.text), "words") << rest;
    EXPECT_TRUE(whole.attachments.empty()) << rest;
  }
  // a program that forgets the last line
  const Mail plain = read_mail(
      mail_with("Content-Type: multipart/mixed; boundary=cut\n", "--cut\n\nwords\n--cut\n\nmore\n"));
  EXPECT_EQ(plain.text, "words\nmore\n");
  EXPECT_TRUE(plain.attachments.empty());
}

TEST(ReadMail, what_is_called_base64_and_is_none_is_read_as_it_is) {
  const Mail mail = read_mail(mail_with("Content-Transfer-Encoding: base64\n", "¡Hola! My cup broke.\n"));
  EXPECT_EQ(mail.text, "¡Hola! My cup broke.\n");
  ASSERT_EQ(mail.attachments.size(), 1u);
  EXPECT_EQ(mail.attachments[0].content, "¡Hola! My cup broke.\n");
  const Mail file = read_mail(mail_with(
      "Content-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n", "... here ...\n"));
  EXPECT_EQ(file.attachments.at(0).content, "... here ...\n");
}

TEST(ReadMail, base64_is_whole_however_it_is_cut) {
  std::string bytes(300'001, 'x');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7 % 251);
  std::string coded = base64_lines(bytes);
  for (const char* line_end : {"\r\n", "\n"}) {
    std::string body = coded;
    if (line_end[0] == '\n') std::erase(body, '\r');
    const Mail mail = read_mail(
        mail_with("Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n", body));
    ASSERT_EQ(mail.attachments.size(), 1u);
    EXPECT_TRUE(mail.attachments[0].content == bytes);
  }
}

TEST(ReadMail, a_torn_head_has_the_date_that_is_whole) {
  const auto date = [](std::string_view heads) { return read_mail(std::string(heads) + "\nHello\n").date; };
  const auto whole = date("From: a@b.c\nDate: Tue, 7 Apr 2026 10:00:01 +0000\n");
  ASSERT_TRUE(whole);
  EXPECT_EQ(
      date("From: a@b.c\nDate: Tue, 7 Apr 2026 10:00:t <a@b.c>\nDate: Tue, 7 Apr 2026 10:00:01 +0000\n"),
      whole);
  EXPECT_EQ(date("From: a@b.c\nDate: Tue, 7 Apr 2026 10:00:01 +0000\nDate: Tue, 7 Apr 2026 12:00:00 +0000\n"),
            whole);
  EXPECT_TRUE(date("From: a@b.c\nDate: Tue, 7 Apr 2026 10:00:t <a@b.c>\n"));
}

TEST(ReadMail, a_second_head_hides_no_words) {
  const Mail mail =
      read_mail(mail_with("Content-Type: multipart/alternative; boundary=cut\nContent-Type: text/plain\n",
                          "plain\n--cut\nContent-Type: text/html\n\n<p>formed</p>\n--cut--\n"));
  EXPECT_EQ(mail.text, "plain");
  EXPECT_EQ(mail.html, "<p>formed</p>");
}

TEST(ReadMail, a_word_of_an_encoding_nobody_knows_is_understood) {
  EXPECT_EQ(read_mail(mail_with("Content-Transfer-Encoding: base64;\n", "aGVsbG8=\n")).text, "hello");
  EXPECT_EQ(read_mail(mail_with("Content-Transfer-Encoding: 7-bit\n", "hello\n")).text, "hello\n");
}

TEST(ReadMail, stands_without_sender_date_and_body) {
  const Mail mail = read_mail("Subject: hm\n\n");
  EXPECT_EQ(mail.subject, "hm");
  EXPECT_EQ(mail.from.address, "");
  EXPECT_FALSE(mail.date);
  EXPECT_EQ(mail.warnings.size(), 2u);
  EXPECT_EQ(read_mail("").text, "");
  EXPECT_EQ(read_mail("no mail at all").attachments.size(), 0u);
}

TEST(ReadMail, the_sender_is_who_handed_it_in_when_nobody_is_named) {
  EXPECT_EQ(read_mail("Sender: <bob@example.org>\n\nx").from.address, "bob@example.org");
  EXPECT_EQ(read_mail("Return-Path: <eve@example.org>\n\nx").from.address, "eve@example.org");
}

TEST(ReadMail, passes_over_the_line_of_an_mbox_and_old_line_ends) {
  EXPECT_EQ(read_mail("From ada Tue Mar  3 10:00:00 2026\nSubject: one\n\nx\n").subject, "one");
  const Mail mac = read_mail("Subject: two\rFrom: a@example.org\r\rwords\r");
  EXPECT_EQ(mac.subject, "two");
  EXPECT_EQ(mac.text, "words\n");
}

TEST(ReadMail, reads_raw_headers_in_the_charset_of_the_text) {
  EXPECT_EQ(read_mail(mail_with("Subject: Gr\xFC\xDF\x65\n")).subject, "Grüße");
  EXPECT_EQ(read_mail(mail_with("Subject: Gr\xC3\xBC\xC3\x9F\x65\n")).subject, "Grüße");
  EXPECT_EQ(
      read_mail(
          mail_with("Subject: \xEF\xF0\xE8\xE2\xE5\xF2\nContent-Type: text/plain; charset=windows-1251\n"))
          .subject,
      "привет");
  EXPECT_EQ(read_mail(mail_with("Subject: \xC4\xE3\xBA\xC3\xA3\xAC\xCA\xC0\xBD\xE7\n")).subject,
            "你好，世界");
}

TEST(ReadMail, ten_thousand_recipients_are_kept_and_the_rest_is_said) {
  std::string to = "Cc: a0@example.org";
  for (int i = 1; i <= 10'005; ++i) to += fmt::format(",\n a{}@example.org", i);
  const Mail mail = read_mail(mail_with(to + "\n"));
  EXPECT_EQ(mail.cc.size(), mail_recipients_max);
  EXPECT_EQ(mail.warnings.size(), 1u);
}

TEST(ReadMail, parts_in_parts_without_end_are_cut_off) {
  std::string raw = "From: a@example.org\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n";
  for (int i = 0; i < 200; ++i)
    raw += fmt::format("Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n", i);
  const Mail mail = read_mail(raw + "\nwords");
  EXPECT_FALSE(mail.warnings.empty());
}

TEST(ReadMail, a_flood_of_marks_in_html_is_taken_as_text) {
  std::string html;
  for (std::size_t i = 0; i < 5'000; ++i) html += "<div>";
  const Mail mail = read_mail(mail_with("Content-Type: text/html\n", html + "words"));
  EXPECT_TRUE(mail.text.ends_with("words"));
  EXPECT_FALSE(mail.warnings.empty());
}

}  // namespace
}  // namespace heard::mime
