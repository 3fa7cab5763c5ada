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
