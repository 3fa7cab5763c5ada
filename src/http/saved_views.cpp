// Lists that people put together.
#include "desk/conversation/saved_views.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> add_view(const Services& services, Call call) {
  HEARD_CO_TRY(AddSavedView command, reflect::from_json<AddSavedView>(call.request.body));
  co_return json_of(co_await desk::add_saved_view(services.desk, call.caller, std::move(command)), 201);
}

desk::Task<Response> change_view(const Services& services, Call call) {
  HEARD_CO_TRY(const SavedViewId id, path_id<SavedViewId>(call.request, 0, "This view"));
  HEARD_CO_TRY(ChangeSavedView command, reflect::from_json<ChangeSavedView>(call.request.body));
  co_return json_of(co_await desk::change_saved_view(services.desk, call.caller, id, std::move(command)));
}

desk::Task<Response> remove_view(const Services& services, Call call) {
  HEARD_CO_TRY(const SavedViewId id, path_id<SavedViewId>(call.request, 0, "This view"));
  co_return no_content(co_await desk::remove_saved_view(services.desk, call.caller, id));
}

}  // namespace

void add_saved_views(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/views",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "One's own views and those that are shared.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              co_return json_of(co_await desk::saved_views(services.desk, call.caller));
            },
            .gives = shape_of<SavedViewList>})
      .add({.method = Method::post,
            .pattern = "/api/views",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Save a view of the inbox.",
            .handler = [&services](Call call) { return add_view(services, std::move(call)); },
            .takes = shape_of<AddSavedView>,
            .gives = shape_of<SavedViewRow>,
            .gives_status = 201})
      .add({.method = Method::patch,
            .pattern = "/api/views/{id}",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Change a saved view.",
            .handler = [&services](Call call) { return change_view(services, std::move(call)); },
            .takes = shape_of<ChangeSavedView>,
            .gives = shape_of<SavedViewRow>})
      .add({.method = Method::delete_,
            .pattern = "/api/views/{id}",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Take a saved view away.",
            .handler = [&services](Call call) { return remove_view(services, std::move(call)); },
            .gives_status = 204});
}

}  // namespace heard::http
