// Words that are not sent yet.
#include "desk/writing/drafts.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> list_drafts(const Services& services, Call call) {
  co_return json_of(co_await desk::drafts(services.desk, call.caller));
}

desk::Task<Response> drafts_here(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  co_return json_of(co_await desk::drafts_of(services.desk, call.caller, id));
}

desk::Task<Response> keep(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(KeepDraft command, reflect::from_json<KeepDraft>(call.request.body));
  co_return json_of(co_await desk::keep_draft(services.desk, call.caller, id, std::move(command)));
}

}  // namespace

void add_drafts(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/drafts",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "One's own words that are not sent yet, newest first.",
            .handler = [&services](Call call) { return list_drafts(services, std::move(call)); },
            .gives = shape_of<DraftList>})
      .add({.method = Method::get,
            .pattern = "/api/conversations/{id}/drafts",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "One's own words for this conversation, at most one draft a kind.",
            .handler = [&services](Call call) { return drafts_here(services, std::move(call)); },
            .gives = shape_of<DraftList>})
      .add({.method = Method::put,
            .pattern = "/api/conversations/{id}/drafts",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Keep a draft; empty text takes it away.",
            .handler = [&services](Call call) { return keep(services, std::move(call)); },
            .takes = shape_of<KeepDraft>,
            .gives = shape_of<DraftView>,
            .quiet = true});
}

}  // namespace heard::http
