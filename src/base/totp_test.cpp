#include "base/totp.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace heard {
namespace {

constexpr std::string_view rfc_secret = "12345678901234567890";

constexpr Instant at_second(std::int64_t second) { return {second * 1'000'000}; }

TEST(Totp, CodesAreThoseOfRfc4226) {
  const std::string_view codes[] = {"755224", "287082", "359152", "969429", "338314",
                                    "254676", "287922", "162583", "399871", "520489"};
  std::int64_t step = 0;
  for (const std::string_view code : codes) EXPECT_EQ(totp_code(rfc_secret, step++), code);
}

// Its table has eight digits; six are their end.
TEST(Totp, CodesAreThoseOfRfc6238) {
  const struct {
    std::int64_t second;
    std::string_view code;
  } table[] = {{59, "287082"},
               {1'111'111'109, "081804"},
               {1'111'111'111, "050471"},
               {1'234'567'890, "005924"},
               {2'000'000'000, "279037"},
               {20'000'000'000, "353130"}};
  for (const auto& row : table)
    EXPECT_EQ(totp_code(rfc_secret, totp_step_at(at_second(row.second))), row.code) << row.second;
}

TEST(Totp, AClockMayBeOneStepOff) {
  const Instant now = at_second(1'234'567'890);
  const std::int64_t here = totp_step_at(now);
  for (const std::int64_t off : {-1, 0, 1})
    EXPECT_EQ(totp_step_of(totp_code(rfc_secret, here + off), rfc_secret, now, 0), here + off);
  for (const std::int64_t off : {-2, 2, 20})
    EXPECT_FALSE(totp_step_of(totp_code(rfc_secret, here + off), rfc_secret, now, 0)) << off;
}

TEST(Totp, AStepIsGoodOnceAndNoneBeforeIt) {
  const Instant now = at_second(1'234'567'890);
  const std::int64_t here = totp_step_at(now);
  EXPECT_FALSE(totp_step_of(totp_code(rfc_secret, here), rfc_secret, now, here));
  EXPECT_FALSE(totp_step_of(totp_code(rfc_secret, here - 1), rfc_secret, now, here));
  EXPECT_EQ(totp_step_of(totp_code(rfc_secret, here + 1), rfc_secret, now, here), here + 1);
}

TEST(Totp, NothingElseIsACode) {
  const Instant now = at_second(1'234'567'890);
  for (const std::string_view code : {"", "5924", "0059240", " 05924", "00592a", "005925"})
    EXPECT_FALSE(totp_step_of(code, rfc_secret, now, 0)) << code;
}

TEST(Totp, TheUriHoldsWhatAnAppNeeds) {
  EXPECT_EQ(totp_uri("12345678901234567890", "Tee: & Kanne", "ada@shop.example"),
            "otpauth://totp/Tee%20%20%26%20Kanne:ada%40shop.example"
            "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Tee%20%20%26%20Kanne");
}

RC_GTEST_PROP(TotpProperty, ACodeHasSixDigits, (std::int64_t step)) {
  const std::string code = totp_code(rfc_secret, step);
  RC_ASSERT(code.size() == totp_digits);
  RC_ASSERT(code.find_first_not_of("0123456789") == std::string::npos);
}

}  // namespace
}  // namespace heard
