// API tokens of one's own scripts.
#include "desk/people/people.h"
#include "http/answers.h"
#include "http/resources.h"
#include "live/hub.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> add_token(const Services& services, Call call) {
  HEARD_CO_TRY(AddToken command, reflect::from_json<AddToken>(call.request.body));
  co_return json_of(
      co_await desk::add_token(services.desk, desk::by(call.caller), call.caller.person, std::move(command)),
      201);
}

desk::Task<Response> end_token(const Services& services, Call call) {
  HEARD_CO_TRY(const ApiTokenId id, path_id<ApiTokenId>(call.request, 0, "This token"));
  HEARD_CO_CHECK(co_await desk::end_token(services.desk, call.caller, id));
  services.hub.look_again(call.caller.person);
  co_return nothing();
}

}  // namespace

void add_tokens(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/tokens",
            .access = Access::browsers(Role::agent),
            .summary = "One's own tokens, without their secrets.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              co_return json_of(co_await desk::list_tokens(services.desk, call.caller));
            },
            .gives = shape_of<TokenList>})
      .add({.method = Method::post,
            .pattern = "/api/tokens",
            .access = Access::browsers(Role::agent),
            .summary = "Make a token. Its secret is in this answer and nowhere else.",
            .handler = [&services](Call call) { return add_token(services, std::move(call)); },
            .takes = shape_of<AddToken>,
            .gives = shape_of<TokenMade>,
            .gives_status = 201})
      .add({.method = Method::delete_,
            .pattern = "/api/tokens/{id}",
            .access = Access::browsers(Role::agent),
            .summary = "End a token.",
            .handler = [&services](Call call) { return end_token(services, std::move(call)); },
            .gives_status = 204});
}

}  // namespace heard::http
