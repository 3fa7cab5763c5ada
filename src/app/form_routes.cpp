#include "app/form_routes.h"

#include "app/site_answers.h"
#include "channel/web_form/read_fields.h"
#include "channel/web_form/receive_step.h"
#include "http/answers.h"
#include "site/form_pages.h"
#include "site/serve_forms.h"

namespace heard::app {
namespace {

using http::Access;
using http::Call;
using http::Method;
using http::Response;

site::FormPlace place_of(const Call& call, CameAs came_as) {
  return {.came_as = came_as, .key = call.request.path_values[0], .what = call.request.path_values[1]};
}

desk::Task<Response> get_step(desk::Desk& desk, Call call, CameAs came_as) {
  co_return response(co_await site::get_form(desk, asked(call), place_of(call, came_as)));
}

desk::Task<Response> post_step(desk::Desk& desk, Call call, CameAs came_as) {
  const Result<mime::Form> form = mime::parse_form(call.request.header("content-type"), call.request.body);
  if (!form.ok()) co_return co_await unreadable(desk, asked(call), form.error());
  const site::FormPlace place = place_of(call, came_as);
  if (place.what == "check")
    co_return response(co_await site::post_form_check(
        desk, asked(call), place, channel::is_trapped(form->parts), channel::own_entries(form->parts)));
  channel::ReceivedStep received =
      channel::receive_step(form->parts, site::step_called(place.what).value_or(FormStep::what));
  site::AnsweredStep answered{.text = std::move(received.text),
                              .files = std::move(received.files),
                              .remove = received.remove,
                              .trouble = received.trouble};
  co_return response(co_await site::post_form_step(desk, asked(call), place, std::move(answered)));
}

}  // namespace

void add_form_routes(http::Routes& routes, desk::Desk& desk) {
  const Access access = Access::customers();
  for (const CameAs came_as : {CameAs::complaint, CameAs::giving_back}) {
    const std::string path(site::path_of(came_as));
    const std::string what = came_as == CameAs::complaint ? "a complaint" : "a return";
    routes.add({.method = Method::get,
                .pattern = path,
                .access = access,
                .summary = "Where " + what + " begins",
                .handler = [&desk, came_as](Call call) -> desk::Task<Response> {
                  co_return response(co_await site::get_form_start(desk, asked(call), came_as));
                }});
    routes.add({.method = Method::post,
                .pattern = path,
                .access = access,
                .summary = "Begins " + what,
                .handler = [&desk, came_as](Call call) -> desk::Task<Response> {
                  co_return response(co_await site::post_form_start(desk, asked(call), came_as));
                }});
    routes.add({.method = Method::get,
                .pattern = path + "/{draft}/{step}",
                .access = access,
                .summary = "One question of " + what + ", or all answers to be checked",
                .handler = [&desk, came_as](Call call) { return get_step(desk, call, came_as); }});
    routes.add({.method = Method::post,
                .pattern = path + "/{draft}/{step}",
                .access = access,
                .summary = "An answer to one question of " + what + ", or sends all of them",
                .handler = [&desk, came_as](Call call) { return post_step(desk, call, came_as); },
                .body_bytes_max = http::form_bytes_max});
  }
}

}  // namespace heard::app
