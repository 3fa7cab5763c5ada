// What an inbox says by itself to whoever writes to it.
#include "desk/telling/acknowledgements.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> get(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId id, path_id<InboxId>(call.request, 0, "This inbox"));
  co_return json_of(co_await desk::acknowledgement_view(services.desk, id));
}

desk::Task<Response> put(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId id, path_id<InboxId>(call.request, 0, "This inbox"));
  HEARD_CO_TRY(PutAcknowledgement command, reflect::from_json<PutAcknowledgement>(call.request.body));
  co_return json_of(co_await desk::put_acknowledgement(services.desk, call.caller, id, std::move(command)));
}

desk::Task<Response> look(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId id, path_id<InboxId>(call.request, 0, "This inbox"));
  HEARD_CO_TRY(AcknowledgementTexts texts, reflect::from_json<AcknowledgementTexts>(call.request.body));
  co_return json_of(co_await desk::acknowledgement_looks(services.desk, id, std::move(texts)));
}

}  // namespace

void add_acknowledgements(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/inboxes/{id}/acknowledgement",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "What this inbox says by itself to whoever writes, and whether it does.",
            .handler = [&services](Call call) { return get(services, std::move(call)); },
            .gives = shape_of<AcknowledgementView>})
      .add({.method = Method::put,
            .pattern = "/api/inboxes/{id}/acknowledgement",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Change what this inbox says by itself, and switch that on or off.",
            .handler = [&services](Call call) { return put(services, std::move(call)); },
            .takes = shape_of<PutAcknowledgement>,
            .gives = shape_of<AcknowledgementView>})
      .add({.method = Method::post,
            .pattern = "/api/inboxes/{id}/acknowledgement/looks",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "How it would look with these words. Changes nothing.",
            .handler = [&services](Call call) { return look(services, std::move(call)); },
            .takes = shape_of<AcknowledgementTexts>,
            .gives = shape_of<AcknowledgementLooks>});
}

}  // namespace heard::http
