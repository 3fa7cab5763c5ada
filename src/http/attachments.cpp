// Files of messages, and one's own that are still to be sent.
#include "desk/conversation/conversations.h"
#include "http/answers.h"
#include "http/resources.h"

namespace heard::http {
namespace {

desk::Task<Response> attachment(const Services& services, Call call) {
  HEARD_CO_TRY(const AttachmentId id, path_id<AttachmentId>(call.request, 0, "This file"));
  HEARD_CO_TRY(desk::AttachmentFile file, co_await desk::attachment(services.desk, call.caller, id));
  co_return saved_file(std::move(file));
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
