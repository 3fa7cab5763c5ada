// How it was, on a scale, as the house asks it and as customers said.
#include "desk/asking/survey.h"
#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> change_survey(const Services& services, Call call) {
  HEARD_CO_TRY(Survey wanted, reflect::from_json<Survey>(call.request.body));
  co_return json_of(co_await desk::change_survey(services.desk, call.caller, std::move(wanted)));
}

desk::Task<Response> survey_figures(const Services& services, Call call) {
  HEARD_CO_TRY(const std::int64_t since_days, query_number(call.request, "days", 90, 1, 400));
  co_return json_of(co_await desk::survey_figures(services.desk, call.caller, static_cast<int>(since_days)));
}

}  // namespace

void add_survey(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/survey",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "By which scale customers are asked how it was, and in which words.",
            .handler = [&services](Call) -> desk::Task<Response> {
              co_return json_of(co_await desk::survey_view(services.desk));
            },
            .gives = shape_of<SurveyView>})
      .add({.method = Method::put,
            .pattern = "/api/survey",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Ask by another scale, in other words, or not at all.",
            .handler = [&services](Call call) { return change_survey(services, std::move(call)); },
            .takes = shape_of<Survey>,
            .gives = shape_of<SurveyView>})
      .add({.method = Method::get,
            .pattern = "/api/survey-figures",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "What they gave, how many were asked, and what is usual for the scale from twenty on.",
            .handler = [&services](Call call) { return survey_figures(services, std::move(call)); },
            .gives = shape_of<SurveyFigures>,
            .parameters = {{.name = "days",
                            .type = reflect::ApiParameter::Type::integer,
                            .least = 1,
                            .most = 400,
                            .standard = "90"}}});
}

}  // namespace heard::http
