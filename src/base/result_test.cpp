#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace heard {
namespace {

Result<int> half_of(int n) {
  if (n % 2 != 0) return invalid("odd", "The number must be even.", "n");
  return n / 2;
}

Result<int> quarter_of(int n) {
  HEARD_TRY(const int half, half_of(n));
  HEARD_TRY(const int quarter, half_of(half));
  return quarter;
}

Result<void> must_be_even(int n) {
  HEARD_CHECK(half_of(n));
  return {};
}

TEST(Result, TryTakesTheValueOrReturnsTheError) {
  EXPECT_EQ(*quarter_of(12), 3);
  const Result<int> odd = quarter_of(6);
  ASSERT_FALSE(odd.ok());
  EXPECT_EQ(odd.error().kind, ErrorKind::invalid);
  EXPECT_EQ(odd.error().code, "odd");
  EXPECT_EQ(odd.error().field, "n");
}

TEST(Result, CheckReturnsTheErrorOfWhatHasNoValue) {
  EXPECT_TRUE(must_be_even(2).ok());
  EXPECT_FALSE(must_be_even(3).ok());
  EXPECT_TRUE(Result<void>(Done{}).ok());
}

Result<std::unique_ptr<int>> owned() { return std::make_unique<int>(7); }

Result<int> through_the_owner() {
  HEARD_TRY(const auto owner, owned());
  return *owner;
}

TEST(Result, ValuesAreMovedNotCopied) { EXPECT_EQ(*through_the_owner(), 7); }

TEST(Result, EachRefusalHasItsKind) {
  EXPECT_EQ(not_found("The conversation").sentence, "The conversation was not found.");
  EXPECT_EQ(forbidden("No.").kind, ErrorKind::forbidden);
  EXPECT_EQ(conflict("stale_view", "Newer.").code, "stale_view");
  EXPECT_EQ(busy("queue full", 3).retry_after_s, 3);
}

TEST(Result, WhatBrokeIsForTheLogOnly) {
  const Error error = broken("disk is full", "Free some space.");
  EXPECT_EQ(error.cause, "disk is full");
  EXPECT_EQ(error.sentence.find("disk"), std::string::npos);
}

}  // namespace
}  // namespace heard
