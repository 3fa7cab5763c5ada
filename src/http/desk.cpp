// What the web desk needs to know at its start.
#include "desk/people/people.h"
#include "http/answers.h"
#include "http/resources.h"

namespace heard::http {

void add_desk(Routes& routes, const Services& services) {
  routes.add({.method = Method::get,
              .pattern = "/api/desk",
              .access = Access::people(Role::agent, TokenScope::read),
              .summary = "The shop, oneself and one's colleagues.",
              .handler = [&services](Call call) -> desk::Task<Response> {
                co_return json_of(co_await desk::desk_view(services.desk, call.caller));
              },
              .gives = shape_of<DeskView>});
}

}  // namespace heard::http
