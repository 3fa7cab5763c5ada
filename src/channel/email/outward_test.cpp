#include "channel/email/outward.h"

#include <gtest/gtest.h>

#include "channel/email/stranger_test.h"

namespace heard::channel::email {
namespace {

const Interrupt nobody;

TEST(Outward, AsksAndTellsNothingOfOurs) {
  std::string heard;
  const Stranger stranger([&](int peer, const std::string& request) {
    heard = request;
    send_all(peer, "HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 5\r\n\r\nhello");
  });
  const auto answer = ask_outward({.url = stranger.url(), .reach = Reach::anywhere}, nobody);
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->body, "hello");
  EXPECT_EQ(heard.find("Cookie"), std::string::npos);
  EXPECT_EQ(heard.find("Referer"), std::string::npos);
}

TEST(Outward, NeverReachesInside) {
  const Stranger stranger(always("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret"));
  for (std::string url :
       {stranger.url(), "http://localhost" + stranger.url().substr(16), std::string("http://[::1]/"),
        std::string("http://2130706433/"), std::string("http://0x7f.1/"),
        std::string("http://169.254.169.254/latest/meta-data"), std::string("http://[::ffff:127.0.0.1]/")}) {
    const auto answer = ask_outward({.url = url, .within = std::chrono::milliseconds(3'000)}, nobody);
    ASSERT_FALSE(answer.ok()) << url;
    EXPECT_EQ(answer.error().code, "outward_refused") << url;
  }
  EXPECT_EQ(stranger.asked(), 0);
}

TEST(Outward, GoesNoOtherWay) {
  for (const char* url : {"file:///etc/passwd", "ftp://example.org/", "gopher://example.org/", "",
                          "javascript:1", "http://user:word@example.org/", "//example.org/", "http://"})
    EXPECT_EQ(ask_outward({.url = url, .reach = Reach::anywhere}, nobody).error().code, "outward_refused")
        << url;
  EXPECT_EQ(ask_outward({.url = "http://example.org/", .reach = Reach::anywhere, .secure = true}, nobody)
                .error()
                .code,
            "outward_refused");
}

TEST(Outward, FollowsNoTurnThatIsNotMeant) {
  const Stranger stranger(
      always("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n"));
  EXPECT_FALSE(
      ask_outward({.url = stranger.url(), .reach = Reach::anywhere, .redirects_max = 3}, nobody).ok());
  EXPECT_EQ(ask_outward({.url = stranger.url(), .reach = Reach::anywhere}, nobody)->status, 302);
  const Stranger round(
      always("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
  EXPECT_FALSE(ask_outward({.url = round.url(), .reach = Reach::anywhere, .redirects_max = 3}, nobody).ok());
  EXPECT_EQ(round.asked(), 4);
}

TEST(Outward, TurnsInsideFromNowhere) {
  const Stranger secret(always("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret"));
  for (const std::string& turn :
       {secret.url(), std::string("http://localhost/"), std::string("http://[::1]/"),
        std::string("http://169.254.169.254/latest/meta-data"),
        "http://shop.localhost:" + secret.url().substr(17)}) {
    const Stranger outside(
        always("HTTP/1.1 302 Found\r\nLocation: " + turn + "\r\nContent-Length: 0\r\n\r\n"));
    const auto answer =
        ask_outward({.url = outside.url(), .own_port = outside.port(), .redirects_max = 3}, nobody);
    ASSERT_FALSE(answer.ok()) << turn;
    EXPECT_EQ(answer.error().code, "outward_refused") << turn;
    EXPECT_EQ(outside.asked(), 1);
  }
  EXPECT_EQ(secret.asked(), 0);
}

TEST(Outward, TakesNoMoreThanItsLimits) {
  const Stranger huge([](int peer, const std::string&) {
    send_all(peer, "HTTP/1.1 200 OK\r\n\r\n");
    for (int i = 0; i < 100; ++i) send_all(peer, std::string(10'000, 'x'));
  });
  EXPECT_EQ(ask_outward({.url = huge.url(), .reach = Reach::anywhere}, nobody).error().code,
            "outward_too_large");
  const Stranger boasts(always("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n"));
  EXPECT_EQ(ask_outward({.url = boasts.url(), .reach = Reach::anywhere}, nobody).error().code,
            "outward_too_large");
  const Stranger head([](int peer, const std::string&) {
    send_all(peer, "HTTP/1.1 200 OK\r\n");
    for (int i = 0; i < 200; ++i) send_all(peer, "X-A: " + std::string(1'000, 'x') + "\r\n");
  });
  EXPECT_FALSE(ask_outward({.url = head.url(), .reach = Reach::anywhere}, nobody).ok());
  const Stranger silent([](int peer, const std::string&) {
    char byte = 0;
    (void)!::recv(peer, &byte, 1, 0);
  });
  EXPECT_EQ(
      ask_outward({.url = silent.url(), .reach = Reach::anywhere, .within = std::chrono::milliseconds(200)},
                  nobody)
          .error()
          .code,
      "outward_failed");
}

TEST(Outward, IsBrokenOffWhenToldTo) {
  Interrupt now;
  now.give();
  const Stranger stranger(always("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
  EXPECT_EQ(ask_outward({.url = stranger.url(), .reach = Reach::anywhere}, now).error().code, "stopped");
}

}  // namespace
}  // namespace heard::channel::email
