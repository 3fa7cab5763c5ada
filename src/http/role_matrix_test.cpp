// Every route times everybody who might call it, over real HTTP against a whole desk. What is expected
// follows from the route's own declaration, so a new route is tested as soon as it is in the table.
#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <filesystem>
#include <set>

#include "desk/house.h"
#include "desk/people.h"
#include "http/resources.h"
#include "http/server_test.h"
#include "live/hub.h"

namespace heard::http {
namespace {

enum class Who { nobody, agent, supervisor, admin, read_token, write_token, wrong_origin, missing_csrf };
constexpr std::array everybody = {Who::nobody,     Who::agent,       Who::supervisor,   Who::admin,
                                  Who::read_token, Who::write_token, Who::wrong_origin, Who::missing_csrf};
constexpr std::array<std::string_view, 8> who_names = {
    "nobody", "agent", "supervisor", "admin", "read_token", "write_token", "wrong_origin", "missing_csrf"};
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

// A desk in a temporary folder, served.
class RoleMatrix : public testing::Test {
 protected:
  RoleMatrix()
      : folder_(std::filesystem::temp_directory_path() / fmt::format("heard-roles-{}", ::getpid())),
        store_(store::open_sqlite({.folder = folder_.string()}).value()) {
    if (!desk::furnish(desk_).ok()) throw std::runtime_error("the house cannot be furnished");
    for (const Role role : {Role::agent, Role::supervisor, Role::admin}) add_person(role);
    routes_.add({.method = Method::post,
                 .pattern = "/my/{signed}",
                 .access = Access::customers(),
                 .summary = "A page of site, as app adds it.",
                 .handler = [](Call) -> desk::Task<Response> { co_return html("ok"); }});
    add_all(routes_, services_);
  }
  ~RoleMatrix() override {
    server_->stop();
    hub_.stop();
    threads_.stop();
    store_->stop();
    std::filesystem::remove_all(folder_);
  }
  void SetUp() override {
    threads_.start();
    ASSERT_TRUE(hub_.start().ok());
    server_ = std::make_unique<Server>(desk_, routes_, threads_, metrics_, services_.options);
    ASSERT_TRUE(server_->start().ok());
  }

  // Runs a use case to its end on an io thread.
  template <class T>
  T done(desk::Task<T> task) {
    std::optional<Result<T>> out;
    boost::asio::co_spawn(
        context_, [&]() -> boost::asio::awaitable<void> { out.emplace(co_await std::move(task)); },
        boost::asio::detached);
    context_.restart();
    context_.run();
    if (!out->ok())
      throw std::runtime_error(out->error().code + ": " + out->error().sentence + out->error().cause);
    return std::move(*out).value();
  }
  void add_person(Role role) {
    const std::string name(name_of(role));
    AddPerson command{*Text<254>::of(name + "@example.org"), *Text<120>::of(name), role};
    const PersonView person =
        done(desk::add_person_with_password(desk_, {}, command, Secret("a long pass phrase")));
    if (role != Role::admin) return;
    for (const TokenScope scope : {TokenScope::read, TokenScope::write}) {
      AddToken token{*Text<120>::of("t"), scope};
      (scope == TokenScope::read ? read_token_ : write_token_) =
          done(desk::add_token(desk_, person.id, token)).token;
    }
  }
  // The headers of somebody signed in.
  std::string signed_in(Role role) {
    const std::string body =
        fmt::format(R"({{"email":"{}@example.org","password":"a long pass phrase"}})", name_of(role));
    Client client(server_->port());
    const Answer answer = client.ask(fmt::format(
        "POST /api/session HTTP/1.1\r\nHost: desk\r\nContent-Length: {}\r\n\r\n{}", body.size(), body));
    EXPECT_EQ(answer.status, 200) << answer.body;
    const std::string cookie = answer.headers.at("set-cookie");
    const std::size_t csrf = answer.body.find("\"csrf\":\"") + 8;
    return fmt::format("Cookie: {}\r\nX-CSRF-Token: {}\r\n", cookie.substr(0, cookie.find(';')),
                       answer.body.substr(csrf, answer.body.find('"', csrf) - csrf));
  }
  std::string headers_of(Who who) {
    const auto without = [](std::string headers, std::string_view name) {
      const std::size_t at = headers.find(name);
      return headers.erase(at, headers.find("\r\n", at) + 2 - at);
    };
    switch (who) {
      case Who::nobody:
        return "Origin: http://desk\r\n";
      case Who::agent:
        return "Origin: http://desk\r\n" + signed_in(Role::agent);
      case Who::supervisor:
        return "Origin: http://desk\r\n" + signed_in(Role::supervisor);
      case Who::admin:
        return "Origin: http://desk\r\n" + signed_in(Role::admin);
      case Who::read_token:
        return "Authorization: Bearer " + read_token_ + "\r\n";
      case Who::write_token:
        return "Authorization: Bearer " + write_token_ + "\r\n";
      case Who::wrong_origin:
        return "Origin: http://evil\r\n" + signed_in(Role::admin);
      case Who::missing_csrf:
        return "Origin: http://desk\r\n" + without(signed_in(Role::admin), "X-CSRF-Token");
    }
    return {};
  }

  boost::asio::io_context context_;  // outlives the store, whose threads post to it
  std::filesystem::path folder_;
  SystemClock clock_;
  SystemRandom random_;
  std::unique_ptr<store::Store> store_;
  store::Ids ids_{*store_};
  desk::Desk desk_{*store_, clock_, random_, ids_, {}, Secret(std::string(32, 'k'))};
  IoThreads threads_{2};
  live::Hub hub_{live::log_of(desk_), threads_.executors()};
  Metrics metrics_{2};
  Services services_{desk_,       hub_, metrics_,
                     {.port = 0}, {},   [](Duration) -> desk::Task<void> { co_return Done{}; }};
  Routes routes_;
  std::unique_ptr<Server> server_;
  std::string read_token_;
  std::string write_token_;
};

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
                                      "POST /api/test/clock",
                                      "GET /healthz",
                                      "GET /readyz",
                                      "GET /metrics",
                                      "POST /my/{signed}",
                                      "GET /api/openapi.json",
                                      "GET /assets/{file...}",
                                      "POST /api/invitations/accept"};
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
