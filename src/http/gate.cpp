#include "http/gate.h"

#include <fmt/format.h>

#include <exception>

#include "base/bytes.h"
#include "base/text.h"
#include "desk/people/sign_in.h"
#include "http/origin.h"
#include "http/peer.h"
#include "http/url.h"

namespace heard::http {
namespace {

constexpr std::size_t key_bytes_max = 200;

Error nobody_signed_in() {
  return {.kind = ErrorKind::unauthenticated, .code = "unauthenticated", .sentence = "Please sign in first."};
}

Error foreign_origin(const Request& request) {
  Error error = forbidden("This was asked from another website, so it was not done.");
  error.code = "wrong_origin";
  error.cause = fmt::format("Origin “{}”, Host “{}”", request.header("origin"), request.header("host"));
  error.hint =
      "Behind a proxy, set public_url to the address that people open, and trusted_proxies to the proxy.";
  return error;
}

// What a person may do at this route once they are known.
Result<void> check_role(const Route& route, const desk::Caller& caller) {
  if (caller.role < route.access.least()) return forbidden("That needs another role. An owner can do it.");
  if (!caller.by_token) return {};
  if (route.access.kind() == Access::Kind::browsers) {
    return forbidden("This can be done in the browser only, not with a token.");
  }
  if (caller.scope < route.access.scope()) return forbidden("This token may read and nothing else.");
  return {};
}

Result<std::optional<desk::Once>> once_of(const Request& request, const Route& route,
                                          const desk::Caller& caller) {
  const std::string_view key = request.header("idempotency-key");
  if (!route.once || key.empty()) return std::optional<desk::Once>{};
  if (key.size() > key_bytes_max) {
    return invalid("invalid_field", "An Idempotency-Key has at most 200 bytes.", "Idempotency-Key");
  }
  const std::string scope =
      fmt::format("{}\n{} {}\n{}", caller.person.value, name_of(route.method), request.path, key);
  return std::optional<desk::Once>({base64url(digest_of(scope)), base64url(digest_of(request.body))});
}

}  // namespace

Gate::Gate(desk::Desk& desk, const ServerOptions& options)
    : desk_(desk),
      cookie_{options.instance, options.practice},
      practice_(options.practice),
      public_origin_(origin_of(options.public_url)),
      limit_loopback_(options.rates.also_loopback),
      token_calls_(options.rates.token_calls_a_minute),
      public_posts_(options.rates.public_posts_a_minute) {}

Result<void> Gate::check_rate(RateLimit& limit, const Request& request, std::string_view key) const {
  if (request.peer.loopback && !limit_loopback_) return {};
  const int wait_s = limit.wait_s(key);
  if (wait_s == 0) return {};
  return Error{.kind = ErrorKind::too_many,
               .code = "too_many",
               .sentence = "That was a lot at once. Please try again in a moment.",
               .retry_after_s = wait_s};
}

Result<void> Gate::check_stranger(const Request& request, const Route& route) {
  const bool socket = route.access.kind() == Access::Kind::visitor_sockets;
  if (is_safe(route.method) && !socket) return {};
  const From from = from_where(request, public_origin_);
  if (socket) return from == From::ours ? Result<void>{} : foreign_origin(request);
  const bool plain_form = from == From::withheld && route.access.kind() == Access::Kind::customers;
  if (from != From::ours && from != From::unsaid && !plain_form) return foreign_origin(request);
  return check_rate(public_posts_, request, limit_key(request.peer.address));
}

Result<void> Gate::check_own_page(const Request& request, const Route& route,
                                  const desk::Caller& caller) const {
  const bool socket = route.access.kind() == Access::Kind::sockets;
  if (is_safe(route.method) && !socket) return {};
  if (from_where(request, public_origin_) != From::ours) return foreign_origin(request);
  if (socket || same_bytes(request.header("x-csrf-token"), caller.csrf)) {
    return {};
  }
  Error error = forbidden("This page is out of date. Please reload it; the words are kept.");
  error.code = "csrf";
  return error;
}

// A second shop at the same address must not be taken for the real one: only who practises meets its
// customers' side.
desk::Task<void> Gate::check_visitor(const Request& request) {
  const std::string_view secret = request.cookie(cookie_.name(request.peer.https));
  if (!secret.empty() && (co_await desk::find_session(desk_, std::string(secret))).ok())
    co_return Result<void>{};
  co_return not_found("This address");
}

desk::Task<desk::Caller> Gate::by_token(const Request& request, const Route& route,
                                        std::string_view authorization) {
  constexpr std::string_view scheme = "bearer ";
  if (!same_ignoring_case(authorization.substr(0, scheme.size()), scheme)) co_return nobody_signed_in();
  std::string token(trimmed(authorization.substr(scheme.size())));
  const std::string key = fmt::format("{:x}", std::hash<std::string>{}(token));
  HEARD_CO_TRY(desk::Caller caller, co_await desk::find_token(desk_, std::move(token)));
  HEARD_CO_CHECK(check_role(route, caller));
  HEARD_CO_CHECK(check_rate(token_calls_, request, key));
  co_return caller;
}

desk::Task<desk::Caller> Gate::admit(const Request& request, const Route& route) {
  if (!route.access.needs_person()) {
    HEARD_CO_CHECK(check_stranger(request, route));
    if (practice_ && route.access.kind() == Access::Kind::customers)
      HEARD_CO_CHECK(co_await check_visitor(request));
    co_return desk::Caller{};
  }
  if (const std::string_view authorization = request.header("authorization"); !authorization.empty()) {
    co_return co_await by_token(request, route, authorization);
  }
  const std::string_view secret = request.cookie(cookie_.name(request.peer.https));
  if (secret.empty()) co_return nobody_signed_in();
  HEARD_CO_TRY(desk::Caller caller, co_await desk::find_session(desk_, std::string(secret)));
  HEARD_CO_CHECK(check_own_page(request, route, caller));
  HEARD_CO_CHECK(check_role(route, caller));
  co_return caller;
}

desk::Task<Response> Gate::perform(const Request& request, const Route& route, const desk::Caller& caller) {
  HEARD_CO_TRY(std::optional<desk::Once> once, once_of(request, route, caller));
  RunningKeys::Hold hold;
  if (once) {
    hold = running_.take(once->digest);
    if (!hold) {
      Error error = conflict("in_progress", "The first request with this key is still being worked on.");
      error.retry_after_s = 1;
      co_return error;
    }
  }
  try {
    // Named: g++ 12 destroys a braced temporary of an awaited call twice.
    Call call{request, caller, std::move(once)};
    co_return co_await route.handler(std::move(call));
  } catch (const std::exception& thrown) {
    co_return broken(fmt::format("{} {} threw: {}", name_of(route.method), route.pattern, thrown.what()));
  }
}

}  // namespace heard::http
