// For tests: a whole desk, served over real HTTP, and everybody who might call it.
#pragma once

#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <filesystem>

#include "desk/house/house.h"
#include "desk/people/people.h"
#include "http/resources.h"
#include "http/server_test.h"
#include "live/hub.h"

namespace heard::http {

enum class Who { nobody, agent, supervisor, admin, read_token, write_token, wrong_origin, missing_csrf };
inline constexpr std::array everybody = {Who::nobody,       Who::agent,       Who::supervisor,
                                         Who::admin,        Who::read_token,  Who::write_token,
                                         Who::wrong_origin, Who::missing_csrf};
inline constexpr std::array<std::string_view, 8> who_names = {
    "nobody", "agent", "supervisor", "admin", "read_token", "write_token", "wrong_origin", "missing_csrf"};

// A desk in a temporary folder, served, with somebody of each role.
class ServedDesk : public testing::Test {
 protected:
  ServedDesk()
      : folder_(std::filesystem::temp_directory_path() / fmt::format("heard-served-{}", ::getpid())),
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
  ~ServedDesk() override {
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
          done(desk::add_token(desk_, {}, person.id, token)).token;
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
  live::Hub hub_{live::log_of(desk_), live::nodes_of(desk_), threads_.executors()};
  Metrics metrics_{2};
  Services services_{desk_,       hub_, metrics_,
                     {.port = 0}, {},   [](Duration) -> desk::Task<void> { co_return Done{}; }};
  Routes routes_;
  std::unique_ptr<Server> server_;
  std::string read_token_;
  std::string write_token_;
};

}  // namespace heard::http
