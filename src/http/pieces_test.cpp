// The pure pieces: URLs, cookies, origins, the router, proxies, limits.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "http/cookie.h"
#include "http/origin.h"
#include "http/peer.h"
#include "http/practice.h"
#include "http/problem.h"
#include "http/rate_limit.h"
#include "http/response.h"
#include "http/router.h"
#include "http/running_keys.h"
#include "http/url.h"

namespace heard::http {
namespace {

Request with_headers(std::vector<HeaderField> headers) {
  Request request;
  request.headers = std::move(headers);
  return request;
}

TEST(Url, DecodesWhatIsSoundOnly) {
  EXPECT_EQ(percent_decoded("a%20b+c"), "a b+c");
  EXPECT_EQ(percent_decoded("a%20b+c", true), "a b c");
  for (const char* bad : {"%", "%4", "%zz", "%00", "%ff"}) EXPECT_FALSE(percent_decoded(bad)) << bad;
}

TEST(Url, FindsQueryValues) {
  EXPECT_EQ(query_value("a=1&b=x%26y&a=2", "a"), "1");
  EXPECT_EQ(query_value("a=1&b=x%26y", "b"), "x&y");
  EXPECT_EQ(query_value("flag&b=", "flag"), "");
  EXPECT_EQ(query_value("a=1", "c"), std::nullopt);
  EXPECT_FALSE(query_is_sound("a=%zz"));
}

TEST(Url, SplitsTargets) {
  EXPECT_EQ(split_target("/a/b?c=d#e")->path, "/a/b");
  EXPECT_EQ(split_target("/a/b?c=d#e")->query, "c=d");
  EXPECT_EQ(split_target("http://host/a?b")->path, "/a");
  EXPECT_FALSE(split_target("a/b"));
  EXPECT_FALSE(split_target("http://host"));
}

RC_GTEST_PROP(Url, WhatIsEncodedIsDecodedAgain, (const std::string& text)) {
  const auto decoded = percent_decoded(percent_encoded(text));
  if (decoded) RC_ASSERT(*decoded == text);
}

TEST(Cookie, IsFoundByItsWholeName) {
  EXPECT_EQ(cookie_value("a=1; heard-x=abc; b=2", "heard-x"), "abc");
  EXPECT_EQ(cookie_value("xheard-x=1; heard-xy=2", "heard-x"), "");
  EXPECT_EQ(cookie_value("heard-x=a=b", "heard-x"), "a=b");
}

TEST(Cookie, IsSecureOnHttps) {
  const SignInCookie cookie{"k3"};
  EXPECT_EQ(cookie.given(false, "s", 60), "heard-k3=s; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
  EXPECT_EQ(cookie.given(true, "s", 60),
            "__Host-heard=s; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
}

TEST(Cookie, OfThePracticeShopIsAnotherOne) {
  EXPECT_EQ((SignInCookie{"k3", true}.name(false)), "heard-practice-k3");
  EXPECT_EQ((SignInCookie{"k3", true}.name(true)), "__Host-heard-practice");
}

TEST(Practice, LiesBelowItsRoot) {
  EXPECT_EQ(below_practice("/practice"), "/");
  EXPECT_EQ(below_practice("/practice/"), "/");
  EXPECT_EQ(below_practice("/practice/my/abc"), "/my/abc");
  for (const char* own : {"/", "/practices", "/my/practice", "practice", "/Practice/", ""})
    EXPECT_FALSE(below_practice(own)) << own;
}

TEST(Origin, IsOursWhenItNamesUs) {
  EXPECT_EQ(origin_of("https://desk.example.org/x"), "https://desk.example.org");
  EXPECT_EQ(origin_of("ftp://x"), "");
  EXPECT_EQ(from_where(with_headers({{"Host", "a:80"}, {"Origin", "http://a:80"}}), ""), From::ours);
  EXPECT_EQ(from_where(with_headers({{"Host", "a"}, {"Origin", "https://a"}}), ""), From::foreign);
  EXPECT_EQ(from_where(with_headers({{"Host", "b"}, {"Origin", "https://a"}}), "https://a"), From::ours);
  EXPECT_EQ(from_where(with_headers({{"Host", "a"}, {"Origin", "http://a.evil"}}), ""), From::foreign);
  EXPECT_EQ(from_where(with_headers({{"Host", "a"}}), ""), From::unsaid);
  EXPECT_EQ(from_where(with_headers({{"Host", "a"}, {"Origin", "null"}}), ""), From::withheld);
  EXPECT_EQ(from_where(with_headers({{"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}}), ""),
            From::foreign);
}

TEST(Router, FindsTheMostLiteral) {
  Routes routes;
  for (const char* pattern : {"/a/{id}", "/a/b", "/a/{id}/c/{more}", "/files/{rest...}", "/"}) {
    routes.add({.method = Method::get,
                .pattern = pattern,
                .access = Access::everyone(),
                .summary = {},
                .handler = {}});
  }
  const Router router(routes);
  const auto find = [&](std::string_view path, Request& request) -> std::string {
    request.method = Method::get;
    request.path = path;
    const Router::Found found = router.find(request);
    return found.route == nullptr ? "" : found.route->pattern;
  };
  Request request;
  EXPECT_EQ(find("/a/b", request), "/a/b");
  EXPECT_EQ(find("/a/x%2Fy", request), "/a/{id}");
  EXPECT_EQ(request.path_values[0], "x/y");
  EXPECT_EQ(find("/a/b/c/d", request), "/a/{id}/c/{more}");
  EXPECT_EQ(request.path_values[1], "d");
  EXPECT_EQ(find("/files/x/y.js", request), "/files/{rest...}");
  EXPECT_EQ(request.path_values[0], "x/y.js");
  EXPECT_EQ(find("/", request), "/");
  for (const char* nowhere : {"/a", "/a/", "/a/b/", "//", "/a/%ff", "/files/"})
    EXPECT_EQ(find(nowhere, request), "") << nowhere;
}

TEST(Router, ASecondRouteForTheSameIsRefused) {
  Routes routes;
  const Route route{
      .method = Method::get, .pattern = "/x", .access = Access::everyone(), .summary = {}, .handler = {}};
  routes.add(route);
  EXPECT_THROW(routes.add(route), std::logic_error);
}

TEST(Proxies, RefuseWhatIsNoAddress) {
  EXPECT_TRUE(Proxies::of({"10.0.0.1", "fd00::/8", "::1"}).ok());
  for (const char* bad : {"proxy", "10.0.0.0/33", "10.0.0.0/x", ""})
    EXPECT_FALSE(Proxies::of({bad}).ok()) << bad;
}

TEST(Peer, SchemeIsTheBrowsers) {
  const Proxies proxies = Proxies::of({"10.0.0.0/8"}).value();
  const auto proxy = boost::asio::ip::make_address("::ffff:10.0.0.1");
  const auto other = boost::asio::ip::make_address("8.8.8.8");
  EXPECT_TRUE(peer_of(with_headers({{"X-Forwarded-Proto", "https"}}), proxy, proxies, false).https);
  EXPECT_FALSE(peer_of(with_headers({{"X-Forwarded-Proto", "https"}}), other, proxies, false).https);
  EXPECT_EQ(peer_of(with_headers({{"X-Forwarded-For", "rubbish"}}), proxy, proxies, false).address,
            "10.0.0.1");
  EXPECT_TRUE(peer_of(with_headers({}), proxy, proxies, false).private_network);
  EXPECT_FALSE(peer_of(with_headers({}), other, proxies, false).private_network);
}

TEST(RateLimit, RefillsOverTime) {
  RateLimit limit(60);
  auto now = RateLimit::Clock::now();
  int taken = 0;
  while (limit.wait_s("a", now) == 0) ++taken;
  EXPECT_EQ(taken, 10);
  EXPECT_EQ(limit.wait_s("a", now), 1);
  EXPECT_EQ(limit.wait_s("b", now), 0);
  EXPECT_EQ(limit.wait_s("a", now + std::chrono::seconds(1)), 0);
  EXPECT_EQ(RateLimit(0).wait_s("a", now), 0);
}

TEST(RunningKeys, AreHeldByOneAtATime) {
  RunningKeys keys;
  auto first = keys.take("k");
  EXPECT_TRUE(first);
  EXPECT_FALSE(keys.take("k"));
  EXPECT_TRUE(keys.take("other"));
  { const auto moved = std::move(first); }
  EXPECT_TRUE(keys.take("k"));
}

TEST(Problem, SaysNothingOfCauses) {
  Error error = broken("the password was hunter2", "look at the disk");
  error.extra_json = R"("message_id":5)";
  const Response response = problem(error);
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(response.content_type, "application/problem+json");
  EXPECT_EQ(response.body.find("hunter2"), std::string::npos);
  EXPECT_EQ(response.body.find("disk"), std::string::npos);
  EXPECT_TRUE(response.body.ends_with(R"(,"message_id":5})"));
}

TEST(Problem, IsSaidInTheLanguageThatIsAskedFor) {
  const Error error = conflict("has_mailbox", "Please take its mailbox away first.");
  const auto says = [&](std::string_view languages, std::string_view words) {
    return problem(error, languages).body.find(words) != std::string::npos;
  };
  EXPECT_TRUE(says("de-AT,de;q=0.9,en;q=0.8", "Der Eingang hat noch ein Postfach."));
  EXPECT_TRUE(says("zh-Hans", "它还连着邮箱，请先断开邮箱。"));
  for (const char* languages : {"", "*", "fr", "en-GB,de"})
    EXPECT_TRUE(says(languages, "Please take its mailbox away first.")) << languages;
  EXPECT_TRUE(says("de", "has_mailbox"));
}

TEST(Problem, KindsHaveOneStatusEach) {
  EXPECT_EQ(status_of(invalid("wrong_sign_in", "")), 401);
  EXPECT_EQ(status_of(invalid("key_reused", "")), 422);
  EXPECT_EQ(status_of(invalid("invalid_field", "")), 400);
  EXPECT_EQ(status_of(conflict("stale_view", "")), 409);
  EXPECT_EQ(status_of(busy("")), 503);
}

TEST(Response, HeadersCannotBeSmuggledIn) {
  Response response = nothing();
  response.add_header("Location", "/x\r\nSet-Cookie: a=b");
  EXPECT_EQ(response.headers, "Location: /x  Set-Cookie: a=b\r\n");
}

}  // namespace
}  // namespace heard::http
