// Words that are written once and used often.
#include "desk/writing/ready_answers.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> add_answer(const Services& services, Call call) {
  HEARD_CO_TRY(AddReadyAnswer command, reflect::from_json<AddReadyAnswer>(call.request.body));
  co_return json_of(co_await desk::add_ready_answer(services.desk, call.caller, std::move(command)), 201);
}

desk::Task<Response> change_answer(const Services& services, Call call) {
  HEARD_CO_TRY(const ReadyAnswerId id, path_id<ReadyAnswerId>(call.request, 0, "This ready answer"));
  HEARD_CO_TRY(ChangeReadyAnswer command, reflect::from_json<ChangeReadyAnswer>(call.request.body));
  co_return json_of(co_await desk::change_ready_answer(services.desk, call.caller, id, std::move(command)));
}

desk::Task<Response> remove_answer(const Services& services, Call call) {
  HEARD_CO_TRY(const ReadyAnswerId id, path_id<ReadyAnswerId>(call.request, 0, "This ready answer"));
  co_return no_content(co_await desk::remove_ready_answer(services.desk, call.caller, id));
}

}  // namespace

void add_ready_answers(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/ready-answers",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "All ready answers, by name.",
            .handler = [&services](Call) -> desk::Task<Response> {
              co_return json_of(co_await desk::ready_answers(services.desk));
            },
            .gives = shape_of<ReadyAnswerList>})
      .add({.method = Method::post,
            .pattern = "/api/ready-answers",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Write a ready answer.",
            .handler = [&services](Call call) { return add_answer(services, std::move(call)); },
            .takes = shape_of<AddReadyAnswer>,
            .gives = shape_of<ReadyAnswerView>,
            .gives_status = 201})
      .add({.method = Method::patch,
            .pattern = "/api/ready-answers/{id}",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Change a ready answer.",
            .handler = [&services](Call call) { return change_answer(services, std::move(call)); },
            .takes = shape_of<ChangeReadyAnswer>,
            .gives = shape_of<ReadyAnswerView>})
      .add({.method = Method::delete_,
            .pattern = "/api/ready-answers/{id}",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Take a ready answer away.",
            .handler = [&services](Call call) { return remove_answer(services, std::move(call)); },
            .gives_status = 204});
}

}  // namespace heard::http
