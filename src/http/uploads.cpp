// Files that somebody adds to a reply or a note before it is sent.
#include "desk/writing/uploads.h"

#include "http/answers.h"
#include "http/resources.h"
#include "record/upload.h"

namespace heard::http {
namespace {

desk::Task<Response> add(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(const WrittenKind kind, query_choice(call.request, "kind", WrittenKind::reply));
  desk::AddedFile file{.name = call.request.value("name").value_or(""),
                       .media_type = std::string(call.request.header("content-type")),
                       .bytes = call.request.body};
  co_return recorded(
      co_await desk::add_upload(services.desk, call.caller, id, kind, std::move(file), std::move(call.once)));
}

desk::Task<Response> list_uploads(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(const WrittenKind kind, query_choice(call.request, "kind", WrittenKind::reply));
  co_return json_of(co_await desk::list_uploads(services.desk, call.caller, id, kind));
}

desk::Task<Response> add_unbegun(const Services& services, Call call) {
  desk::AddedFile file{.name = call.request.value("name").value_or(""),
                       .media_type = std::string(call.request.header("content-type")),
                       .bytes = call.request.body};
  co_return recorded(co_await desk::add_upload(services.desk, call.caller, unbegun, WrittenKind::reply,
                                               std::move(file), std::move(call.once)));
}

desk::Task<Response> list_unbegun(const Services& services, Call call) {
  co_return json_of(co_await desk::list_uploads(services.desk, call.caller, unbegun, WrittenKind::reply));
}

desk::Task<Response> remove(const Services& services, Call call) {
  HEARD_CO_TRY(const AttachmentId id, path_id<AttachmentId>(call.request, 0, "This file"));
  co_return no_content(co_await desk::remove_upload(services.desk, call.caller, id));
}

reflect::ApiParameter kind_parameter() {
  return {.name = "kind",
          .type = reflect::ApiParameter::Type::choice,
          .about = "What it is to be sent with.",
          .choices = reflect::enum_names<WrittenKind>,
          .standard = "reply"};
}

}  // namespace

void add_uploads(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::post,
            .pattern = "/api/conversations/{id}/uploads",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Add a file to a reply or note that is still being written; the body is the file.",
            .handler = [&services](Call call) { return add(services, std::move(call)); },
            .takes_type = "*/*",
            .gives = shape_of<AttachmentRow>,
            .gives_status = 201,
            .parameters = {kind_parameter(), {.name = "name", .about = "What the file is called."}},
            .body_bytes_max = message_files_bytes_max,
            .once = true})
      .add({.method = Method::get,
            .pattern = "/api/conversations/{id}/uploads",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "Your own files that wait to be sent here.",
            .handler = [&services](Call call) { return list_uploads(services, std::move(call)); },
            .gives = shape_of<AttachmentList>,
            .parameters = {kind_parameter()}})
      .add({.method = Method::post,
            .pattern = "/api/uploads",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Add a file to the first words of a conversation you are about to begin.",
            .handler = [&services](Call call) { return add_unbegun(services, std::move(call)); },
            .takes_type = "*/*",
            .gives = shape_of<AttachmentRow>,
            .gives_status = 201,
            .parameters = {{.name = "name", .about = "What the file is called."}},
            .body_bytes_max = message_files_bytes_max,
            .once = true})
      .add({.method = Method::get,
            .pattern = "/api/uploads",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "Your own files that wait for a conversation to begin.",
            .handler = [&services](Call call) { return list_unbegun(services, std::move(call)); },
            .gives = shape_of<AttachmentList>})
      .add({.method = Method::delete_,
            .pattern = "/api/uploads/{id}",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Take away a file of yours that was not sent.",
            .handler = [&services](Call call) { return remove(services, std::move(call)); },
            .gives_status = 204});
}

}  // namespace heard::http
