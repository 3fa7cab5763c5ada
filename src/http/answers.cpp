#include "http/answers.h"

#include "base/text.h"
#include "http/cookie.h"

namespace heard::http {

constexpr std::size_t user_agent_bytes_max = 300;

Result<Response> recorded(Result<desk::Answer> result) {
  if (!result.ok()) return std::move(result).error();
  Response response = json(std::move(result->body), result->status);
  if (result->replayed) response.add_header("Idempotent-Replayed", "true");
  return response;
}

desk::SignInFrom from_of(const Request& request) {
  return {request.peer.address, shortened(clean_text(request.header("user-agent")), user_agent_bytes_max)};
}

Result<Response> signed_in(const Services& services, const Request& request, Result<desk::SignedIn> result) {
  if (!result.ok()) return std::move(result).error();
  const SignInCookie cookie{services.options.instance};
  const Duration life = result->expires_at - services.desk.clock.now();
  Response response = json(reflect::to_json(result->view));
  response.add_header("Set-Cookie", cookie.given(request.peer.https, result->cookie, life.us / 1'000'000));
  return response;
}

}  // namespace heard::http
