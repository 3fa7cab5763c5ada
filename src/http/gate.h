// Gate: the one place where it is decided whether a request may reach its handler. It reads the route's
// declaration and nothing else. Any io thread.
#pragma once

#include <string>

#include "http/cookie.h"
#include "http/options.h"
#include "http/rate_limit.h"
#include "http/request.h"
#include "http/route.h"
#include "http/running_keys.h"

namespace heard::http {

class Gate {
 public:
  Gate(desk::Desk& desk, const ServerOptions& options);

  // Before the body is read: who asks, and may they? An empty caller where nobody needs to be signed in.
  desk::Task<desk::Caller> admit(const Request& request, const Route& route);
  // With the body: at most one at a time for each Idempotency-Key, then the handler. Never throws.
  desk::Task<Response> perform(const Request& request, const Route& route, const desk::Caller& caller);

 private:
  Result<void> check_stranger(const Request& request, const Route& route);
  Result<void> check_own_page(const Request& request, const Route& route, const desk::Caller& caller) const;
  desk::Task<void> check_visitor(const Request& request);
  Result<void> check_rate(RateLimit& limit, const Request& request, std::string_view key) const;
  desk::Task<desk::Caller> by_token(const Request& request, const Route& route,
                                    std::string_view authorization);

  desk::Desk& desk_;
  SignInCookie cookie_;
  bool practice_;
  std::string public_origin_;
  bool limit_loopback_;
  RateLimit token_calls_;
  RateLimit public_posts_;
  RunningKeys running_;
};

}  // namespace heard::http
