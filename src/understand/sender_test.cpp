#include "understand/sender.h"

#include <gtest/gtest.h>

namespace heard::understand {
namespace {

Customer customer(std::int64_t id, std::string_view name, std::string_view email, Instant since) {
  return {.id = {id},
          .name = Text<200>::cut(name),
          .email = Text<254>::cut(email),
          .email_folded = folded(email),
          .created_at = since};
}

TEST(Sender, SameAddressSamePerson) {
  const std::vector known{customer(1, "Anna", "anna@example.com", {100}),
                          customer(2, "Berta", "berta@example.com", {50})};
  EXPECT_EQ(same_sender(known, " ANNA@example.com")->id, CustomerId{1});
  EXPECT_EQ(same_sender(known, "anna@example.org"), nullptr);
  EXPECT_EQ(same_sender(known, ""), nullptr);
  EXPECT_EQ(same_sender({}, "anna@example.com"), nullptr);
}

TEST(Sender, TheLongestKnownOfSeveral) {
  const std::vector known{customer(1, "Anna", "a@example.com", {100}),
                          customer(2, "Anna S.", "a@example.com", {50})};
  EXPECT_EQ(same_sender(known, "a@example.com")->id, CustomerId{2});
}

TEST(Sender, ANameFillsAnEmptyOneOnly) {
  EXPECT_TRUE(name_is_news(customer(1, "", "a@example.com", {}), "Anna"));
  EXPECT_TRUE(name_is_news(customer(1, "a@example.com", "a@example.com", {}), "Anna"));
  EXPECT_FALSE(name_is_news(customer(1, "Anna", "a@example.com", {}), "Somebody else"));
  EXPECT_FALSE(name_is_news(customer(1, "", "a@example.com", {}), "  "));
}

}  // namespace
}  // namespace heard::understand
