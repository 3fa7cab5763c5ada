#include "base/seal.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/bytes.h"

namespace heard {
namespace {

const Secret key(std::string(32, 'k'));

TEST(Seal, OpensWithItsKeyAndNameAlone) {
  SeededRandom random(1);
  const std::string sealed = seal(Secret("a seed of twenty by."), "second factor of 7", key, random);
  EXPECT_EQ(unseal(sealed, "second factor of 7", key).value().reveal(), "a seed of twenty by.");
  EXPECT_FALSE(unseal(sealed, "second factor of 8", key));
  EXPECT_FALSE(unseal(sealed, "second factor of 7", Secret(std::string(32, 'l'))));
  EXPECT_EQ(from_base64url(sealed)->find("seed"), std::string::npos);
}

TEST(Seal, IsAnotherOneEachTime) {
  SeededRandom random(1);
  EXPECT_NE(seal(Secret("same"), "x", key, random), seal(Secret("same"), "x", key, random));
}

TEST(Seal, WhatWasNotSealedDoesNotOpen) {
  for (const std::string_view text :
       {"", "AQ", "not base64!", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    EXPECT_FALSE(unseal(text, "x", key)) << text;
}

RC_GTEST_PROP(SealProperty, NoChangedByteOpens, (const std::string& text)) {
  SeededRandom random(3);
  std::string bytes = from_base64url(seal(Secret(text), "x", key, random)).value();
  RC_ASSERT(unseal(base64url(as_bytes(bytes)), "x", key).value().reveal() == text);
  bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] ^= 1;
  RC_ASSERT(!unseal(base64url(as_bytes(bytes)), "x", key));
}

}  // namespace
}  // namespace heard
