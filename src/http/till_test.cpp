// A shared device over real HTTP: locked, its session opens nothing until somebody proves who they are.
#include "http/served_desk_test.h"

namespace heard::http {
namespace {

constexpr std::string_view password = R"({"password":"a long pass phrase"})";
constexpr std::string_view pin = R"({"pin":"4713","password":"a long pass phrase"})";

class TillServed : public ServedDesk {
 protected:
  Answer ask(std::string_view what, const std::string& headers, std::string_view body = "{}") {
    Client client(server_->port());
    return client.ask(fmt::format("{} HTTP/1.1\r\nHost: desk\r\n{}Content-Length: {}\r\n\r\n{}", what,
                                  headers, body.size(), body));
  }
  static std::string cookie_in(const Answer& answer) {
    const auto found = answer.headers.find("set-cookie");
    return found == answer.headers.end() ? "" : found->second.substr(0, found->second.find(';'));
  }
  static std::string csrf_in(const Answer& answer) {
    const std::size_t at = answer.body.find("\"csrf\":\"") + 8;
    return answer.body.substr(at, answer.body.find('"', at) - at);
  }
  // The device's own cookie beside that of whoever is signed in there.
  [[nodiscard]] std::string beside(const Answer& let_in) const {
    return fmt::format("Origin: http://desk\r\nCookie: {}; {}\r\nX-CSRF-Token: {}\r\n", cookie_in(let_in),
                       till_, csrf_in(let_in));
  }
  [[nodiscard]] std::string at_till() const {
    return fmt::format("Origin: http://desk\r\nCookie: {}\r\n", till_);
  }
  Answer sign_in_at_till(Role role) {
    return ask("POST /api/session", at_till(),
               fmt::format(R"({{"email":"{}@example.org","password":"a long pass phrase"}})", name_of(role)));
  }
  Answer unlock(PersonId person, std::string_view digits) {
    return ask("POST /api/till/unlock", at_till(),
               fmt::format(R"({{"person_id":{},"pin":"{}"}})", person.value, digits));
  }
  PersonId id_of(Role role) {
    for (const PersonView& person : done(desk::list_people(desk_, {})).items)
      if (person.role == role) return person.id;
    return {};
  }
  // The agent makes it a till and has a PIN; the supervisor has one and never signed in there.
  std::string open_till() {
    const std::string agent = headers_of(Who::agent);
    const Answer shared = ask("POST /api/till", agent, password);
    EXPECT_EQ(shared.status, 204) << shared.body;
    till_ = cookie_in(shared);
    EXPECT_EQ(ask("PUT /api/me/pin", agent, pin).status, 204);
    EXPECT_EQ(ask("PUT /api/me/pin", headers_of(Who::supervisor), pin).status, 204);
    return agent;
  }
  std::string till_;
};

TEST_F(TillServed, LockedIsNoCurtain) {
  const std::string agent = open_till();
  Client client(server_->port());
  EXPECT_NE(client.get("/api/session", agent).body.find(R"("locks_after_seconds":300)"), std::string::npos);
  EXPECT_EQ(ask("POST /api/till/awake", agent).status, 204);
  EXPECT_EQ(ask("POST /api/till/lock", agent).status, 204);
  for (const Route& route : routes_.all()) {
    if (!route.access.needs_person() || route.pattern.find('{') != std::string::npos) continue;
    const Answer answer = ask(fmt::format("{} {}", name_of(route.method), route.pattern), agent);
    EXPECT_EQ(answer.status, 401) << route.pattern;
    EXPECT_NE(answer.body.find("\"locked\""), std::string::npos) << route.pattern << answer.body;
  }
  const Answer unlocked = unlock(id_of(Role::agent), "4713");
  ASSERT_EQ(unlocked.status, 200) << unlocked.body;
  EXPECT_EQ(client.get("/api/desk", beside(unlocked)).status, 200);
  EXPECT_EQ(client.get("/api/desk", agent).status, 401);  // the session before is gone
}

TEST_F(TillServed, APinOpensOnlyWhereAPasswordDidBefore) {
  const std::string agent = open_till();
  EXPECT_EQ(ask("POST /api/till/lock", agent).status, 204);
  EXPECT_NE(unlock(id_of(Role::supervisor), "4713").body.find("password_needed"), std::string::npos);
  EXPECT_NE(unlock(id_of(Role::admin), "4713").body.find("password_needed"), std::string::npos);
  const std::string device = std::exchange(till_, "heard-till-local=" + std::string(43, 'A'));
  EXPECT_NE(unlock(id_of(Role::agent), "4713").body.find("password_needed"), std::string::npos);
  till_ = device;
  const Answer supervisor = sign_in_at_till(Role::supervisor);
  ASSERT_EQ(supervisor.status, 200) << supervisor.body;
  EXPECT_EQ(ask("POST /api/till/lock", beside(supervisor)).status, 204);
  EXPECT_EQ(unlock(id_of(Role::supervisor), "4713").status, 200);
  Client client(server_->port());
  const std::string faces = client.get("/api/till", at_till()).body;
  EXPECT_NE(faces.find(R"("name":"agent","pin":true)"), std::string::npos) << faces;
  EXPECT_EQ(client.get("/api/till").body, R"({"shared":false,"by_pin":false,"people":[]})");
}

TEST_F(TillServed, TenWrongPinsRestOnePersonAndThePasswordStillOpens) {
  const std::string agent = open_till();
  ASSERT_EQ(ask("PUT /api/me/pin", headers_of(Who::admin), pin).status, 204);
  ASSERT_EQ(sign_in_at_till(Role::admin).status, 200);
  for (int i = 0; i < 10; ++i)
    EXPECT_NE(unlock(id_of(Role::agent), "0000").body.find("wrong_pin"), std::string::npos);
  const Answer resting = unlock(id_of(Role::agent), "4713");
  EXPECT_EQ(resting.status, 429) << resting.body;
  EXPECT_EQ(unlock(id_of(Role::admin), "4713").status, 200);
  EXPECT_EQ(sign_in_at_till(Role::agent).status, 200);
}

TEST_F(TillServed, WhatIsNoPinAndNoTillIsRefused) {
  const std::string agent = headers_of(Who::agent);
  EXPECT_EQ(ask("POST /api/till/lock", agent).status, 409);  // one's own device stays open
  EXPECT_EQ(ask("POST /api/till", agent, R"({"password":"not my password"})").status, 400);
  for (const std::string_view odd : {"123", "123456789", "12a4", "1111", "1234", "8765", "４７１３"}) {
    const Answer answer =
        ask("PUT /api/me/pin", agent, fmt::format(R"({{"pin":"{}","password":"a long pass phrase"}})", odd));
    EXPECT_NE(answer.body.find("\"pin_"), std::string::npos) << odd << answer.body;
  }
  EXPECT_EQ(ask("PUT /api/me/pin", agent, R"({"pin":"4713","password":"not my password"})").status, 400);
  Client client(server_->port());
  EXPECT_EQ(client.get("/api/me/pin", agent).body, R"({"on":false})");
}

TEST_F(TillServed, SharedNoMoreNobodyIsSignedInThere) {
  const std::string agent = open_till();
  const Answer ended = ask("DELETE /api/till", agent);
  EXPECT_EQ(ended.status, 204);
  EXPECT_NE(ended.headers.at("set-cookie").find("Max-Age=0"), std::string::npos);
  Client client(server_->port());
  EXPECT_EQ(client.get("/api/desk", agent).status, 401);
  EXPECT_NE(unlock(id_of(Role::agent), "4713").body.find("password_needed"), std::string::npos);
}

}  // namespace
}  // namespace heard::http
