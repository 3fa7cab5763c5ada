#include "app/mail_grants.h"

#include <gtest/gtest.h>

namespace heard::app {
namespace {

TEST(Tokens, AreReadAndLastAsLongAsTheProviderSays) {
  const auto tokens = read_tokens(
      200,
      R"({"access_token":"abc.def","refresh_token":"1//x","expires_in":3599,"token_type":"Bearer","x":[1]})");
  ASSERT_TRUE(tokens.ok());
  EXPECT_EQ(tokens->access.reveal(), "abc.def");
  EXPECT_EQ(tokens->refresh.reveal(), "1//x");
  EXPECT_EQ(tokens->life, seconds(3599));
}

TEST(Tokens, OfAProviderThatSaysNoRefreshTokenLeaveTheKnownOne) {
  const auto tokens = read_tokens(200, R"({"access_token":"abc"})");
  ASSERT_TRUE(tokens.ok());
  EXPECT_TRUE(tokens->refresh.empty());
  EXPECT_EQ(tokens->life, hours(1));
}

TEST(Tokens, ThatWereTakenBackAskForAnotherSignIn) {
  for (const long status : {400L, 401L, 200L})
    EXPECT_TRUE(desk::is_sign_in_again(read_tokens(status, R"({"error":"invalid_grant"})").error()));
}

TEST(Tokens, AreNotHadFromGarbage) {
  for (const char* body :
       {"", "<html>", "[]", "{}", "{\"access_token\":7}", R"({"access_token":"two words"})",
        R"({"access_token":"a\r\nb"})", R"({"access_token":""})",
        R"({"access_token":"a","refresh_token":"\u0001"})", R"({"error":"temporarily_unavailable"})"}) {
    const auto tokens = read_tokens(200, body);
    ASSERT_FALSE(tokens.ok()) << body;
    EXPECT_FALSE(desk::is_sign_in_again(tokens.error())) << body;
  }
  EXPECT_FALSE(read_tokens(500, R"({"access_token":"a"})").ok());
  EXPECT_FALSE(read_tokens(200, std::string(100'000, '[')).ok());
  EXPECT_FALSE(read_tokens(200, R"({"access_token":")" + std::string(7'000, 'a') + "\"}").ok());
}

TEST(Tokens, LastNeitherForeverNorForNoTime) {
  EXPECT_EQ(read_tokens(200, R"({"access_token":"a","expires_in":1e300})")->life, hours(24));
  EXPECT_EQ(read_tokens(200, R"({"access_token":"a","expires_in":-5})")->life, minutes(1));
  EXPECT_EQ(read_tokens(200, R"({"access_token":"a","expires_in":"soon"})")->life, hours(1));
}

}  // namespace
}  // namespace heard::app
