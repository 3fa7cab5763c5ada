// Moves Heard's clock, where a test started it so.
#include "http/answers.h"
#include "http/resources.h"
#include "record/command.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

constexpr std::int64_t advance_s_max = 400LL * 24 * 3600;

desk::Task<Response> advance(const Services& services, Call call) {
  HEARD_CO_TRY(const AdvanceClock command, reflect::from_json<AdvanceClock>(call.request.body));
  if (command.advance_seconds < 0 || command.advance_seconds > advance_s_max) {
    co_return invalid("invalid_field", "The clock moves forward only, and at most 400 days at once.",
                      "advance_seconds");
  }
  co_return no_content(co_await services.advance_clock(seconds(command.advance_seconds)));
}

}  // namespace

void add_test_clock(Routes& routes, const Services& services) {
  if (!services.advance_clock) return;
  routes.add({.method = Method::post,
              .pattern = "/api/test/clock",
              .access = Access::everyone(),
              .summary = "Move the clock and run what fell due.",
              .handler = [&services](Call call) { return advance(services, std::move(call)); },
              .takes = shape_of<AdvanceClock>,
              .gives_status = 204});
}

}  // namespace heard::http
