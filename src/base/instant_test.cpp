#include "base/instant.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace heard {
namespace {

constexpr std::int64_t year_9999_end_us = 253'402'300'799'999'999;

TEST(Instant, IsWrittenWithSixDecimalsAndZ) {
  EXPECT_EQ(rfc3339({0}), "1970-01-01T00:00:00.000000Z");
  EXPECT_EQ(rfc3339({1'795'255'200'000'000}), "2026-11-21T10:00:00.000000Z");
  EXPECT_EQ(rfc3339({951'782'399'999'999}), "2000-02-28T23:59:59.999999Z");
  EXPECT_EQ(rfc3339({951'782'400'000'001}), "2000-02-29T00:00:00.000001Z");
  EXPECT_EQ(rfc3339({-1}), "1969-12-31T23:59:59.999999Z");
}

TEST(Instant, OutsideTheCalendarTheNearestMomentInsideIsWritten) {
  EXPECT_EQ(rfc3339({std::numeric_limits<std::int64_t>::max()}), "9999-12-31T23:59:59.999999Z");
  EXPECT_EQ(rfc3339({std::numeric_limits<std::int64_t>::min()}), "0000-01-01T00:00:00.000000Z");
}

TEST(Instant, AnyOffsetIsRead) {
  const struct {
    std::string_view text;
    std::string_view meant;
  } table[] = {
      {"2026-11-21T10:00:00Z", "2026-11-21T10:00:00.000000Z"},
      {"2026-11-21t10:00:00z", "2026-11-21T10:00:00.000000Z"},
      {"2026-11-21T10:00:00.5Z", "2026-11-21T10:00:00.500000Z"},
      {"2026-11-21T10:00:00.123456789Z", "2026-11-21T10:00:00.123456Z"},
      {"2026-11-21T10:00:00+01:00", "2026-11-21T09:00:00.000000Z"},
      {"2026-11-21T10:00:00.25-09:30", "2026-11-21T19:30:00.250000Z"},
      {"2026-01-01T00:30:00+14:00", "2025-12-31T10:30:00.000000Z"},
      {"2024-02-29T23:59:59-00:00", "2024-02-29T23:59:59.000000Z"},
      {"2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000000Z"},
      {"1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000000Z"},
      {"1970-01-01T01:00:00+01:00", "1970-01-01T00:00:00.000000Z"},
      {"9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"},
  };
  for (const auto& row : table) {
    const Result<Instant> at = parse_rfc3339(row.text);
    ASSERT_TRUE(at.ok()) << row.text;
    EXPECT_EQ(rfc3339(*at), row.meant) << row.text;
  }
}

TEST(Instant, AnythingElseIsRefused) {
  for (const std::string_view text : {"",
                                      "now",
                                      "2026-11-21",
                                      "2026-11-21T10:00:00",
                                      "2026-11-21 10:00:00Z",
                                      "2026-11-21T10:00Z",
                                      "2026-13-01T10:00:00Z",
                                      "2026-00-01T10:00:00Z",
                                      "2026-11-31T10:00:00Z",
                                      "2025-02-29T10:00:00Z",
                                      "2026-11-21T24:00:00Z",
                                      "2026-11-21T10:60:00Z",
                                      "2026-11-21T10:00:61Z",
                                      "2026-11-21T10:00:00.Z",
                                      "2026-11-21T10:00:00.5",
                                      "2026-11-21T10:00:00+1:00",
                                      "2026-11-21T10:00:00+0100",
                                      "2026-11-21T10:00:00+24:00",
                                      "2026-11-21T10:00:00+01:60",
                                      "2026-11-21T10:00:00Zx",
                                      "2026-11-21T10:00:00Z ",
                                      " 2026-11-21T10:00:00Z",
                                      "-026-11-21T10:00:00Z",
                                      "+2026-11-21T10:00:00Z",
                                      "2026-11-21T1a:00:00Z",
                                      "1969-12-31T23:59:59Z",
                                      "1970-01-01T00:00:00+00:01",
                                      "9999-12-31T23:59:59-00:01",
                                      "9999-12-31T23:59:60Z"}) {
    const Result<Instant> at = parse_rfc3339(text);
    ASSERT_FALSE(at.ok()) << text;
    EXPECT_EQ(at.error().code, "invalid_time");
  }
}

TEST(Instant, DurationsAddUp) {
  const Instant noon{1'000'000};
  EXPECT_EQ(noon + seconds(60), noon + minutes(1));
  EXPECT_EQ(days(1), hours(24));
  EXPECT_EQ(hours(1) * 2, minutes(120));
  EXPECT_EQ((noon + milliseconds(5)) - noon, microseconds(5'000));
  EXPECT_LT(noon - microseconds(1), noon);
}

RC_GTEST_PROP(InstantProperty, WhatIsWrittenIsRead, ()) {
  const Instant at{*rc::gen::inRange<std::int64_t>(0, year_9999_end_us)};
  const Result<Instant> back = parse_rfc3339(rfc3339(at));
  RC_ASSERT(back.ok());
  RC_ASSERT(*back == at);
}

RC_GTEST_PROP(InstantProperty, TheWrittenOrderIsTheOrderInTime, ()) {
  const Instant a{*rc::gen::inRange<std::int64_t>(0, year_9999_end_us)};
  const Instant b{*rc::gen::inRange<std::int64_t>(0, year_9999_end_us)};
  RC_ASSERT((a < b) == (rfc3339(a) < rfc3339(b)));
}

RC_GTEST_PROP(InstantProperty, AnyBytesAndAnyNumberGiveAnAnswer,
              (const std::string& bytes, std::int64_t us)) {
  (void)parse_rfc3339(bytes);
  RC_ASSERT(rfc3339({us}).size() == rfc3339_size);
}

}  // namespace
}  // namespace heard
