#include "care/content_hash.h"

#include <gtest/gtest.h>

namespace heard::care {
namespace {

TEST(ContentHash, the_same_words_differ_by_their_nonce) {
  EXPECT_EQ(content_hash("one", "words"), content_hash("one", "words"));
  EXPECT_NE(content_hash("one", "words"), content_hash("two", "words"));
  EXPECT_NE(content_hash("one", "words"), content_hash("one", "Words"));
}

TEST(ContentHash, text_cannot_pass_for_form) {
  Message plain{.text = Text<message_bytes_max>::cut("ab"), .nonce = "n"};
  Message formed{
      .text = Text<message_bytes_max>::cut("a"), .html = Text<html_bytes_max>::cut("b"), .nonce = "n"};
  EXPECT_NE(content_hash(plain), content_hash(formed));
}

TEST(ContentHash, a_customers_fields_do_not_run_together) {
  Customer first{.name = Text<200>::cut("Ada"), .email = Text<254>::cut("a@b.c"), .nonce = "n"};
  Customer second{.name = Text<200>::cut("Adaa"), .email = Text<254>::cut("@b.c"), .nonce = "n"};
  EXPECT_NE(content_hash(first), content_hash(second));
}

}  // namespace
}  // namespace heard::care
