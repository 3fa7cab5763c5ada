#include "reflect/mail_json.h"

#include <gtest/gtest.h>

namespace heard::reflect {
namespace {

TEST(MailJson, is_spelt_as_scripts_know_it) {
  MailRead mail{.message_id = "1@example.org",
                .from = {"Ada", "ada@example.org"},
                .subject = "cup",
                .text = "a",
                .new_text = "a"};
  mail.attachments.push_back({.name = "a.pdf",
                              .media_type = "application/pdf",
                              .size = 5,
                              .content_id = "",
                              .is_inline = true,
                              .sha256 = "00"});
  mail.bounce =
      MailBounce{.kind = BounceKind::delayed, .status = "4.4.1", .reason = "late", .recipients = {"a@b.org"}};
  EXPECT_EQ(
      mail_json(mail),
      R"({"message_id":"1@example.org","in_reply_to":[],"references":[],"date":null,"from":{"name":"Ada","address":"ada@example.org"},)"
      R"("reply_to":[],"to":[],"cc":[],"subject":"cup","text":"a","new_text":"a","quoted_text":"","signature":"","html":null,)"
      R"("attachments":[{"name":"a.pdf","media_type":"application/pdf","size":5,"content_id":"","inline":true,"sha256":"00"}],)"
      R"("language":null,"auto_reply":false,"list":false,"bounce":{"kind":"delayed","status":"4.4.1","reason":"late",)"
      R"("recipients":["a@b.org"],"original_message_id":""},"warnings":[]})");
}

}  // namespace
}  // namespace heard::reflect
