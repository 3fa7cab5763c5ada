// Every route times everybody who might call it, over real HTTP against a whole desk. What is expected
// follows from the route's own declaration, so a new route is tested as soon as it is in the table.
#include <set>

#include "http/served_desk_test.h"

namespace heard::http {
namespace {

// What the gate says: pass stands for any answer of the handler's own.
enum class Said { pass, unauthenticated, forbidden };

Said expected(const Route& route, Who who) {
  const Access& access = route.access;
  const bool safe = is_safe(route.method);
  if (!access.needs_person()) return !safe && who == Who::wrong_origin ? Said::forbidden : Said::pass;
  const auto may = [&](Role role) { return role >= access.least() ? Said::pass : Said::forbidden; };
  const bool tokens = access.kind() != Access::Kind::browsers;
  switch (who) {
    case Who::nobody:
      return Said::unauthenticated;
    case Who::agent:
      return may(Role::agent);
    case Who::supervisor:
      return may(Role::supervisor);
    case Who::admin:
      return Said::pass;
    case Who::read_token:
      return tokens && access.scope() == TokenScope::read ? Said::pass : Said::forbidden;
    case Who::write_token:
      return tokens ? Said::pass : Said::forbidden;
    case Who::wrong_origin:
      return safe && access.kind() != Access::Kind::sockets ? Said::pass : Said::forbidden;
    case Who::missing_csrf:
      return safe ? Said::pass : Said::forbidden;
  }
  return Said::forbidden;
}

Said said(int status) {
  if (status == 401) return Said::unauthenticated;
  return status == 403 ? Said::forbidden : Said::pass;
}

std::string a_path_of(const Route& route) {
  std::string path = route.pattern;
  for (std::size_t open = path.find('{'); open != std::string::npos; open = path.find('{')) {
    path.replace(open, path.find('}') - open + 1, "987654321");
  }
  return path;
}

class RoleMatrix : public ServedDesk {};

TEST_F(RoleMatrix, EveryRouteKeepsItsWord) {
  ASSERT_GT(routes_.all().size(), 30u);
  for (const Who who : everybody) {
    std::string headers = headers_of(who);
    for (const Route& route : routes_.all()) {
      Client client(server_->port());
      const Answer answer =
          client.ask(fmt::format("{} {} HTTP/1.1\r\nHost: desk\r\n{}Content-Length: 2\r\n\r\n{{}}",
                                 name_of(route.method), a_path_of(route), headers));
      ASSERT_NE(answer.status, 0);
      EXPECT_EQ(static_cast<int>(said(answer.status)), static_cast<int>(expected(route, who)))
          << who_names[static_cast<std::size_t>(who)] << " " << name_of(route.method) << " " << route.pattern
          << " was answered " << answer.status << " " << answer.body;
      EXPECT_NE(answer.status, 500) << route.pattern << " " << answer.body;
      const bool signed_out =
          route.pattern == "/api/session" && route.method == Method::delete_ && answer.status == 204;
      if (signed_out) headers = headers_of(who);
    }
  }
}

// Written out by hand: a declaration that is wrong would be expected by the matrix as well.
TEST_F(RoleMatrix, OnlyTheseNeedNobodySignedIn) {
  const std::set<std::string> open = {"POST /api/session",
                                      "GET /api/setup",
                                      "POST /api/setup",
                                      "POST /api/setup/practice",
                                      "POST /api/test/clock",
                                      "GET /api/till",
                                      "POST /api/till/unlock",
                                      "GET /healthz",
                                      "GET /readyz",
                                      "GET /metrics",
                                      "POST /my/{signed}",
                                      "GET /api/openapi.json",
                                      "GET /a/{file...}",
                                      "GET /api/messages/{id}/pictures/{signed}",
                                      "POST /api/invitations/accept",
                                      "POST /api/password-resets"};
  std::set<std::string> found;
  Client client(server_->port());
  for (const Route& route : routes_.all()) {
    const Answer answer =
        client.ask(fmt::format("{} {} HTTP/1.1\r\nHost: desk\r\nContent-Length: 2\r\n\r\n{{}}",
                               name_of(route.method), a_path_of(route)));
    if (answer.status != 401) found.insert(fmt::format("{} {}", name_of(route.method), route.pattern));
  }
  EXPECT_EQ(found, open);
}

TEST_F(RoleMatrix, ACookieThatNobodyGaveOpensNothing) {
  Client client(server_->port());
  const std::string cookie = "Cookie: heard-local=" + std::string(43, 'A') + "\r\n";
  EXPECT_EQ(client.get("/api/desk", cookie).status, 401);
  EXPECT_EQ(client.get("/api/desk", "Authorization: Bearer nonsense\r\n").status, 401);
  EXPECT_EQ(client.get("/api/desk", "Authorization: Basic YTpi\r\n").status, 401);
}

TEST_F(RoleMatrix, TheSameKeyIsAnsweredTheSameOnce) {
  const std::string body =
      R"({"customer":{"email":"ada@example.org"},"subject":"Kettle","text":"It leaks."})";
  const auto post = [&](std::string_view key, const std::string& text) {
    Client client(server_->port());
    return client.ask(
        fmt::format("POST /api/conversations HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer {}\r\n"
                    "Idempotency-Key: {}\r\nContent-Length: {}\r\n\r\n{}",
                    write_token_, key, text.size(), text));
  };
  const Answer first = post("one", body);
  ASSERT_EQ(first.status, 201) << first.body;
  const Answer again = post("one", body);
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(again.headers.at("idempotent-replayed"), "true");
  const Answer other =
      post("one", R"({"customer":{"email":"ada@example.org"},"subject":"Other","text":"Other."})");
  EXPECT_EQ(other.status, 422);
  EXPECT_NE(other.body.find("key_reused"), std::string::npos);
  EXPECT_EQ(post(std::string(201, 'k'), body).status, 400);
}

TEST_F(RoleMatrix, ReadyHealthyAndDescribed) {
  Client client(server_->port());
  EXPECT_EQ(client.get("/healthz").status, 200);
  EXPECT_EQ(client.get("/readyz").status, 200);
  EXPECT_NE(client.get("/metrics").body.find("heard_store_commits_total"), std::string::npos);
  const Answer api = client.get("/api/openapi.json");
  EXPECT_EQ(api.status, 200);
  EXPECT_NE(api.body.find("/api/conversations/{id}/messages"), std::string::npos);
  EXPECT_NE(typescript_text(routes_).find("interface ConversationRow"), std::string::npos);
}

}  // namespace
}  // namespace heard::http
