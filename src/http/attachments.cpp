// Files that customers sent: always saved, never shown, whatever they claim to be.
#include <algorithm>

#include "desk/conversations.h"
#include "http/answers.h"
#include "http/resources.h"
#include "http/url.h"

namespace heard::http {
namespace {

bool is_media_type(std::string_view text) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '+' || c == '-' || c == '/';
  };
  return std::count(text.begin(), text.end(), '/') == 1 && std::all_of(text.begin(), text.end(), allowed);
}

desk::Task<Response> attachment(const Services& services, Call call) {
  HEARD_CO_TRY(const AttachmentId id, path_id<AttachmentId>(call.request, 0, "This file"));
  HEARD_CO_TRY(desk::AttachmentFile file, co_await desk::attachment(services.desk, id));
  Response response{.content_type = {}, .body = std::move(file.bytes)};
  response.add_header("Content-Type",
                      is_media_type(file.media_type) ? file.media_type : "application/octet-stream");
  response.add_header("Content-Disposition", "attachment; filename*=UTF-8''" + percent_encoded(file.name));
  response.add_header("Content-Security-Policy", "sandbox");
  co_return response;
}

}  // namespace

void add_attachments(Routes& routes, const Services& services) {
  routes.add({.method = Method::get,
              .pattern = "/api/attachments/{id}",
              .access = Access::people(Role::agent, TokenScope::read),
              .summary = "A file, to be saved.",
              .handler = [&services](Call call) { return attachment(services, std::move(call)); },
              .gives_type = "application/octet-stream"});
}

}  // namespace heard::http
