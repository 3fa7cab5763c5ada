#include "understand/shop_identity.h"

#include <gtest/gtest.h>

#include "base/bytes.h"
#include "base/hmac.h"

namespace heard::understand {
namespace {

constexpr InboxId signed_for{3};
constexpr Instant signed_at{1'800'000'000'000'000};
constexpr std::int64_t signed_at_s = 1'800'000'000;

std::string identity_by(std::string_view secret, std::string_view payload) {
  return hex(as_bytes(payload)) + "." + hex(hmac_sha256(payload, secret));
}

std::string payload_of(std::int64_t issued_s, std::string_view email = "ada@example.org",
                       std::string_view name = "Ada Holm", std::int64_t of_inbox = 3) {
  return std::to_string(of_inbox) + "\n" + std::to_string(issued_s) + "\n" + std::string(email) + "\n" +
         std::string(name);
}

std::optional<ShopIdentity> identity_in(std::string_view text) {
  return read_shop_identity(text, signed_for, Secret("secret"), signed_at);
}

TEST(ShopIdentity, IsWhomTheShopSigned) {
  const auto who =
      identity_in(identity_by("secret", payload_of(signed_at_s - 60, "Ada@Example.org", "Ada \t Holm")));
  ASSERT_TRUE(who);
  EXPECT_EQ(who->address.text, "Ada@Example.org");
  EXPECT_EQ(who->address.key, "ada@example.org");
  EXPECT_EQ(who->name, "Ada Holm");
  ASSERT_TRUE(identity_in(identity_by("secret", payload_of(signed_at_s, "ada@example.org", ""))));
}

// As docs/chat.md says it is made, by another program.
TEST(ShopIdentity, IsWhatAServerElsewhereMakesOfIt) {
  EXPECT_TRUE(
      identity_in("330a313830303030303030300a616461406578616d706c652e6f72670a41646120486f6c6d."
                  "31d763d64f974325939c321ad9c53352882075e556c22024badd2b90370206d2"));
}

TEST(ShopIdentity, HoldsForHalfADayAndNotBefore) {
  const std::int64_t life_s = identity_life.us / 1'000'000;
  EXPECT_TRUE(identity_in(identity_by("secret", payload_of(signed_at_s - life_s + 1))));
  EXPECT_FALSE(identity_in(identity_by("secret", payload_of(signed_at_s - life_s))));
  EXPECT_TRUE(identity_in(identity_by("secret", payload_of(signed_at_s + 300))));
  EXPECT_FALSE(identity_in(identity_by("secret", payload_of(signed_at_s + 302))));
  EXPECT_FALSE(identity_in(identity_by("secret", payload_of(id_value_max))));
  EXPECT_FALSE(identity_in(identity_by("secret", payload_of(-1))));
}

TEST(ShopIdentity, OfAnotherInboxOrSecretIsNobodys) {
  EXPECT_FALSE(identity_in(identity_by("secret", payload_of(signed_at_s, "ada@example.org", "Ada", 4))));
  EXPECT_FALSE(identity_in(identity_by("Secret", payload_of(signed_at_s))));
  EXPECT_FALSE(read_shop_identity(identity_by("", payload_of(signed_at_s)), signed_for, Secret(), signed_at));
}

TEST(ShopIdentity, WhatWasTamperedWithIsNobodys) {
  const std::string good = identity_by("secret", payload_of(signed_at_s));
  ASSERT_TRUE(identity_in(good));
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = bad[i] == '0' ? '1' : '0';
    EXPECT_FALSE(identity_in(bad)) << i;
    EXPECT_FALSE(identity_in(good.substr(0, i))) << i;
  }
  EXPECT_FALSE(identity_in(good + "00"));
  EXPECT_FALSE(identity_in(hex(as_bytes(payload_of(signed_at_s)))));
  EXPECT_FALSE(identity_in(hex(as_bytes(payload_of(signed_at_s))) + "."));
}

TEST(ShopIdentity, WhatNamesNobodyIsNobody) {
  for (const char* email : {"", "ada", "ada@", "ada@example.org, eve@example.org", "Ada <ada@example.org>"})
    EXPECT_FALSE(identity_in(identity_by("secret", payload_of(signed_at_s, email)))) << email;
  for (const char* payload : {"", "3", "3\n1800000000", "3\n1800000000\nada@example.org",
                              "3\nsoon\na@b.example\nA", " 3\n1800000000\nada@example.org\nAda", "\n\n\n"})
    EXPECT_FALSE(identity_in(identity_by("secret", payload))) << payload;
}

// Its limits are those of everything that a stranger sends.
TEST(ShopIdentity, IsNotReadWhenItIsTooLong) {
  EXPECT_FALSE(identity_in(
      identity_by("secret", payload_of(signed_at_s, "ada@example.org", std::string(2'000, 'a')))));
}

}  // namespace
}  // namespace heard::understand
