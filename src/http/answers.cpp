#include "http/answers.h"

#include <algorithm>

#include "base/text.h"
#include "desk/telling/staff_words.h"
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

SignInCookie till_cookie(const Services& services) {
  return {.instance = services.options.instance, .practice = services.options.practice, .of = "-till"};
}

desk::SignInFrom from_of(const Services& services, const Request& request) {
  return {.address = request.peer.address,
          .user_agent = shortened(clean_text(request.header("user-agent")), user_agent_bytes_max),
          .till = std::string(request.cookie(till_cookie(services).name(request.peer.https))),
          .language = desk::staff_language(request.header("accept-language"))};
}

void give_cookie(Response& response, const SignInCookie& cookie, const Request& request,
                 const desk::SignedIn& signed_in, Instant now) {
  const Duration life = signed_in.expires_at - now;
  response.add_header("Set-Cookie", cookie.given(request.peer.https, signed_in.cookie, life.us / 1'000'000));
}

Result<Response> signed_in(const Services& services, const Request& request, Result<desk::SignedIn> result) {
  if (!result.ok()) return std::move(result).error();
  Response response = json(reflect::to_json(result->view));
  give_cookie(response, {services.options.instance, services.options.practice}, request, *result,
              services.desk.clock.now());
  return response;
}

}  // namespace heard::http
