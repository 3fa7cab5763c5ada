#include "http/answers.h"

#include <algorithm>

#include "base/text.h"
#include "http/cookie.h"
#include "http/url.h"

namespace heard::http {
namespace {

constexpr std::size_t user_agent_bytes_max = 300;

bool is_media_type(std::string_view text) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '+' || c == '-' || c == '/';
  };
  return std::count(text.begin(), text.end(), '/') == 1 && std::all_of(text.begin(), text.end(), allowed);
}

}  // namespace

Result<Response> recorded(Result<desk::Answer> result) {
  if (!result.ok()) return std::move(result).error();
  Response response = json(std::move(result->body), result->status);
  if (result->replayed) response.add_header("Idempotent-Replayed", "true");
  return response;
}

Response saved_file(desk::AttachmentFile file) {
  Response response{.content_type = {}, .body = std::move(file.bytes)};
  response.add_header("Content-Type",
                      is_media_type(file.media_type) ? file.media_type : "application/octet-stream");
  response.add_header("Content-Disposition", "attachment; filename*=UTF-8''" + percent_encoded(file.name));
  response.add_header("Content-Security-Policy", "sandbox");
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
