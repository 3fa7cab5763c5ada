#include "channel/email/fetch_picture.h"

#include <gtest/gtest.h>

#include "channel/email/stranger_test.h"

namespace heard::channel::email {
namespace {

const std::string a_gif("GIF89a\1\0\1\0\0\0\0;", 14);
const Interrupt nobody_stops;

std::string answered(const std::string& body, const std::string& more = {}) {
  return "HTTP/1.1 200 OK\r\n" + more + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

// What becomes of asking for it: its kind, or the code of why not.
std::string told(const Stranger& stranger,
                 std::chrono::milliseconds within = std::chrono::milliseconds(5'000)) {
  const auto picture = fetch_picture(
      {.url = stranger.url("/a.png"), .own_port = stranger.port(), .within = within}, nobody_stops);
  return picture.ok() ? std::string(picture->media_type) : picture.error().code;
}

TEST(FetchPicture, TakesAPictureForWhatItsBytesAre) {
  std::string heard;
  const Stranger stranger([&](int peer, const std::string& request) {
    heard = request;
    send_all(peer, answered(a_gif, "Content-Type: text/html\r\nSet-Cookie: a=b\r\n"));
  });
  EXPECT_EQ(told(stranger), "image/gif");
  for (const char* told_nobody : {"Cookie", "Referer", "Heard", "Accept-Language", "X-Forwarded", "From:"})
    EXPECT_EQ(heard.find(told_nobody), std::string::npos) << heard;
  EXPECT_NE(heard.find("User-Agent: Mozilla/5.0\r\n"), std::string::npos) << heard;
}

TEST(FetchPicture, TakesNothingElseForAPicture) {
  for (const char* body : {"", "<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>",
                           "<html><script>x()</script></html>", "root:x:0:0", "GIF89a"})
    EXPECT_EQ(told(Stranger(always(answered(body, "Content-Type: image/png\r\n")))), "no_picture") << body;
  EXPECT_EQ(told(Stranger(always("HTTP/1.1 404 Not Found\r\nContent-Length: 14\r\n\r\n" + a_gif))),
            "picture_away");
}

TEST(FetchPicture, NeverReachesInside) {
  const Stranger secret(always(answered(a_gif)));
  const std::string port = secret.url().substr(16);
  for (const std::string& url :
       {secret.url(), "http://localhost" + port, "http://shop.localhost" + port, std::string("http://[::1]/"),
        std::string("http://169.254.169.254/"), std::string("http://10.0.0.1/"), std::string("http://0/"),
        std::string("file:///etc/passwd"), std::string("http://me:word@example.org/a.png")}) {
    const auto picture =
        fetch_picture({.url = url, .within = std::chrono::milliseconds(3'000)}, nobody_stops);
    ASSERT_FALSE(picture.ok()) << url;
    EXPECT_EQ(picture.error().code, "picture_refused") << url;
  }
  const Stranger turns(
      always("HTTP/1.1 302 Found\r\nLocation: " + secret.url() + "\r\nContent-Length: 0\r\n\r\n"));
  EXPECT_EQ(told(turns), "picture_refused");
  EXPECT_EQ(secret.asked(), 0);
}

TEST(FetchPicture, WaitsAndTakesNoMoreThanItsLimits) {
  const Stranger huge([](int peer, const std::string&) {
    send_all(peer, "HTTP/1.1 200 OK\r\n\r\nGIF89a");
    for (int i = 0; i < 100; ++i) send_all(peer, std::string(100'000, 'x'));
  });
  EXPECT_EQ(told(huge), "picture_too_large");
  const Stranger silent([](int peer, const std::string&) {
    char byte = 0;
    (void)!::recv(peer, &byte, 1, 0);
  });
  EXPECT_EQ(told(silent, std::chrono::milliseconds(200)), "picture_away");
  const Stranger slow([](int peer, const std::string&) {
    send_all(peer, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n");
    for (int i = 0; i < 6; ++i) {
      send_all(peer, "x");
      ::usleep(100'000);
    }
  });
  EXPECT_EQ(told(slow, std::chrono::milliseconds(300)), "picture_away");
}

TEST(FetchPicture, FollowsAFewTurnsAndNoRound) {
  const Stranger round(
      always("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
  EXPECT_EQ(told(round), "picture_away");
  EXPECT_EQ(round.asked(), 6);
}

}  // namespace
}  // namespace heard::channel::email
