// The fields that the house adds to the forms of an inbox.
#include "desk/door/form_fields.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> get_form_fields(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId id, path_id<InboxId>(call.request, 0, "This inbox"));
  co_return json_of(co_await desk::form_fields(services.desk, id));
}

desk::Task<Response> put_form_fields(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId id, path_id<InboxId>(call.request, 0, "This inbox"));
  HEARD_CO_TRY(FormFieldList command, reflect::from_json<FormFieldList>(call.request.body));
  co_return json_of(co_await desk::put_form_fields(services.desk, call.caller, id, std::move(command)));
}

}  // namespace

void add_form_fields(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/inboxes/{id}/fields",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "The fields that the house adds to the forms of this inbox.",
            .handler = [&services](Call call) { return get_form_fields(services, std::move(call)); },
            .gives = shape_of<FormFieldsView>})
      .add({.method = Method::put,
            .pattern = "/api/inboxes/{id}/fields",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Say anew which fields they are, all of them and in their order.",
            .handler = [&services](Call call) { return put_form_fields(services, std::move(call)); },
            .takes = shape_of<FormFieldList>,
            .gives = shape_of<FormFieldsView>});
}

}  // namespace heard::http
