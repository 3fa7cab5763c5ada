// What a whole mail means: ours to answer, a machine's, a list's, or the news that something of ours did not
// arrive.
#include "understand/mail.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "understand/bounce.h"

namespace heard::understand {
namespace {

MailRead read(std::string_view headers, std::string_view body = "Hello\n") {
  return read_mail(fmt::format(
      "From: Ada <ada@example.org>\nTo: shop@example.com\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n{}\n{}",
      headers, body));
}

TEST(UnderstandMail, an_answer_by_a_customer) {
  const MailRead mail = read(
      "Subject: Re: cup\nMessage-ID: <2@example.org>\nIn-Reply-To: <1@example.com>\nReferences: "
      "<0@example.com> <1@example.com>\n",
      "It broke.\n\nOn 3 Mar 2026 at 9:00, Shop wrote:\n> All well?\n");
  EXPECT_EQ(mail.new_text, "It broke.");
  EXPECT_EQ(mail.quoted_text, "On 3 Mar 2026 at 9:00, Shop wrote:\n> All well?");
  EXPECT_EQ(mail.references.size(), 2u);
  EXPECT_FALSE(mail.auto_reply || mail.list || mail.bounce || mail.html || mail.language);
}

TEST(UnderstandMail, hostile_html_is_cleaned) {
  const MailRead mail = read("Content-Type: text/html\n", "<p onclick=x()>Hi<script>x()</script></p>");
  EXPECT_EQ(mail.html, "<p>Hi</p>");
  EXPECT_EQ(mail.new_text, "Hi");
}

TEST(UnderstandMail, files_carry_size_and_hash) {
  const MailRead mail =
      read("Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n", "aGVsbG8=\n");
  ASSERT_EQ(mail.attachments.size(), 1u);
  EXPECT_EQ(mail.attachments[0].size, 5);
  EXPECT_EQ(mail.attachments[0].sha256, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
}

TEST(UnderstandMail, machines_answer_with_many_headers) {
  for (const char* headers :
       {"Auto-Submitted: auto-replied\n", "Auto-Submitted: auto-generated (rejected)\n", "X-Autoreply: yes\n",
        "Precedence: auto_reply\n", "Subject: Automatic reply: cup\n", "Subject: Abwesenheitsnotiz: Tasse\n",
        "Subject: 自动回复:杯子\n", "Subject: Réponse automatique : tasse\n"})
    EXPECT_TRUE(read(headers).auto_reply) << headers;
}

TEST(UnderstandMail, people_who_write_of_such_things_are_people) {
  for (const char* headers :
       {"Subject: Your automatic reply never came\n", "Auto-Submitted: no\n",
        "Subject: Re: out of office hours?\n", "Precedence: bulk\n", "Subject: Undelivered parcel\n",
        "Subject: Delivery failed: my parcel\n", "Subject: Meine Abwesenheit\n"}) {
    const MailRead mail = read(headers, "My parcel could not be delivered to my address. What now?\n");
    EXPECT_FALSE(mail.auto_reply) << headers;
    EXPECT_FALSE(mail.bounce) << headers;
  }
}

TEST(UnderstandMail, lists_and_newsletters) {
  EXPECT_TRUE(read("List-Id: <cups.example.org>\n").list);
  EXPECT_TRUE(read("List-Unsubscribe: <https://example.org/u>\n").list);
  EXPECT_TRUE(read("Precedence: bulk\n").list);
  EXPECT_FALSE(read("Precedence: bulk\nAuto-Submitted: auto-replied\n").list);
}

bool is_junk(std::string_view headers) {
  return read_arrived_mail(fmt::format("From: Ada <ada@example.org>\n{}\nHello\n", headers)).is_junk;
}

TEST(UnderstandMail, what_a_filter_before_us_calls_junk) {
  for (const char* headers :
       {"X-Spam-Flag: YES\n", "X-Spam-Status: Yes, score=9\n", "X-MS-Exchange-Organization-SCL: 5\n",
        "X-MS-Exchange-Organization-SCL: 9\n", "X-Forefront-Antispam-Report: CIP:1.2.3.4;SCL:6;SRV:;\n",
        "X-Forefront-Antispam-Report:\n\tCIP:1.2.3.4;CTRY:DE;LANG:en;\n\tSCL:5;SRV:;IPV:NLI;SFV:SPM\n",
        "X-Forefront-Antispam-Report: scl: 7\n"})
    EXPECT_TRUE(is_junk(headers)) << headers;
  for (const char* headers :
       {"X-Spam-Flag: NO\n", "X-Spam-Status: No, score=-1.0\n", "X-MS-Exchange-Organization-SCL: 1\n",
        "X-MS-Exchange-Organization-SCL: -1\n", "X-MS-Exchange-Organization-SCL: high\n",
        "X-MS-Exchange-Organization-SCL:\n", "X-Forefront-Antispam-Report: CIP:9.9.9.9;SCL:1;SRV:;\n",
        "X-Forefront-Antispam-Report: CIP:9.9.9.9;XSCL:9;BCL:9;SCL\n", "X-Forefront-Antispam-Report: ;;:;\n"})
    EXPECT_FALSE(is_junk(headers)) << headers;
}

std::string report(std::string_view fields) {
  return fmt::format(
      "Return-Path: <>\nFrom: MAILER-DAEMON@example.org\nTo: shop@example.com\nSubject: Undelivered Mail "
      "Returned to Sender\n"
      "Auto-Submitted: auto-replied\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n"
      "Content-Type: multipart/report; report-type=delivery-status; boundary=cut\n\n--cut\n\nIt did not "
      "arrive.\n"
      "--cut\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; example.org\n\n{}\n"
      "--cut\nContent-Type: message/rfc822\n\nMessage-ID: <ours@example.com>\nSubject: Your cup\n\nDear "
      "Ada\n--cut--\n",
      fields);
}

TEST(UnderstandBounce, an_address_that_does_not_exist) {
  const MailRead mail =
      read_mail(report("Final-Recipient: rfc822; ada@example.org\nAction: failed\nStatus: "
                       "5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n"));
  ASSERT_TRUE(mail.bounce);
  EXPECT_EQ(mail.bounce->kind, BounceKind::hard);
  EXPECT_EQ(mail.bounce->status, "5.1.1");
  EXPECT_EQ(mail.bounce->reason, "550 5.1.1 User unknown");
  EXPECT_EQ(mail.bounce->recipients, (std::vector<std::string>{"ada@example.org"}));
  EXPECT_EQ(mail.bounce->original_message_id, "ours@example.com");
  EXPECT_FALSE(mail.auto_reply);
}

TEST(UnderstandBounce, a_full_mailbox_is_soft_and_a_wait_is_a_delay) {
  EXPECT_EQ(read_mail(report("Final-Recipient: rfc822; a@b.org\nAction: failed\nStatus: "
                             "5.2.2\nDiagnostic-Code: smtp; 552 mailbox full\n"))
                .bounce->kind,
            BounceKind::soft);
  EXPECT_EQ(
      read_mail(report("Final-Recipient: rfc822; a@b.org\nAction: delayed\nStatus: 4.4.1\n")).bounce->kind,
      BounceKind::delayed);
  EXPECT_FALSE(
      read_mail(report("Final-Recipient: rfc822; a@b.org\nAction: delivered\nStatus: 2.0.0\n")).bounce);
}

TEST(UnderstandBounce, home_made_reports) {
  const MailRead mail = read_mail(
      "Return-Path: <>\nFrom: MAILER-DAEMON@example.org\nTo: shop@example.com\nSubject: failure notice\n\n"
      "Hi. I wasn't able to deliver your message.\n\n<ada@example.org>:\nRemote host said: 550 5.1.1 no such "
      "user\n\n"
      "--- Below this line is a copy of the message.\n\nMessage-ID: <ours@example.com>\nTo: "
      "ada@example.org\n\nDear Ada\n");
  ASSERT_TRUE(mail.bounce);
  EXPECT_EQ(mail.bounce->kind, BounceKind::hard);
  EXPECT_EQ(mail.bounce->status, "5.1.1");
  EXPECT_EQ(mail.bounce->recipients, (std::vector<std::string>{"ada@example.org"}));
  EXPECT_EQ(mail.bounce->original_message_id, "ours@example.com");
}

TEST(UnderstandBounce, a_refused_recipient_ends_an_address_only_where_the_server_says_so) {
  for (const char* gone : {"550 5.1.1 no such person", "550 No such user here", "553 5.1.2 Host unknown",
                           "551 5.1.6 has moved", "556 5.1.10 null MX", "521 we take no mail"})
    EXPECT_TRUE(gives_up_address(gone)) << gone;
  for (const char* stays :
       {"", "550 Relay access denied", "554 5.7.1 you are on a blocklist", "552 5.2.2 mailbox full", "550 no",
        "550 5.2.1 account is disabled", "450 4.1.1 user unknown for now", "550 5.7.1 looks like spam"})
    EXPECT_FALSE(gives_up_address(stays)) << stays;
}

TEST(UnderstandBounce, words_without_a_code_do_not_end_an_address) {
  const MailRead mail = read_mail(
      "Return-Path: <>\nFrom: MAILER-DAEMON@example.org\nSubject: failure notice\n\n<ada@example.org>: 550 "
      "unknown user\n");
  ASSERT_TRUE(mail.bounce);
  EXPECT_EQ(mail.bounce->kind, BounceKind::soft);
}

}  // namespace
}  // namespace heard::understand
