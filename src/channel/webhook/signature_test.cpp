#include "channel/webhook/signature.h"

#include <gtest/gtest.h>

#include <vector>

namespace heard::channel::webhook {
namespace {

const std::vector<Secret> secrets{Secret("hws_new"), Secret("hws_old")};
constexpr Instant now{std::int64_t{1'764'248'400} * 1'000'000};
constexpr std::string_view second = "1764248400";
constexpr std::string_view body = R"({"id":"1"})";

std::string code_of(const SignedCall& call, Instant at = now) {
  const Result<void> checked = check_signature(call, secrets, at);
  return checked.ok() ? "good" : checked.error().code;
}

TEST(Signature, IsThatOfTheBodyAndItsTime) {
  const std::string both = signature_of(secrets, second, body);
  EXPECT_EQ(code_of({second, both, body}), "good");
  EXPECT_EQ(code_of({second, signature_of(std::span(secrets).last(1), second, body), body}), "good");
  const std::vector<Secret> other{Secret("hws_other")};
  EXPECT_EQ(code_of({second, signature_of(other, second, body), body}), "wrong_signature");
  EXPECT_EQ(code_of({second, both, R"({"id":"2"})"}), "wrong_signature");
  EXPECT_EQ(code_of({"1764248401", both, body}), "wrong_signature");
  EXPECT_EQ(code_of({second, "v0=" + both.substr(3), body}), "good");  // the second one is right
  EXPECT_EQ(code_of({second, "v1=", body}), "wrong_signature");
}

TEST(Signature, IsGoodForFiveMinutesEitherWay) {
  const std::string both = signature_of(secrets, second, body);
  EXPECT_EQ(code_of({second, both, body}, now + minutes(5)), "good");
  EXPECT_EQ(code_of({second, both, body}, now - minutes(5)), "good");
  EXPECT_EQ(code_of({second, both, body}, now + minutes(5) + seconds(1)), "stale_timestamp");
  EXPECT_EQ(code_of({second, both, body}, now - minutes(5) - seconds(1)), "stale_timestamp");
}

TEST(Signature, SaysWhatIsMissing) {
  EXPECT_EQ(code_of({"", "v1=aa", body}), "missing_signature");
  EXPECT_EQ(code_of({second, "", body}), "missing_signature");
  EXPECT_EQ(code_of({second, std::string(5'000, 'v'), body}), "missing_signature");
  for (const char* wrong : {"yesterday", "-1", "1764248400.5", "99999999999999999999"})
    EXPECT_EQ(code_of({wrong, "v1=aa", body}), "stale_timestamp") << wrong;
}

}  // namespace
}  // namespace heard::channel::webhook
