// The second factor over real HTTP: what is shown once is in no later answer, and never in the log.
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

#include "base/base32_test.h"
#include "base/totp.h"
#include "http/served_desk_test.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

// Everything that is logged while this lives.
class LogKept {
 public:
  LogKept() {
    auto logger = std::make_shared<spdlog::logger>(
        "kept", std::make_shared<spdlog::sinks::ostream_sink_mt>(text_, true));
    logger->set_level(spdlog::level::trace);
    spdlog::set_default_logger(std::move(logger));
  }
  ~LogKept() { spdlog::set_default_logger(before_); }
  LogKept(const LogKept&) = delete;
  LogKept& operator=(const LogKept&) = delete;
  [[nodiscard]] std::string text() const { return text_.str(); }

 private:
  std::shared_ptr<spdlog::logger> before_ = spdlog::default_logger();
  std::ostringstream text_;
};

class SecondFactorServed : public ServedDesk {
 protected:
  Answer ask(std::string_view what, const std::string& headers, const std::string& body = "{}") {
    Client client(server_->port());
    return client.ask(fmt::format("{} HTTP/1.1\r\nHost: desk\r\n{}Content-Length: {}\r\n\r\n{}", what,
                                  headers, body.size(), body));
  }
  Answer sign_in_with(const std::string& totp) {
    return ask("POST /api/session", "",
               R"({"email":"agent@example.org","password":"a long pass phrase")" +
                   (totp.empty() ? "" : R"(,"totp":")" + totp + '"') + "}");
  }
};

TEST_F(SecondFactorServed, WhatIsShownOnceIsNeverShownAgainNorLogged) {
  const LogKept log;
  const std::string agent = "Origin: http://desk\r\n" + signed_in(Role::agent);
  const Answer begun = ask("POST /api/second-factor", agent);
  ASSERT_EQ(begun.status, 200) << begun.body;
  const auto started = reflect::from_json<SecondFactorStarted>(begun.body).value();
  const std::string secret = from_base32(started.secret);
  EXPECT_EQ(secret.size(), totp_secret_bytes);
  EXPECT_NE(started.uri.find(started.secret), std::string::npos);

  const auto code = [&](int steps_on) { return totp_code(secret, totp_step_at(clock_.now()) + steps_on); };
  const Answer wrong = ask("POST /api/second-factor/confirm", agent, R"({"totp":"12345"})");
  EXPECT_EQ(wrong.status, 400);
  EXPECT_NE(wrong.body.find("totp_wrong"), std::string::npos);
  const Answer confirmed = ask("POST /api/second-factor/confirm", agent, R"({"totp":")" + code(0) + R"("})");
  ASSERT_EQ(confirmed.status, 200) << confirmed.body;
  const auto codes = reflect::from_json<RecoveryCodes>(confirmed.body).value().items;
  ASSERT_EQ(codes.size(), 10u);

  const Answer needed = sign_in_with("");
  EXPECT_EQ(needed.status, 401);
  EXPECT_NE(needed.body.find("totp_needed"), std::string::npos);
  EXPECT_FALSE(needed.headers.contains("set-cookie"));
  const Answer used = sign_in_with(code(0));
  EXPECT_EQ(used.status, 401);
  EXPECT_NE(used.body.find("totp_wrong"), std::string::npos);
  EXPECT_FALSE(used.headers.contains("set-cookie"));
  const Answer right = sign_in_with(code(1));
  EXPECT_EQ(right.status, 200) << right.body;
  EXPECT_NE(right.body.find(R"("second_factor":true)"), std::string::npos);
  EXPECT_EQ(sign_in_with(codes.front()).status, 200);

  std::string told = needed.body + used.body + right.body;
  for (const std::string_view path : {"second-factor", "session", "sessions", "people", "desk", "tokens"})
    told += ask(fmt::format("GET /api/{}", path), agent).body;
  told += ask("POST /api/second-factor", agent).body;
  told += log.text();
  EXPECT_NE(told.find("/api/second-factor"), std::string::npos) << "nothing was logged";
  EXPECT_EQ(told.find(started.secret), std::string::npos);
  for (const std::string& each : codes) EXPECT_EQ(told.find(each), std::string::npos);
}

TEST_F(SecondFactorServed, AnOwnerSwitchesItOffAndTheSessionsEnd) {
  const std::string agent = "Origin: http://desk\r\n" + signed_in(Role::agent);
  const std::string owner = "Origin: http://desk\r\n" + signed_in(Role::admin);
  const auto begun =
      reflect::from_json<SecondFactorStarted>(ask("POST /api/second-factor", agent).body).value();
  const std::string code = totp_code(from_base32(begun.secret), totp_step_at(clock_.now()));
  ASSERT_EQ(ask("POST /api/second-factor/confirm", agent, R"({"totp":")" + code + R"("})").status, 200);
  std::int64_t id = 0;
  const auto people = reflect::from_json<PersonList>(ask("GET /api/people", owner).body).value();
  for (const PersonView& person : people.items)
    if (person.second_factor) id = person.id.value;
  const std::string off = fmt::format("POST /api/people/{}/second-factor/off", id);
  EXPECT_EQ(ask(off, agent).status, 403);
  const Answer done = ask(off, owner);
  EXPECT_EQ(done.status, 200) << done.body;
  EXPECT_NE(done.body.find(R"("second_factor":false)"), std::string::npos);
  EXPECT_EQ(ask("GET /api/session", agent).status, 401);
  EXPECT_EQ(sign_in_with("").status, 200);
}

}  // namespace
}  // namespace heard::http
