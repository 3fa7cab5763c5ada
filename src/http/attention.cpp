// Whether one takes people just now.
#include "desk/people/attention.h"

#include "http/answers.h"
#include "http/resources.h"
#include "live/hub.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> say_attention(const Services& services, Call call) {
  HEARD_CO_TRY(const SayAttention command, reflect::from_json<SayAttention>(call.request.body));
  HEARD_CO_TRY(const AttentionSaid said, co_await desk::say_attention(services.desk, call.caller, command));
  services.hub.tell({call.caller.person, said.attention, said.back_at});
  co_return json(reflect::to_json(said));
}

}  // namespace

void add_attention(Routes& routes, const Services& services) {
  routes.add(
      {.method = Method::put,
       .pattern = "/api/me/attention",
       .access = Access::people(Role::agent, TokenScope::write),
       .summary = "Say whether one takes people just now. Told to everybody, kept nowhere once it is over.",
       .handler = [&services](Call call) { return say_attention(services, std::move(call)); },
       .takes = shape_of<SayAttention>,
       .gives = shape_of<AttentionSaid>});
}

}  // namespace heard::http
