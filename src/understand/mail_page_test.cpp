#include "understand/mail_page.h"

#include <gtest/gtest.h>

namespace heard::understand {
namespace {

TEST(MailPage, IsNothingWithoutHtml) { EXPECT_FALSE(mail_page(read_arrived_mail("Subject: a\r\n\r\nb"))); }

TEST(MailPage, HasThePicturesThatCameWithTheMailAndRunsNothing) {
  const auto page = mail_page(read_arrived_mail(
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: "
      "text/html\r\n\r\n<p onclick=\"x()\">Cup: <img src=\"cid:cup@x\"> <img src=\"cid:none@x\"><img "
      "src=\"https://example.org/t.png\"></p><script>x()</script>\r\n--b\r\nContent-Type: image/png; "
      "name=cup.png\r\nContent-ID: <cup@x>\r\nContent-Transfer-Encoding: base64\r\n\r\nYWJj\r\n--b--\r\n"));
  ASSERT_TRUE(page);
  EXPECT_NE(page->find("src=\"data:image/png;base64,YWJj\""), std::string::npos) << *page;
  EXPECT_NE(page->find("src=\"cid:none@x\""), std::string::npos);
  EXPECT_EQ(page->find("script"), std::string::npos);
  EXPECT_EQ(page->find("onclick"), std::string::npos);
  EXPECT_EQ(page->find("src=\"https"), std::string::npos);
}

TEST(MailPage, ShowsPicturesFromElsewhereOnlyWhenAskedAndNeverWhatTracks) {
  const ArrivedMail mail = read_arrived_mail(
      "Content-Type: text/html\r\n\r\n<p>data-remote=\"https://words.example/\"<img "
      "src='https://a.example/cup.png?a=1&b=2' width=90><img src='https://spy.example/t.gif' width=1 "
      "height=1><img src='https://b.example/x.png'></p>");
  EXPECT_EQ(mail.remote_pictures.size(), 2U);
  EXPECT_EQ(mail.tracking_hosts, std::vector<std::string>{"spy.example"});
  EXPECT_EQ(mail_page(mail)->find(" src="), std::string::npos);
  const auto page = mail_page(mail, [](std::string_view url) {
    return "/p/" + std::to_string(url.size()) + (url.ends_with("&b=2") ? "a" : "b");
  });
  EXPECT_NE(page->find("<img src=\"/p/33a\" width=\"90\"><img width=\"1\" height=\"1\"><img src=\"/p/23b\">"),
            std::string::npos)
      << *page;
  EXPECT_EQ(page->find("spy.example"), std::string::npos);
  EXPECT_EQ(page->find("a.example"), std::string::npos);
}

TEST(MailPage, AsksForNoFloodOfPictures) {
  std::string raw = "Content-Type: text/html\r\n\r\n";
  for (std::size_t i = 0; i < page_remote_pictures_max + 5; ++i)
    raw += "<img src='http://a.example/" + std::to_string(i) + "'>";
  std::size_t asked = 0;
  const auto page =
      mail_page(read_arrived_mail(raw), [&](std::string_view) { return std::to_string(++asked); });
  EXPECT_EQ(asked, page_remote_pictures_max);
  EXPECT_NE(page->find("data-remote=\"http://a.example/204\""), std::string::npos);
}

TEST(MailPage, LeavesOutPicturesThatAreTooManyBytes) {
  ArrivedMail mail;
  mail.read.html = "<img src=\"cid:a\"><img src=\"cid:b\">";
  for (const char* id : {"a", "b"})
    mail.read.attachments.push_back({.media_type = "image/png", .content_id = id});
  mail.files = {std::string(page_pictures_bytes_max, 'x'), "y"};
  const auto page = mail_page(mail);
  EXPECT_EQ(page->find("cid:a"), std::string::npos);
  EXPECT_NE(page->find("cid:b"), std::string::npos);
}

}  // namespace
}  // namespace heard::understand
