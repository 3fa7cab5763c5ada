// What we said by when: made, moved, kept, and the board of all of them; what the house promises by itself.
#include "desk/promise/promises.h"

#include "desk/promise/promise_rules.h"
#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

using reflect::ApiParameter;

constexpr std::string_view their_conversation = "This conversation";

Result<Instant> instant_asked(const Call& call, std::string_view name) {
  const auto at = parse_rfc3339(call.request.value(name).value_or(""));
  if (!at.ok())
    return invalid("bad_instant", "A time is written like 2026-11-21T10:00:00Z.", std::string(name));
  return *at;
}

ApiParameter moment_parameter(std::string_view name, std::string_view about) {
  return {.name = name, .required = true, .about = about};
}

std::vector<ApiParameter> span_parameters() {
  return {moment_parameter("from", "The first moment, like 2026-11-01T00:00:00Z."),
          moment_parameter("to", "The first moment that is not in it any more.")};
}

desk::Task<Response> make(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, their_conversation));
  HEARD_CO_TRY(MakePromise command, reflect::from_json<MakePromise>(call.request.body));
  co_return recorded(
      co_await desk::make_promise(services.desk, call.caller, id, std::move(command), std::move(call.once)));
}

desk::Task<Response> day(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, their_conversation));
  HEARD_CO_TRY(const Instant due_at, instant_asked(call, "due_at"));
  co_return json_of(co_await desk::promise_day(services.desk, call.caller, id, due_at));
}

desk::Task<Response> read_words(const Services& services, Call call) {
  HEARD_CO_TRY(ReadWords words, reflect::from_json<ReadWords>(call.request.body));
  co_return json_of(co_await desk::times_said(services.desk, std::move(words)));
}

desk::Task<Response> change(const Services& services, Call call) {
  HEARD_CO_TRY(const PromiseId id, path_id<PromiseId>(call.request, 0, "This promise"));
  HEARD_CO_TRY(ChangePromise command, reflect::from_json<ChangePromise>(call.request.body));
  co_return json_of(co_await desk::change_promise(services.desk, call.caller, id, std::move(command)));
}

desk::Task<Response> figures(const Services& services, Call call) {
  HEARD_CO_TRY(const Instant from, instant_asked(call, "from"));
  HEARD_CO_TRY(const Instant to, instant_asked(call, "to"));
  co_return json_of(co_await desk::promise_figures(services.desk, call.caller, from, to));
}

desk::Task<Response> csv(const Services& services, Call call) {
  HEARD_CO_TRY(const Instant from, instant_asked(call, "from"));
  HEARD_CO_TRY(const Instant to, instant_asked(call, "to"));
  HEARD_CO_TRY(std::string text, co_await desk::promise_csv(services.desk, call.caller, from, to));
  Response response{.content_type = "text/csv; charset=utf-8", .body = std::move(text)};
  response.add_header("Content-Disposition", "attachment; filename=\"promises.csv\"");
  co_return response;
}

desk::Task<Response> change_rules(const Services& services, Call call) {
  HEARD_CO_TRY(PromiseRules wanted, reflect::from_json<PromiseRules>(call.request.body));
  co_return json_of(co_await desk::change_promise_rules(services.desk, call.caller, std::move(wanted)));
}

void add_acts(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::post,
            .pattern = "/api/conversations/{id}/promises",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Record what was promised: what, and by when, in the words used.",
            .handler = [&services](Call call) { return make(services, std::move(call)); },
            .takes = shape_of<MakePromise>,
            .gives = shape_of<PromiseView>,
            .gives_status = 201,
            .once = true})
      .add({.method = Method::get,
            .pattern = "/api/conversations/{id}/promises/day",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "What is owed on the day of a time already, and whether somebody is there then.",
            .handler = [&services](Call call) { return day(services, std::move(call)); },
            .gives = shape_of<PromiseDay>,
            .parameters = {moment_parameter("due_at", "By when it would be promised.")}})
      .add({.method = Method::post,
            .pattern = "/api/promises/read",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary =
                "Times that words of a reply say, which could be recorded as promises. Changes nothing.",
            .handler = [&services](Call call) { return read_words(services, std::move(call)); },
            .takes = shape_of<ReadWords>,
            .gives = shape_of<TimesSaid>})
      .add({.method = Method::patch,
            .pattern = "/api/promises/{id}",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Say that a promise is kept or no longer needed, or that they were told another time.",
            .handler = [&services](Call call) { return change(services, std::move(call)); },
            .takes = shape_of<ChangePromise>,
            .gives = shape_of<PromiseView>});
}

}  // namespace

void add_promises(Routes& routes, const Services& services) {
  add_acts(routes, services);
  routes
      .add({.method = Method::get,
            .pattern = "/api/promises",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "What is owed to customers, by time; whose=me for one's own.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              const bool mine = call.request.value("whose") == "me";
              co_return json_of(co_await desk::promise_board(services.desk, call.caller, mine));
            },
            .gives = shape_of<PromiseList>,
            .parameters = {{.name = "whose", .about = "me: of the caller alone."}}})
      .add({.method = Method::get,
            .pattern = "/api/promises/figures",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "How promises ended between two moments.",
            .handler = [&services](Call call) { return figures(services, std::move(call)); },
            .gives = shape_of<PromiseFigures>,
            .parameters = span_parameters()})
      .add({.method = Method::get,
            .pattern = "/api/promises.csv",
            .access = Access::people(Role::supervisor, TokenScope::read),
            .summary = "The promises that ended between two moments, for a spreadsheet.",
            .handler = [&services](Call call) { return csv(services, std::move(call)); },
            .gives_type = "text/csv",
            .parameters = span_parameters()})
      .add({.method = Method::get,
            .pattern = "/api/promise-rules",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "What the house promises by itself, and who changed that last.",
            .handler = [&services](Call) -> desk::Task<Response> {
              co_return json_of(co_await desk::promise_rules_view(services.desk));
            },
            .gives = shape_of<PromiseRulesView>})
      .add({.method = Method::put,
            .pattern = "/api/promise-rules",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Promise something else by itself: all of it anew.",
            .handler = [&services](Call call) { return change_rules(services, std::move(call)); },
            .takes = shape_of<PromiseRules>,
            .gives = shape_of<PromiseRulesView>});
}

}  // namespace heard::http
