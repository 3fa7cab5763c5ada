// Looking round the practice shop, from one's own.
#include "http/practice.h"

#include "desk/people/people.h"
#include "http/answers.h"
#include "http/cookie.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

PracticeView practice_beside(const Services& services) {
  return services.practice == nullptr ? PracticeView{} : services.practice->view();
}

// Asked again and again while it is being made; the answer that says `ready` has the cookie with it.
desk::Task<Response> enter_practice(const Services& services, const Request& request, bool afresh) {
  if (services.practice == nullptr) co_return not_found("A practice shop");
  const bool failed = services.practice->view().state == PracticeState::failed;
  services.practice->begin(afresh);
  const PracticeView now = failed ? PracticeView{.state = PracticeState::failed} : services.practice->view();
  Response response = json(reflect::to_json(now));
  if (now.state != PracticeState::ready) co_return response;
  desk::SignInFrom from = from_of(services, request);
  from.till.clear();  // a shared till is one of the own shop
  HEARD_CO_TRY(const desk::SignedIn signed_in, co_await services.practice->enter(std::move(from)));
  give_cookie(response, {.instance = services.options.instance, .practice = true}, request, signed_in,
              services.desk.clock.now());
  co_return response;
}

desk::Task<Response> look_round(const Services& services, Call call) {
  HEARD_CO_TRY(LookRound command, reflect::from_json<LookRound>(call.request.body));
  HEARD_CO_CHECK(co_await desk::expect_setup_token(services.desk, std::move(command.token)));
  co_return co_await enter_practice(services, call.request, false);
}

desk::Task<Response> enter_from_shop(const Services& services, Call call) {
  HEARD_CO_TRY(const EnterPractice command, reflect::from_json<EnterPractice>(call.request.body));
  co_return co_await enter_practice(services, call.request, command.afresh.value_or(false));
}

}  // namespace

void add_practice(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/practice",
            .access = Access::people(Role::admin, TokenScope::read),
            .summary = "Whether there is a practice shop beside this one.",
            .handler = [&services](Call) -> desk::Task<Response> {
              co_return json(reflect::to_json(practice_beside(services)));
            },
            .gives = shape_of<PracticeView>})
      .add({.method = Method::post,
            .pattern = "/api/practice",
            .access = Access::browsers(Role::admin),
            .summary = "Look round the practice shop: makes it when there is none, and once it is ready "
                       "signs one in there.",
            .handler = [&services](Call call) { return enter_from_shop(services, std::move(call)); },
            .takes = shape_of<EnterPractice>,
            .gives = shape_of<PracticeView>})
      .add({.method = Method::post,
            .pattern = "/api/setup/practice",
            .access = Access::everyone(),
            .summary =
                "The same before anything is set up, with the token of the printed link, which stays good.",
            .handler = [&services](Call call) { return look_round(services, std::move(call)); },
            .takes = shape_of<LookRound>,
            .gives = shape_of<PracticeView>});
}

}  // namespace heard::http
