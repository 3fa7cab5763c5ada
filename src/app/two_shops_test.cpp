// One's own shop and the practice shop behind one port, served for real: nothing of one is found in the
// other.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <thread>

#include "app/run_now.h"
#include "app/serving.h"
#include "desk/people/people.h"
#include "http/server_test.h"
#include "store/log.h"

namespace heard::app {
namespace {

using http::Answer;

// The text after a mark in JSON, up to the next quote or comma.
std::string after(const std::string& body, std::string_view mark) {
  const std::size_t at = body.find(mark);
  if (at == std::string::npos) return {};
  const std::size_t from = at + mark.size();
  return body.substr(from, body.find_first_of("\",}", from) - from);
}

std::string cookie_of(const Answer& answer) {
  const auto found = answer.headers.find("set-cookie");
  return found == answer.headers.end() ? "" : found->second.substr(0, found->second.find(';'));
}

std::string secret_of(const std::string& cookie) { return cookie.substr(cookie.find('=') + 1); }
std::string name_of_cookie(const std::string& cookie) { return cookie.substr(0, cookie.find('=')); }

class TwoShops : public testing::Test {
 protected:
  TwoShops() {
    config.data =
        (std::filesystem::temp_directory_path() / fmt::format("heard-shops-{}", ::getpid())).string();
    config.listen = "127.0.0.1:0";
    config.threads = 2;
    std::filesystem::remove_all(config.data);
  }
  ~TwoShops() override {
    serving.reset();
    std::filesystem::remove_all(config.data);
  }

  void open() {
    auto house = open_house(config);
    ASSERT_TRUE(house.ok()) << house.error().sentence;
    own = house->get();
    serving.emplace(std::move(house).value(), config);
    const Result<void> started = serving->start();
    ASSERT_TRUE(started.ok()) << started.error().sentence;
  }
  void close() {
    serving->stop();
    serving.reset();
  }

  Answer get(const std::string& path, const std::string& cookie = {}) {
    return http::Client(serving->port()).get(path, cookie.empty() ? "" : "Cookie: " + cookie + "\r\n");
  }
  Answer post(const std::string& path, const std::string& body, const std::string& more = {}) {
    return http::Client(serving->port())
        .ask(fmt::format("POST {} HTTP/1.1\r\nHost: test\r\nOrigin: http://test\r\nContent-Type: "
                         "application/json\r\nContent-Length: {}\r\n{}\r\n{}",
                         path, body.size(), more, body));
  }
  // Asks until it is there, as a browser does.
  Answer entered(const std::string& path, const std::string& body, const std::string& again,
                 const std::string& more = {}) {
    Answer answer = post(path, body, more);
    for (int i = 0; i < 3'000 && answer.body.find("\"filling\"") != std::string::npos; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      answer = post(path, again, more);
    }
    EXPECT_EQ(after(answer.body, "\"state\":\""), "ready") << answer.status << answer.body;
    return answer;
  }
  std::string token() { return run_now(desk::setup_token(*own->desk)).value().value_or(""); }
  static std::string with_token(const std::string& token) {
    return fmt::format(R"({{"token":"{}"}})", token);
  }
  void enter_by_link() {
    secret = token();
    practising = cookie_of(entered("/api/setup/practice", with_token(secret), with_token(secret)));
    ASSERT_NE(practising, "");
  }
  void set_up() {
    const Answer done =
        post("/api/setup", fmt::format(R"({{"token":"{}","name":"Ada","email":"ada@shop.example",)"
                                       R"("password":"a kettle of fish","shop":"Ours"}})",
                                       secret));
    ASSERT_EQ(done.status, 200) << done.body;
    owner = cookie_of(done);
  }
  // What shows that a change comes from the page of whoever is signed in with this cookie.
  std::string proof_of(const std::string& root, const std::string& cookie) {
    const std::string csrf = after(get(root + "/api/session", cookie).body, "\"csrf\":\"");
    return fmt::format("Cookie: {}\r\nX-CSRF-Token: {}\r\n", cookie, csrf);
  }
  std::int64_t log_head() {
    return own->store->read_now([](store::Tx& tx) -> Result<std::int64_t> { return tx.log_head(); }).value();
  }

  Config config;
  Opened* own = nullptr;
  std::optional<Serving> serving;
  std::string secret;      // of the printed link
  std::string practising;  // the cookie of the practice shop
  std::string owner;       // and of one's own
};

TEST_F(TwoShops, WhoHoldsThePrintedLinkLooksRoundWithoutAPassword) {
  open();
  EXPECT_FALSE(std::filesystem::exists(config.data + "/practice")) << "nobody has asked for it";
  EXPECT_EQ(get("/practice/").status, 404);
  EXPECT_EQ(post("/api/setup/practice", R"({"token":"guessed"})").status, 404);
  EXPECT_FALSE(std::filesystem::exists(config.data + "/practice"));
  enter_by_link();
  const Answer session = get("/practice/api/session", practising);
  EXPECT_EQ(session.status, 200);
  EXPECT_NE(session.body.find("\"practice\":true"), std::string::npos) << session.body;
  EXPECT_EQ(log_head(), 0) << "something happened in one's own shop";
  set_up();
  EXPECT_EQ(post("/api/setup/practice", with_token(secret)).status, 404) << "the printed link is used up";
  EXPECT_EQ(post("/practice/api/session", R"({"email":"mara@threeoaks.example","password":"practice-shop"})")
                .status,
            401)
      << "somebody knows its password";
}

TEST_F(TwoShops, ASignInToOneNeverCountsInTheOther) {
  open();
  enter_by_link();
  set_up();
  EXPECT_NE(name_of_cookie(owner), name_of_cookie(practising));
  EXPECT_EQ(get("/api/session", owner).status, 200);
  for (const std::string& cookie : {practising, name_of_cookie(owner) + "=" + secret_of(practising)})
    EXPECT_EQ(get("/api/session", cookie).status, 401);
  for (const std::string& cookie : {owner, name_of_cookie(practising) + "=" + secret_of(owner)})
    EXPECT_EQ(get("/practice/api/session", cookie).status, 401);
  EXPECT_EQ(post("/api/practice", "{}").status, 401);
  EXPECT_EQ(post("/api/practice", "{}", proof_of("/practice", practising)).status, 401);

  // A restart keeps both.
  close();
  open();
  EXPECT_EQ(get("/api/session", owner).status, 200);
  EXPECT_EQ(get("/practice/api/session", practising).status, 200);
}

TEST_F(TwoShops, ALinkOpensItsPageInItsOwnShopForWhoPractises) {
  open();
  enter_by_link();
  set_up();
  const Answer list = get("/practice/api/conversations", practising);
  const std::string id = after(list.body, "\"id\":");
  const std::string page =
      after(get("/practice/api/conversations/" + id, practising).body, "\"page_url\":\"");
  const std::string path = page.substr(page.find("/practice/my/"));
  EXPECT_EQ(page, fmt::format("http://127.0.0.1:{}{}", serving->port(), path));
  const Answer theirs = get(path, practising);
  EXPECT_EQ(theirs.status, 200);
  EXPECT_NE(theirs.body.find("action=\"" + path), std::string::npos) << "an answer would go elsewhere";
  EXPECT_EQ(theirs.body.find("=\"/my/"), std::string::npos);
  EXPECT_EQ(theirs.body.find("=\"/help"), std::string::npos);
  EXPECT_EQ(get(path).status, 404) << "a stranger meets a second shop";
  EXPECT_EQ(get("/practice/help/contact").status, 404);
  EXPECT_EQ(get(path.substr(std::string("/practice").size()), owner).status, 404)
      << "it opens a page of one's own shop";
}

TEST_F(TwoShops, WhatIsPractisedStaysThereUntilItIsMadeNew) {
  open();
  enter_by_link();
  set_up();
  const std::int64_t before = log_head();
  const std::string id = after(get("/practice/api/conversations", practising).body, "\"id\":");
  const std::string proof = proof_of("/practice", practising);
  const auto note = [&](const std::string& root) {
    const std::string address = root + "/api/conversations/" + id + "/messages";
    return post(address, R"({"kind":"note","text":"only practice"})", proof).status;
  };
  EXPECT_EQ(note("/practice"), 201);
  EXPECT_EQ(note(""), 401);
  EXPECT_EQ(log_head(), before);
  EXPECT_NE(get("/api/conversations", owner).body.find("\"items\":[]"), std::string::npos);

  const std::string anew =
      cookie_of(entered("/api/practice", R"({"afresh":true})", "{}", proof_of("", owner)));
  EXPECT_EQ(get("/practice/api/session", practising).status, 401);
  EXPECT_EQ(get("/practice/api/session", anew).status, 200);
  EXPECT_EQ(get("/practice/api/search?q=only%20practice", anew).body.find("only practice"),
            std::string::npos);
  EXPECT_EQ(get("/api/session", owner).status, 200);
  EXPECT_EQ(log_head(), before);
}

TEST_F(TwoShops, WhatWasNotFinishedIsBegunAnew) {
  open();
  EXPECT_EQ(post("/api/setup/practice", with_token(token())).status, 200);
  close();  // while it is being filled in
  open();
  enter_by_link();
}

TEST_F(TwoShops, MayBeSwitchedOff) {
  config.practice = false;
  open();
  EXPECT_EQ(post("/api/setup/practice", with_token(token())).status, 404);
  EXPECT_NE(get("/api/setup").body.find("\"practice\":false"), std::string::npos);
  EXPECT_EQ(get("/practice/").status, 404);
}

}  // namespace
}  // namespace heard::app
